import { base64 } from '@varsel/transparency-log';
import type { Alarm } from '../sealing/alarms.ts';

/** What a broken log has lost, by position. */
export interface Loss {
  readonly lastKnownSize: number;
  readonly lastKnownRoot: string | null;
  readonly keptSize: number;
  /** Events that are there, but not as they were sealed or witnessed. */
  readonly damaged: { readonly from: number; readonly to: number } | null;
}

const GONE = new Set(['missing', 'shorter']);

/** The alarms of an epoch as one loss; undefined when there is none. */
export function lossIn(alarms: readonly Alarm[]): Loss | undefined {
  const [first] = alarms;
  if (first === undefined) return undefined;
  const known = alarms.reduce((most, each) => (each.knownSize > most.knownSize ? each : most), first);
  const gone = alarms.filter(({ kind }) => GONE.has(kind)).map(({ position }) => position);
  const other = alarms.filter(({ kind }) => !GONE.has(kind));
  return {
    lastKnownSize: known.knownSize,
    lastKnownRoot: known.knownRoot === null ? null : base64(known.knownRoot),
    keptSize: gone.length === 0 ? known.knownSize : Math.min(...gone) - 1,
    damaged:
      other.length === 0
        ? null
        : {
            from: Math.min(...other.map(({ position }) => position)),
            to: Math.max(...other.map(({ until }) => until)),
          },
  };
}
