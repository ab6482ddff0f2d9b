/** The same work in both forms; each answers with its figure for one round. */
export interface Forms {
  readonly ours: () => Promise<number>;
  readonly limit: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** One line of the report: ours beside the raw form of the same work in the same run. */
export interface Line {
  readonly name: string;
  readonly unit: 'per second' | 'ms';
  prepare(): Promise<Forms>;
}

export interface Pace {
  readonly rounds: number;
  readonly roundMs: number;
}

export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  /** Share of the limit that was reached: 1 is as fast as the raw form. */
  readonly ratio: number;
  /** (max - min) / median of our rounds: what one figure is worth. */
  readonly spread: number;
}

/** Warms both forms up, then measures them in turn, so that a slow moment of the machine falls on both. */
export async function measure(line: Line, { rounds }: Pace): Promise<Result> {
  const { ours, limit, close } = await line.prepare();
  try {
    await warm(ours, line.unit);
    await warm(limit, line.unit);
    const [own, raw]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      own.push(await ours());
      raw.push(await limit());
    }
    const [value, most] = [median(own), median(raw)];
    const ratio = line.unit === 'ms' ? most / value : value / most;
    const spread = (Math.max(...own) - Math.min(...own)) / value;
    return {
      name: line.name,
      value: round3(value),
      unit: line.unit,
      limit: round3(most),
      ratio: round3(ratio),
      spread: round3(spread),
    };
  } finally {
    await close();
  }
}

const WARM_UP_ROUNDS = 5;
const STILL_GAINING = 1.1;

/** Until a round is hardly better than the one before: a program compiles what it does often, and ours is the longer one. */
async function warm(work: () => Promise<number>, unit: Line['unit']): Promise<void> {
  let before = await work();
  for (let round = 1; round < WARM_UP_ROUNDS; round += 1) {
    const now = await work();
    if ((unit === 'ms' ? before / now : now / before) < STILL_GAINING) return;
    before = now;
  }
}

/** How often a second the work is done by so many writers, each beginning anew as soon as it is through. */
export async function perSecond(
  writers: number,
  roundMs: number,
  work: (writer: number) => Promise<unknown>,
): Promise<number> {
  const began = performance.now();
  const until = began + roundMs;
  const one = async (writer: number): Promise<number> => {
    let done = 0;
    for (; performance.now() < until; done += 1) await work(writer);
    return done;
  };
  const done = await Promise.all(Array.from({ length: writers }, (_, writer) => one(writer)));
  return (done.reduce((sum, each) => sum + each, 0) * 1000) / (performance.now() - began);
}

/** Milliseconds one piece of work takes: the median of as many as fit into the round. */
export async function millisecondsOf(roundMs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (const until = performance.now() + roundMs; performance.now() < until;) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return median(times);
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

function round3(figure: number): number {
  return Number(figure.toPrecision(3));
}
