import type { Bilingual, TextRule } from '@varsel/event-sourcing';
import type { ReportContents, Stage } from './incident.ts';
import { texts } from './limits.ts';

export type FieldKind =
  'answer' | 'severity' | 'root-cause' | 'line' | 'text' | 'moment' | 'cvr' | 'tick' | 'reference';
export type FieldId = keyof ReportContents | 'reference';

/** One field that may stand in a report: its heading, and what is asked when it is filled in. */
export interface ReportField {
  readonly kind: FieldKind;
  readonly label: Bilingual;
  readonly question?: Bilingual;
  readonly help?: Bilingual;
  readonly rule?: TextRule;
}

/** The fields and their order are ours: the form on virk.dk could not be read when this version was made. */
export const FORM_VERSION = 'varsel-2026-11-22';

/** Every field of every stage. A field means the same wherever it stands: so stages can be compared. */
export const reportFields: Readonly<Record<FieldId, ReportField>> = {
  malicious: {
    kind: 'answer',
    label: { da: 'Mistanke om ulovlig eller ondsindet handling', en: 'Suspected unlawful or malicious act' },
    question: {
      da: 'Er der mistanke om en ulovlig eller ondsindet handling?',
      en: 'Is an unlawful or malicious act suspected?',
    },
  },
  crossBorder: {
    kind: 'answer',
    label: { da: 'Mulig virkning i andre lande', en: 'Possible effect in other countries' },
    question: {
      da: 'Kan hændelsen have virkning i andre lande?',
      en: 'Can the incident have effects in other countries?',
    },
  },
  crossBorderDetails: {
    kind: 'text',
    label: { da: 'Oplysninger om virkning i andre lande', en: 'Data on effects in other countries' },
    question: { da: 'Hvilke lande og hvordan?', en: 'Which countries and how?' },
    help: { da: 'Fx »Kunder i Sverige får ikke leveret«.', en: 'E.g. “Customers in Sweden get no deliveries”.' },
    rule: texts.crossBorderDetails,
  },
  severity: {
    kind: 'severity',
    label: { da: 'Alvor', en: 'Severity' },
    question: { da: 'Hvor alvorlig er hændelsen?', en: 'How serious is the incident?' },
  },
  impact: {
    kind: 'text',
    label: { da: 'Virkning', en: 'Impact' },
    question: { da: 'Hvad er virkningen?', en: 'What is the impact?' },
    help: {
      da: 'Hvad virker ikke, for hvem, hvor og hvor længe.',
      en: 'What does not work, for whom, where and for how long.',
    },
    rule: texts.impact,
  },
  indicators: {
    kind: 'text',
    label: { da: 'Kendetegn på kompromittering', en: 'Indicators of compromise' },
    help: {
      da: 'Adresser, filnavne, hashværdier, konti. Kun hvis de foreligger.',
      en: 'Addresses, file names, hashes, accounts. Only where available.',
    },
    rule: texts.indicators,
  },
  summary: {
    kind: 'text',
    label: { da: 'Kort beskrivelse', en: 'Short description' },
    help: { da: 'En linje eller to.', en: 'A line or two.' },
    rule: texts.summary,
  },
  beganAt: { kind: 'moment', label: { da: 'Begyndt', en: 'Began' } },
  affectedServices: {
    kind: 'line',
    label: { da: 'Berørte tjenester', en: 'Affected services' },
    help: { da: 'Fx »Klinisk biokemi, Vestbo Hospital«.', en: 'E.g. “Clinical biochemistry, Vestbo Hospital”.' },
    rule: texts.affectedServices,
  },
  usersAffected: {
    kind: 'line',
    label: { da: 'Hvem er ramt', en: 'Who is affected' },
    help: { da: 'Antal, steder og sektorer, eller et skøn.', en: 'Numbers, places and sectors, or an estimate.' },
    rule: texts.usersAffected,
  },
  mitigation: {
    kind: 'text',
    label: { da: 'Foranstaltninger truffet og i gang', en: 'Measures taken and under way' },
    question: {
      da: 'Hvad er gjort, og hvad er i gang?',
      en: 'What has been done, and what is under way?',
    },
    rule: texts.mitigation,
  },
  recipientsTold: {
    kind: 'answer',
    label: { da: 'Tjenestens modtagere har fået besked, § 15', en: 'Recipients of the service were told, § 15' },
    question: { da: 'Har tjenestens modtagere fået besked?', en: 'Have recipients of the service been told?' },
  },
  statusUpdate: {
    kind: 'text',
    label: { da: 'Status', en: 'Status' },
    question: { da: 'Hvordan står det til nu?', en: 'How do things stand now?' },
    rule: texts.statusUpdate,
  },
  expectedEnd: {
    kind: 'line',
    label: { da: 'Ventes løst', en: 'Expected to be solved' },
    rule: texts.expectedEnd,
  },
  description: {
    kind: 'text',
    label: { da: 'Udførlig beskrivelse', en: 'Detailed description' },
    question: { da: 'Hvad skete der, fra først til sidst?', en: 'What happened, from first to last?' },
    rule: texts.fullDescription,
  },
  rootCause: {
    kind: 'root-cause',
    label: { da: 'Trusselstype eller grundårsag', en: 'Type of threat or root cause' },
    question: { da: 'Hvad udløste hændelsen sandsynligvis?', en: 'What probably triggered the incident?' },
  },
  cause: {
    kind: 'text',
    label: { da: 'Årsagen i ord', en: 'The cause in words' },
    rule: texts.cause,
  },
  handledAt: { kind: 'moment', label: { da: 'Håndteret', en: 'Handled' } },
  awareAt: { kind: 'moment', label: { da: 'Kendskab', en: 'Awareness' } },
  entityName: {
    kind: 'line',
    label: { da: 'Enhedens navn', en: 'Name of the entity' },
    rule: texts.entityName,
  },
  cvr: { kind: 'cvr', label: { da: 'CVR-nummer', en: 'CVR number' } },
  contact: {
    kind: 'line',
    label: { da: 'Kontakt døgnet rundt', en: 'Contact around the clock' },
    help: {
      da: 'Navn og telefon, som nogen tager om natten.',
      en: 'A name and a phone that somebody answers at night.',
    },
    rule: texts.contact,
  },
  helpWanted: {
    kind: 'tick',
    label: { da: 'Ønsker hjælp fra CSIRT’en', en: 'Wants help from the CSIRT' },
    question: { da: 'Vi ønsker hjælp fra CSIRT’en', en: 'We want help from the CSIRT' },
  },
  reference: { kind: 'reference', label: { da: 'Jeres reference', en: 'Your reference' } },
};

