import { type Rejection, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import { citedInEnglish } from '@varsel/statute/citation';
import { catalogueMeasure, type MeasureId, type MeasurePart, partsOf } from '@varsel/statute/measures';
import { refuseMeasure } from './refusals.ts';

/** Only what the act itself makes conditional may be left out: the encryption of no. 8 and the parts of no. 10. */
export function refuseParts(measure: MeasureId, parts: readonly MeasurePart[]): Rejection | undefined {
  const unknown = refuseMeasure(measure);
  if (unknown !== undefined) return unknown;
  const allowed = partsOf(measure);
  if (allowed.length === 0) return headingStands(measure);
  if (parts.length === 0) return noPartNamed();
  return parts.every((part) => allowed.includes(part)) ? undefined : partOfAnother(measure);
}

/** In the order of the act, each once. */
export function inOrder(measure: MeasureId, parts: readonly MeasurePart[]): readonly MeasurePart[] {
  return partsOf(measure).filter((part) => parts.includes(part));
}

function headingStands(measure: MeasureId): Rejection {
  const { provision } = catalogueMeasure(measure);
  return reject(
    'HEADING_CANNOT_BE_LEFT_OUT',
    statute.whereRelevant,
    {
      da: `${provision} kan ikke udelades: kun kryptering (nr. 8) og delene af nr. 10 er, hvor det er relevant. Vurdér foranstaltningen, og skriv i begrundelsen, hvad I gør i stedet.`,
      en: `${citedInEnglish(provision)} cannot be left out: only encryption (no. 8) and the parts of no. 10 are where relevant. Assess the measure, and write in the reason what you do instead.`,
    },
    'measureId',
  );
}

function noPartNamed(): Rejection {
  return reject(
    'NO_PART_NAMED',
    statute.whereRelevant,
    { da: 'Vælg mindst én del af foranstaltningen.', en: 'Choose at least one part of the measure.' },
    'parts',
  );
}

function partOfAnother(measure: MeasureId): Rejection {
  const { provision } = catalogueMeasure(measure);
  return reject(
    'PART_OF_ANOTHER_MEASURE',
    statute.whereRelevant,
    {
      da: `Delen hører ikke til ${provision}. Vælg blandt dem, der står under foranstaltningen.`,
      en: `The part does not belong to ${citedInEnglish(provision)}. Choose among those under the measure.`,
    },
    'parts',
  );
}
