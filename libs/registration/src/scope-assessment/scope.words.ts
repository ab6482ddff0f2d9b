import type { Bilingual, CodeWords, RecordWords } from '@varsel/event-sourcing';
import { entityTypeNames } from '@varsel/statute';

const source: Bilingual = { da: 'Hvor tallene står', en: 'Where the figures stand' };
const places: CodeWords = {
  dk: { da: 'I Danmark', en: 'In Denmark' },
  other: { da: 'I et andet EU-land', en: 'In another Member State' },
  'outside-eu': { da: 'Uden for EU', en: 'Outside the EU' },
  none: { da: 'Ingen steder', en: 'Nowhere' },
};

/** Figures of an enterprise, wherever the event holds them. */
function figuresIn(place: string): Readonly<Record<string, Bilingual>> {
  return {
    [`${place}.employees`]: { da: 'Ansatte (årsværk)', en: 'Staff (annual work units)' },
    [`${place}.turnoverMio`]: { da: 'Omsætning i millioner', en: 'Turnover in millions' },
    [`${place}.balanceMio`]: { da: 'Balance i millioner', en: 'Balance sheet total in millions' },
    [`${place}.source`]: source,
  };
}

const flags: Readonly<Record<string, Bilingual>> = {
  territory: { da: 'Hjemsted', en: 'Seat' },
  juris: { da: 'Hovedforretningssted', en: 'Main establishment' },
  representative: { da: 'Repræsentant', en: 'Representative' },
  establishedInDk: { da: 'Etableret i Danmark', en: 'Established in Denmark' },
  natsec: {
    da: 'National sikkerhed, forsvar eller retshåndhævelse',
    en: 'National security, defence or law enforcement',
  },
  s333: { da: '§ 333 i lov om finansiel virksomhed', en: '§ 333 of the Financial Business Act' },
  dora: { da: 'Finansiel enhed under DORA', en: 'Financial entity under DORA' },
  excludedTypes: { da: 'Typer, der er undtaget', en: 'Types that are excluded' },
  noAnnexType: { da: 'Ingen type i bilagene', en: 'No type of the annexes' },
  body: { da: 'Offentlig myndighed', en: 'Public body' },
  cer: { da: 'Kritisk enhed efter CER-loven', en: 'Critical entity under CER-loven' },
  nis1: { da: 'Operatør efter NIS 1', en: 'Operator under NIS 1' },
  crit: { da: 'Kriterium i § 4, stk. 3, nr. 5', en: 'Criterion of § 4(3) no. 5' },
  critBasis: { da: 'Hvem har vurderet kriteriet', en: 'Who assessed the criterion' },
  downgrade: { da: 'Besluttet vigtig, § 5, stk. 2', en: 'Decided important, § 5(2)' },
  exempt: { da: 'Undtaget, § 1, stk. 5', en: 'Exempted, § 1(5)' },
};

/** What stands within the fields of a scope assessment's events, as the audit trail says it. */
export const words: RecordWords = {
  parts: {
    'rate.dkkPer100Eur': { da: 'Kroner for 100 euro', en: 'Kroner for 100 euro' },
    'rate.on': { da: 'Kursen er fra', en: 'Rate of' },
    'periods.*.endsOn': { da: 'Regnskabet slutter', en: 'Accounts end on' },
    ...figuresIn('periods.*'),
    'members.*.name': { da: 'Virksomhed', en: 'Enterprise' },
    'members.*.percent': { da: 'Andel i procent', en: 'Share in percent' },
    ...figuresIn('members.*'),
    ...Object.fromEntries(Object.entries(flags).map(([flag, name]) => [`flags.${flag}`, name])),
    'reasons.*.about': { da: 'Om', en: 'About' },
    'reasons.*.reason': { da: 'Begrundelse', en: 'Reason' },
    'groupOverride.reason': { da: 'Begrundelse', en: 'Reason' },
    'groupOverride.approvedBy': { da: 'Godkendt af', en: 'Approved by' },
  },
  codes: {
    'entityTypes.*': entityTypeNames,
    'flags.excludedTypes.*': entityTypeNames,
    'reasons.*.about': { ...entityTypeNames, ...flags },
    class: {
      essential: { da: 'Væsentlig enhed', en: 'Essential entity' },
      important: { da: 'Vigtig enhed', en: 'Important entity' },
      'registration-only': { da: 'Kun registrering', en: 'Registration only' },
      'not-covered': { da: 'Ikke omfattet', en: 'Not covered' },
    },
    currency: { DKK: { da: 'Kroner', en: 'Danish kroner' }, EUR: { da: 'Euro', en: 'Euro' } },
    'flags.territory': {
      DK: { da: 'Danmark', en: 'Denmark' },
      FO: { da: 'Færøerne', en: 'The Faroe Islands' },
      GL: { da: 'Grønland', en: 'Greenland' },
    },
    'flags.juris': places,
    'flags.representative': places,
    'flags.body': {
      municipality: { da: 'Kommune', en: 'Municipality' },
      region: { da: 'Region', en: 'Region' },
      central: { da: 'Statslig myndighed', en: 'Central government' },
      'resilience-ministry': { da: 'Ministeriet for beredskab eller SAMSIK', en: 'The resilience ministry or SAMSIK' },
      'rail-or-road': { da: 'Banedanmark eller Vejdirektoratet', en: 'Banedanmark or Vejdirektoratet' },
      'climate-space': { da: 'Statslig myndighed inden for rummet', en: 'Central government, space' },
    },
    'flags.crit': {
      a: { da: 'Eneste udbyder af en kritisk tjeneste', en: 'Sole provider of a critical service' },
      b: { da: 'Offentlig sikkerhed eller sundhed', en: 'Public safety or health' },
      c: { da: 'Væsentlig systemisk risiko', en: 'Significant systemic risk' },
      d: { da: 'Særlig betydning nationalt eller regionalt', en: 'Particular importance nationally or regionally' },
    },
    'flags.critBasis': {
      'authority-decision': { da: 'Myndigheden', en: 'The authority' },
      'ministerial-rule': { da: 'Ministerens regler', en: 'Rules of the minister' },
      'self-assessed': { da: 'Os selv', en: 'Ourselves' },
    },
    'flags.exempt': {
      exclusively: { da: 'For alt, vi gør', en: 'For everything we do' },
      partly: { da: 'For noget af det, vi gør', en: 'For some of what we do' },
    },
  },
};
