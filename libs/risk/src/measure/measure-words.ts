import type { Bilingual } from '@varsel/event-sourcing';
import type { MeasurePart } from '@varsel/statute/measures';
import type { MeasureState } from './measure.ts';

export const stateWords: Readonly<Record<MeasureState, Bilingual>> = {
  'not-assessed': { da: 'ikke vurderet', en: 'not assessed' },
  planned: { da: 'planlagt', en: 'planned' },
  partial: { da: 'delvist', en: 'partial' },
  'in-place': { da: 'på plads', en: 'in place' },
  'in-place-and-tested': { da: 'på plads og afprøvet', en: 'in place and tested' },
};

export const partWords: Readonly<Record<MeasurePart, Bilingual>> = {
  encryption: { da: 'kryptering', en: 'encryption' },
  'multi-factor': {
    da: 'multifaktorautentificering eller kontinuerlig autentificering',
    en: 'multi-factor or continuous authentication',
  },
  'secured-communication': { da: 'sikret tale, video og tekst', en: 'secured voice, video and text' },
  'emergency-communication': { da: 'sikrede nødkommunikationssystemer', en: 'secured emergency communication' },
};

/** How far along a state is: a lower number than before is a step back. */
export function rankOf(state: MeasureState): number {
  return order.indexOf(state);
}

const order: readonly MeasureState[] = ['not-assessed', 'planned', 'partial', 'in-place', 'in-place-and-tested'];
