import type { FactAt, LocalDate } from '@varsel/event-sourcing';
import type { MeasureStatement } from '@varsel/published-events';
import type { Frozen } from './decision.events.ts';
import { differenceOf, type MeasureChanges } from './difference.ts';

/** An event holds 256 KiB; encrypted text takes a third more room, and the rest of the event some. */
const LARGEST_MANIFEST_BYTES = 170_000;

/** The set as it is put to the vote. Where it is too large for one event, the reasons of single requirements stay out. */
export function freeze(statement: FactAt<MeasureStatement>, version: number, voteBy: LocalDate): Frozen {
  const shortened = bytesOf(statement.value) > LARGEST_MANIFEST_BYTES;
  return {
    version,
    manifest: shortened ? shortenedForm(statement.value) : statement.value,
    manifestHash: statement.hash,
    manifestAt: statement.position,
    shortened,
    voteBy,
  };
}

type Put = Pick<Frozen, 'manifest' | 'manifestHash' | 'shortened'>;

/** True when the measures are no longer those that were put. A risk round that grew old is no change of a measure. */
export function hasChanged(frozen: Put, now: FactAt<MeasureStatement>): boolean {
  if (frozen.manifestHash === now.hash) return false;
  return frozen.shortened || measuresOf(frozen.manifest) !== measuresOf(now.value);
}

/**
 * What moved since the set was put. Not the same, and nothing to name: a set frozen without the reasons of single
 * requirements tells by its hash alone that one of them was written anew.
 */
export function driftOf(
  frozen: Put,
  now: FactAt<MeasureStatement>,
): { readonly changes: readonly MeasureChanges[]; readonly same: boolean } {
  const changes = differenceOf(frozen.manifest.measures, now.value.measures);
  return { changes, same: changes.length === 0 && !hasChanged(frozen, now) };
}

function shortenedForm(statement: MeasureStatement): MeasureStatement {
  const measures = statement.measures.map((measure) => ({
    ...measure,
    requirements: measure.requirements.map((requirement) => ({ ...requirement, reason: null })),
  }));
  return { ...statement, measures };
}

function measuresOf({ catalogue, measures }: MeasureStatement): string {
  return inOneForm([catalogue, measures]);
}

/** Facts are told in canonical form; events give fields back in whatever order they were stored. */
function inOneForm(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

function bytesOf(value: object): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
