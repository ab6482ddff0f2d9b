import { useTexts } from '../../../language/use-texts.ts';
import { measureReference } from '../standing/measure-ids.ts';
import { type Coverage, pointOf } from './proof-data.ts';
import { proofTexts } from './proof.texts.ts';

/** "hele M-6.3; punkt 4.2.1, 4.2.2", or nothing. */
export const useCoverageWords = () => {
  const t = useTexts(proofTexts);
  return ({ measures, requirements }: Coverage): string =>
    [
      ...(measures.length > 0 ? [t('whole', { measures: measures.map(measureReference).join(', ') })] : []),
      ...(requirements.length > 0
        ? [t('points', { n: requirements.length, list: requirements.map(pointOf).join(', ') })]
        : []),
    ].join('; ');
};
