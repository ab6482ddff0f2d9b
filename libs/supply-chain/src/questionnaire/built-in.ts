import { answerParts } from './answer-types.ts';
import source from './data/supplier-questions.json' with { type: 'json' };
import type { Field, Scoring, Section, SupplierKind, Template, Tier } from './template.ts';

type Question = (typeof source.questions)[number];

const sections: readonly Section[] = [
  { id: 'governance', title: { da: 'Ledelse og ansvar', en: 'Governance and responsibility' } },
  { id: 'risk', title: { da: 'Risiko', en: 'Risk' } },
  { id: 'incident', title: { da: 'Hændelser', en: 'Incidents' } },
  { id: 'continuity', title: { da: 'Beredskab og gendannelse', en: 'Continuity and recovery' } },
  { id: 'subcontract', title: { da: 'Underleverandører', en: 'Subcontractors' } },
  { id: 'development', title: { da: 'Udvikling og vedligehold', en: 'Development and maintenance' } },
  { id: 'operations', title: { da: 'Drift', en: 'Operations' } },
  { id: 'measurement', title: { da: 'Måling', en: 'Measurement' } },
  { id: 'training', title: { da: 'Træning', en: 'Training' } },
  { id: 'cryptography', title: { da: 'Kryptering', en: 'Cryptography' } },
  { id: 'access', title: { da: 'Adgang, personale og aktiver', en: 'Access, people and assets' } },
  { id: 'exit', title: { da: 'Ophør', en: 'End of contract' } },
];

/** A yes to this one is no merit: a reviewer weighs it. */
const yesIsNoMerit = new Set(['SQ23']);
const tierWords: Readonly<Record<string, readonly Tier[]>> = { T1: ['T1'], 'T1-T2': ['T1', 'T2'] };

/** The product's own questionnaire: 42 questions. */
export const builtInTemplate: Template = {
  schema: 1,
  title: { da: 'Varsels leverandørspørgsmål', en: 'Varsel’s supplier questions' },
  version: source.version,
  sections,
  fields: source.questions.map(fieldOf),
  attribution: null,
  licence: null,
  source: null,
};

function fieldOf(question: Question): Field {
  const { id, domain, da, en, evidence, weight, critical, measures, annex } = question;
  return {
    id,
    section: domain,
    label: { da, en },
    help: null,
    parts: answerParts(question.answerType),
    required: true,
    visibleWhen: null,
    legalBasis: `(EU) 2024/2690, ${annex.join(', ')}`,
    weight,
    critical,
    scoring: scoringOf(question),
    evidence: evidence,
    measures,
    annex,
    ...audienceOf(question.tiers),
  };
}

function scoringOf({ id, answerType }: Question): Scoring {
  return answerType.startsWith('yes-') && !yesIsNoMerit.has(id) ? 'automatic' : 'reviewer';
}

function audienceOf(words: string): Pick<Field, 'tiers' | 'kinds'> {
  const named = tierWords[words];
  if (named !== undefined) return { tiers: named, kinds: null };
  return { tiers: null, kinds: words === 'all' ? null : (words.split('|') as SupplierKind[]) };
}
