import { type Rejection, reject, type TextRule } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';

/** What each text field may hold, and how a refusal names it. */
export const texts = {
  reason: { field: 'reason', name: { da: 'begrundelsen', en: 'the reason' }, maxLength: 2_000 },
  title: { field: 'title', name: { da: 'overskriften', en: 'the title' }, maxLength: 200 },
  description: { field: 'description', name: { da: 'beskrivelsen', en: 'the description' }, maxLength: 10_000 },
  serviceName: { field: 'name', name: { da: 'tjenestens navn', en: 'the name of the service' }, maxLength: 200 },
  note: { field: 'note', name: { da: 'hvad der er gjort', en: 'what was done' }, maxLength: 2_000 },
  plan: { field: 'plan', name: { da: 'planen', en: 'the plan' }, maxLength: 4_000 },
  conclusion: { field: 'conclusion', name: { da: 'konklusionen', en: 'the conclusion' }, maxLength: 10_000 },
} as const satisfies Record<string, TextRule>;

/** The answer of every act that names a measure the catalogue does not have. */
export function unknownMeasure(field: string): Rejection {
  return reject(
    'MEASURE_UNKNOWN',
    statute.measures,
    {
      da: 'Foranstaltningen findes ikke i loven. Vælg en af de ti overskrifter, m01 til m10.',
      en: 'The act has no such measure. Choose one of the ten headings, m01 to m10.',
    },
    field,
  );
}

export function unknownRequirement(field: string): Rejection {
  return reject(
    'REQUIREMENT_UNKNOWN',
    statute.annexReasons,
    {
      da: 'Kravet findes ikke i bilaget. Vælg det fra listen under foranstaltningen.',
      en: 'The annex has no such requirement. Choose it from the list under the measure.',
    },
    field,
  );
}
