import { months, nis2, weeks } from './entry.ts';

const covered = { da: 'enheden blev omfattet', en: 'the entity became covered' };
const changed = { da: 'datoen for ændringen', en: 'the date of the change' };

export const registrationEntries = {
  /** Digital providers give the authority the data of § 9. */
  registrationSection9: nis2({
    id: 'registration-9',
    provision: '§ 9, stk. 1',
    title: { da: 'Registrering af digitale udbydere', en: 'Registration of digital providers' },
    obligation: {
      da: 'DNS, topdomæner, domæneregistrering, cloud, datacentre, CDN, administrerede tjenester, markedspladser, søgemaskiner og sociale netværk registrerer de oplysninger, § 9 nævner.',
      en: 'DNS, top-level domains, domain registration, cloud, data centres, CDN, managed services, marketplaces, search engines and social networks register the data named in § 9.',
    },
  }),
  /** Register within 3 months after becoming covered. */
  registrationSection9Deadline: nis2({
    id: 'registration-9-deadline',
    provision: '§ 9, stk. 2',
    title: { da: 'Registrering senest 3 måneder efter', en: 'Registration within 3 months' },
    obligation: {
      da: 'Registreringen sker senest 3 måneder efter, at enheden blev omfattet.',
      en: 'Registration takes place no later than 3 months after the entity became covered.',
    },
    deadline: months(3, covered),
  }),
  /** Tell of changes within 3 months. */
  registrationSection9Changes: nis2({
    id: 'registration-9-changes',
    provision: '§ 9, stk. 3',
    title: { da: 'Ændringer senest 3 måneder efter', en: 'Changes within 3 months' },
    obligation: {
      da: 'En ændring i de registrerede oplysninger meddeles senest 3 måneder efter ændringen.',
      en: 'A change in the registered data is notified no later than 3 months after the change.',
    },
    deadline: months(3, changed),
  }),
  /** All other essential and important entities give the authority the data of § 10. */
  registrationSection10: nis2({
    id: 'registration-10',
    provision: '§ 10, stk. 1',
    title: { da: 'Registrering af øvrige enheder', en: 'Registration of other entities' },
    obligation: {
      da: 'Øvrige væsentlige og vigtige enheder registrerer navn, kontaktoplysninger, sektor og andre EU-lande.',
      en: 'Other essential and important entities register name, contact data, sector and other Member States.',
    },
  }),
  /** Register within 2 weeks after becoming covered. */
  registrationSection10Deadline: nis2({
    id: 'registration-10-deadline',
    provision: '§ 10, stk. 2',
    title: { da: 'Registrering senest 2 uger efter', en: 'Registration within 2 weeks' },
    obligation: {
      da: 'Registreringen sker senest 2 uger efter, at enheden blev omfattet.',
      en: 'Registration takes place no later than 2 weeks after the entity became covered.',
    },
    deadline: weeks(2, covered),
  }),
  /** Tell of changes within 2 weeks. */
  registrationSection10Changes: nis2({
    id: 'registration-10-changes',
    provision: '§ 10, stk. 3',
    title: { da: 'Ændringer senest 2 uger efter', en: 'Changes within 2 weeks' },
    obligation: {
      da: 'En ændring i de registrerede oplysninger meddeles senest 2 uger efter ændringen.',
      en: 'A change in the registered data is notified no later than 2 weeks after the change.',
    },
    deadline: weeks(2, changed),
  }),
  /** Whoever was covered when the act came into force registered by 1 October 2025. */
  registrationTransition: nis2({
    id: 'registration-transition',
    provision: '§ 33, stk. 3',
    title: { da: 'Overgangsfrist 1. oktober 2025', en: 'Transitional deadline 1 October 2025' },
    obligation: {
      da: 'Den, der var omfattet, da loven trådte i kraft 1. juli 2025, skulle registrere sig senest 1. oktober 2025.',
      en: 'Whoever was covered when the act came into force on 1 July 2025 had to register by 1 October 2025.',
    },
  }),
} as const;
