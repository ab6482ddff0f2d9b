import { type LocalDate, type Rejection, reject } from '@varsel/event-sourcing';
import type { SupplierKind, Template, Tier } from '../questionnaire/template.ts';
import { questionsFor } from '../questionnaire/which-questions.ts';
import { basis, nothingToAsk, tierAsksNothing } from './assessment-rules.ts';
import { askedQuestion, SendQuestionnaire } from './send-questionnaire.ts';
import type { TemplateRef } from './assessment.contents.ts';

/** What a round is made of, as it stands when it is sent. */
export interface RoundParts {
  readonly supplier: {
    readonly id: string;
    readonly retired: boolean;
    readonly tier: Tier | null;
    readonly kinds: readonly SupplierKind[];
    readonly contacts: readonly string[];
  };
  readonly template: { readonly ref: TemplateRef; readonly retired: boolean; readonly content: Template };
  /** A round of the same template is under way. */
  readonly underWay: boolean;
}

export interface RoundWishes {
  readonly contact: string;
  readonly dueOn: LocalDate;
  readonly message?: string | null;
}

/** The round that would be sent, or why there can be none. */
export function prepareRound(parts: RoundParts, wishes: RoundWishes): SendQuestionnaire | Rejection {
  const { supplier, template } = parts;
  const obstacle = obstacleTo(parts);
  if (obstacle !== undefined) return obstacle;
  if (!supplier.contacts.includes(wishes.contact)) return contactUnknown();
  const tier = supplier.tier ?? 'T3';
  const fields = questionsFor(template.content, tier, supplier.kinds);
  return new SendQuestionnaire({
    supplier: supplier.id,
    tier,
    kinds: supplier.kinds,
    template: template.ref,
    questions: fields.map(askedQuestion),
    ...wishes,
  });
}

/** Why no questions can be sent to the supplier, whoever the contact is. */
export function obstacleTo({ supplier, template, underWay }: RoundParts): Rejection | undefined {
  if (supplier.retired) return retired();
  if (supplier.tier === null) return tierMissing();
  if (supplier.tier === 'T4') return tierAsksNothing();
  if (template.retired) return templateRetired();
  if (questionsFor(template.content, supplier.tier, supplier.kinds).length === 0) return nothingToAsk();
  return underWay ? roundUnderWay() : undefined;
}

function retired(): Rejection {
  return reject('SUPPLIER_RETIRED', basis, {
    da: 'Leverandøren er udgået og kan ikke spørges. Registrér den igen, hvis samarbejdet er genoptaget.',
    en: 'The supplier is retired and cannot be asked. Register it again if you work together again.',
  });
}

function tierMissing(): Rejection {
  return reject('TIER_MISSING', basis, {
    da: 'Leverandørens niveau er ikke vurderet. Vurdér det først: det afgør, hvad der spørges om.',
    en: 'The tier of the supplier is not assessed. Assess it first: it decides what is asked.',
  });
}

function templateRetired(): Rejection {
  return reject(
    'TEMPLATE_RETIRED',
    basis,
    {
      da: 'Skabelonen er taget ud af brug. Vælg en anden.',
      en: 'The template is no longer in use. Choose another one.',
    },
    'templateId',
  );
}

function roundUnderWay(): Rejection {
  return reject('ROUND_UNDER_WAY', basis, {
    da: 'Leverandøren er allerede i gang med dette spørgeskema. Afslut runden, eller træk den tilbage, før en ny sendes.',
    en: 'The supplier already has this questionnaire. Conclude the round or withdraw it before a new one is sent.',
  });
}

export function contactUnknown(): Rejection {
  return reject(
    'CONTACT_UNKNOWN',
    basis,
    {
      da: 'Kontakten findes ikke hos leverandøren. Vælg en af dens kontakter, eller tilføj en.',
      en: 'The supplier has no such contact. Choose one of its contacts, or add one.',
    },
    'contact',
  );
}
