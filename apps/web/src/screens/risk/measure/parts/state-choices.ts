import type { Choice } from '../../../../design/choices.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { type State, states } from '../../standing/measure-state.tsx';
import { standingTexts } from '../../standing/standing.texts.ts';
import { measureActTexts } from '../measure.texts.ts';

/** The five states, each with what it means. */
export const useStateChoices = (): readonly Choice<State>[] => {
  const words = useTexts(standingTexts);
  const t = useTexts(measureActTexts);
  return states.map((value) => ({ value, label: words(value), hint: t(`hint${value}`) }));
};
