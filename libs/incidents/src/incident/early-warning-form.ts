import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { formatMoment } from '@varsel/statute';
import type { Answer, EarlyWarningContents } from './incident.ts';

/** One field of the form: what it is called and what to put there. */
export interface FormField {
  readonly id: string;
  readonly label: Bilingual;
  /** Free text is the same in both languages: it stands as it was written. */
  readonly text: Bilingual;
  /** The law asks for it; the rest helps the authority. */
  readonly required: boolean;
}

/** The fields and their order are ours: the form on virk.dk could not be read when this version was made. */
export const FORM_VERSION = 'varsel-2026-11-22';

export const formNote: Bilingual = {
  da: 'Felternes navne og rækkefølge er vores egne efter § 13, stk. 1, nr. 1. Formularen på virk.dk kan se anderledes ud; find feltet efter indholdet.',
  en: 'The names and the order of the fields are ours, after § 13(1) no. 1. The form on virk.dk may look different; find the field by its content.',
};

const answers: Readonly<Record<Answer, Bilingual>> = {
  yes: { da: 'Ja', en: 'Yes' },
  no: { da: 'Nej', en: 'No' },
  'not-yet-known': { da: 'Vides ikke endnu', en: 'Not yet known' },
};

/** The early warning field by field, ready to copy. */
export function earlyWarningForm(contents: EarlyWarningContents, reference: string): readonly FormField[] {
  const { awareAt, crossBorderDetails, helpWanted } = contents;
  return [
    asked(
      'malicious',
      'Mistanke om ulovlig eller ondsindet handling',
      'Suspected unlawful or malicious act',
      answers[contents.malicious],
    ),
    asked(
      'crossBorder',
      'Mulig virkning i andre lande',
      'Possible effect in other countries',
      answers[contents.crossBorder],
    ),
    asked(
      'crossBorderDetails',
      'Oplysninger om virkning i andre lande',
      'Data on effects in other countries',
      same(crossBorderDetails ?? '–'),
    ),
    extra('summary', 'Kort beskrivelse', 'Short description', same(contents.summary)),
    extra('affectedServices', 'Berørte tjenester', 'Affected services', same(contents.affectedServices)),
    extra('awareAt', 'Kendskab', 'Awareness', momentOf(awareAt)),
    extra('entityName', 'Enhedens navn', 'Name of the entity', same(contents.entityName)),
    extra('cvr', 'CVR-nummer', 'CVR number', same(contents.cvr)),
    extra('contact', 'Kontakt døgnet rundt', 'Contact around the clock', same(contents.contact)),
    extra('helpWanted', 'Ønsker hjælp fra CSIRT’en', 'Wants help from the CSIRT', answers[helpWanted ? 'yes' : 'no']),
    extra('reference', 'Jeres reference', 'Your reference', same(reference)),
  ];
}

function asked(id: string, da: string, en: string, text: Bilingual): FormField {
  return { id, label: { da, en }, text, required: true };
}

function extra(id: string, da: string, en: string, text: Bilingual): FormField {
  return { id, label: { da, en }, text, required: false };
}

/** Plain spaces: a form elsewhere may not know any other. */
function momentOf(at: Instant): Bilingual {
  return {
    da: formatMoment(at, 'da').replaceAll('\u00a0', ' '),
    en: formatMoment(at, 'en').replaceAll('\u00a0', ' '),
  };
}

function same(text: string): Bilingual {
  return { da: text, en: text };
}
