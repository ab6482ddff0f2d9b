import { type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { type MeasureId, measureIds, requirementOf, requirements as catalogue } from '@varsel/statute/measures';
import { unknownMeasure, unknownRequirement } from '../texts.ts';
import type { Coverage } from './evidence.ts';

export function refuseCoverage({ measures, requirements }: Coverage): Rejection | undefined {
  if (measures.length === 0 && requirements.length === 0) return coversNothing();
  if (!measures.every((id) => measureIds.includes(id))) return unknownMeasure('measures');
  return requirements.every((id) => requirementOf(id) !== undefined) ? undefined : unknownRequirement('requirements');
}

/** In the order of the act and of the annex, each once. */
export function tidyCoverage({ measures, requirements }: Coverage): Coverage {
  const named = new Set(requirements);
  return {
    measures: measureIds.filter((id) => measures.includes(id)),
    requirements: catalogue.map(({ requirement }) => requirement.id).filter((id) => named.has(id)),
  };
}

export function sameCoverage(a: Coverage, b: Coverage): boolean {
  const text = ({ measures, requirements }: Coverage) => [...measures, ...requirements].join(' ');
  return text(a) === text(b);
}

/** Evidence of a requirement is evidence of every measure the requirement stands under. */
export function measuresCovered({ measures, requirements }: Coverage): readonly MeasureId[] {
  const through = requirements.flatMap((id) => requirementOf(id)?.section.measures ?? []);
  return measureIds.filter((id) => measures.includes(id) || through.includes(id));
}

/** The answer of every act on evidence that was never added. */
export function unknownEvidence(): Rejection {
  return reject('EVIDENCE_UNKNOWN', statute.effectiveness, {
    da: 'Evidensen findes ikke her. Vælg den i biblioteket, eller tilføj den.',
    en: 'There is no such evidence here. Choose it in the library, or add it.',
  });
}

export function evidenceWithdrawnAlready(): Rejection {
  return reject('EVIDENCE_WITHDRAWN', statute.effectiveness, {
    da: 'Evidensen er trukket tilbage. Tilføj filen igen, hvis den atter gælder.',
    en: 'The evidence is withdrawn. Add the file again if it holds once more.',
  });
}

function coversNothing(): Rejection {
  return reject(
    'EVIDENCE_COVERS_NOTHING',
    statute.effectiveness,
    {
      da: 'Evidensen dækker ingenting endnu. Vælg mindst én foranstaltning eller ét krav, den viser noget om.',
      en: 'The evidence covers nothing yet. Choose at least one measure or requirement it shows something about.',
    },
    'measures',
  );
}