/** How a field stands in one stage. */
export interface StageField {
  readonly id: FieldId;
  /** The law asks for it; the rest helps the authority. */
  readonly asked: boolean;
  /** The report cannot be made ready without it. */
  readonly needed: boolean;
  /** Taken from the record: nobody writes it. */
  readonly given: boolean;
}

const asked = (id: FieldId): StageField => ({ id, asked: true, needed: true, given: false });
/** The law asks for it where it is there to be told. */
const ifAny = (id: FieldId): StageField => ({ id, asked: true, needed: false, given: false });
const wanted = (id: FieldId): StageField => ({ id, asked: false, needed: true, given: false });
const extra = (id: FieldId): StageField => ({ id, asked: false, needed: false, given: false });
const given = (id: FieldId): StageField => ({ id, asked: false, needed: false, given: true });

const acrossBorders = [asked('malicious'), asked('crossBorder'), ifAny('crossBorderDetails')];
const entity = [
  given('awareAt'),
  wanted('entityName'),
  wanted('cvr'),
  wanted('contact'),
  extra('helpWanted'),
  given('reference'),
];

/** What each stage holds, in the order of its form; what the law asks for comes first. */
export const stageFields: Readonly<Record<Stage, readonly StageField[]>> = {
  'early-warning': [...acrossBorders, wanted('summary'), wanted('affectedServices'), ...entity],
  notification: [
    asked('severity'),
    asked('impact'),
    ifAny('indicators'),
    ...acrossBorders,
    wanted('summary'),
    extra('beganAt'),
    wanted('affectedServices'),
    extra('usersAffected'),
    extra('mitigation'),
    extra('recipientsTold'),
    ...entity,
  ],
  interim: [
    asked('statusUpdate'),
    ...acrossBorders,
    extra('severity'),
    extra('impact'),
    extra('indicators'),
    extra('mitigation'),
    wanted('summary'),
    wanted('affectedServices'),
    ...entity,
  ],
  status: [
    asked('statusUpdate'),
    asked('severity'),
    asked('impact'),
    ifAny('rootCause'),
    ifAny('cause'),
    ifAny('mitigation'),
    ...acrossBorders,
    extra('expectedEnd'),
    wanted('summary'),
    wanted('affectedServices'),
    ...entity,
  ],
  final: [
    asked('description'),
    asked('severity'),
    asked('impact'),
    asked('rootCause'),
    asked('cause'),
    asked('mitigation'),
    ...acrossBorders,
    given('handledAt'),
    extra('beganAt'),
    extra('indicators'),
    extra('usersAffected'),
    extra('recipientsTold'),
    wanted('summary'),
    wanted('affectedServices'),
    ...entity,
  ],
};
