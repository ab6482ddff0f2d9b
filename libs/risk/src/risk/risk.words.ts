import type { Bilingual, RecordWords } from '@varsel/event-sourcing';
import { measureNames } from '@varsel/statute/measures';
import { riskProperties, type RiskProperty } from './scoring.ts';

const properties: Readonly<Record<RiskProperty, Bilingual>> = {
  authenticity: { da: 'Autenticitet', en: 'Authenticity' },
  confidentiality: { da: 'Fortrolighed', en: 'Confidentiality' },
  integrity: { da: 'Integritet', en: 'Integrity' },
  availability: { da: 'Tilgængelighed', en: 'Availability' },
};

/** The scores of the four properties, wherever an event holds them. */
function scoresIn(field: string): Readonly<Record<string, Bilingual>> {
  return Object.fromEntries(
    riskProperties.flatMap((property) => [
      [`${field}.${property}`, properties[property]],
      [`${field}.${property}.likelihood`, { da: 'Sandsynlighed', en: 'Likelihood' }],
      [`${field}.${property}.consequence`, { da: 'Konsekvens', en: 'Consequence' }],
    ]),
  );
}

/** What stands within the fields of a risk's events, as the audit trail says it. */
export const words: RecordWords = {
  parts: { ...scoresIn('inherent'), ...scoresIn('residual'), ...scoresIn('scores') },
  codes: {
    'measures.*': measureNames,
    level: {
      low: { da: 'Lav', en: 'Low' },
      medium: { da: 'Middel', en: 'Medium' },
      high: { da: 'Høj', en: 'High' },
      critical: { da: 'Kritisk', en: 'Critical' },
    },
    treatment: {
      reduce: { da: 'Mindskes', en: 'Reduce' },
      share: { da: 'Deles', en: 'Share' },
      avoid: { da: 'Undgås', en: 'Avoid' },
      accept: { da: 'Accepteres', en: 'Accept' },
    },
  },
};
