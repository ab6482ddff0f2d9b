import type { Instant } from '@varsel/event-sourcing';
import type { StoryClock } from './story-clock.ts';

/** One thing that happens in the story, and when. */
export interface Scene {
  readonly at: Instant;
  play(): Promise<unknown>;
}

/** Plays scenes in the order of their moments: a log never runs backwards. After each, what follows from it is done. */
export async function playInOrder(
  scenes: readonly Scene[],
  clock: StoryClock,
  settle: () => Promise<void>,
): Promise<void> {
  for (const scene of scenes.toSorted((a, b) => (a.at < b.at ? -1 : 1))) {
    clock.moveTo(scene.at);
    await scene.play();
    await settle();
  }
}
