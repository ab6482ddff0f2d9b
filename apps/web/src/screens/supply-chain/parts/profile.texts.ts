import { texts } from '../../../language/texts.ts';

export const profileTexts = texts('supply-chain.profile', {
  name: { da: 'Navn', en: 'Name' },
  nameMissing: { da: 'Skriv leverandørens navn.', en: 'Enter the supplier’s name.' },
  delivers: { da: 'Hvad leverer den til jer?', en: 'What does it supply to you?' },
  deliversHelp: {
    da: 'Produkter, tjenester og processer, fx drift af laboratoriesystemet.',
    en: 'Products, services and processes, such as operation of the laboratory system.',
  },
  deliversMissing: { da: 'Skriv, hvad den leverer.', en: 'Enter what it supplies.' },
  country: { da: 'Land', en: 'Country' },
  countryMissing: { da: 'Vælg et land.', en: 'Choose a country.' },
  cvr: { da: 'CVR-nummer', en: 'CVR number' },
  cvrDoubt: {
    da: 'Kontrolcifret passer ikke, så det kan ikke være et CVR-nummer. Se efter, om det er tastet rigtigt; du kan fortsætte alligevel.',
    en: 'The check digit does not fit, so this cannot be a CVR number. See whether it is typed correctly; you may go on all the same.',
  },
  foreignId: { da: 'Udenlandsk virksomhedsnummer', en: 'Foreign company number' },
  ultimateOwner: { da: 'Øverste ejer', en: 'Ultimate owner' },
  directSupplier: { da: 'Direkte leverandør: vi har selv kontrakten', en: 'Direct supplier: the contract is ours' },
  directShort: { da: 'Direkte leverandør', en: 'Direct supplier' },
  ictShort: { da: 'Vedrører it eller net', en: 'Concerns ICT' },
  ictRelevant: { da: 'Leverancen vedrører it eller net', en: 'The delivery concerns ICT' },
  kinds: { da: 'Leverancens art', en: 'Kind of delivery' },
  kindsHelp: { da: 'Afgør, hvilke spørgsmål der stilles.', en: 'Decides which questions are asked.' },
  access: { da: 'Adgang til vores systemer', en: 'Access to our systems' },
  dataCategories: { da: 'Data, den har', en: 'Data it holds' },
  services: { da: 'Tjenester, der afhænger af den', en: 'Services that depend on it' },
  noServices: {
    da: 'Der er ingen tjenester endnu. De oprettes under Tjenester.',
    en: 'There are no services yet. They are set up under Services.',
  },
  responsible: { da: 'Ansvarlig hos os', en: 'Responsible with us' },
  nobody: { da: 'Ingen endnu', en: 'Nobody yet' },
  sites: { da: 'Lokationer og lande', en: 'Sites and countries' },
  subcontractors: { da: 'Underleverandører', en: 'Subcontractors' },
  exitPlan: { da: 'Exitplan', en: 'Exit plan' },
});
