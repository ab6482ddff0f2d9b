import { createHash } from 'node:crypto';
import { base64 } from '@varsel/transparency-log';

/** What a witness said to a head: its line, the size it knows, or why not. */
export type WitnessAnswer =
  | { readonly kind: 'signed'; readonly line: string }
  | { readonly kind: 'knows'; readonly size: number }
  | { readonly kind: 'refused'; readonly because: 'proof' | 'key' | 'form' };

/** The witness did not answer, or not as the protocol says. */
export class WitnessAway extends Error {}

export interface Submission {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  readonly note: string;
}

const ANSWERS_WITHIN_MS = 5_000;
/** A note with a hundred signatures has half of it. */
const LONGEST_ANSWER = 65_536;

/** The line to one witness (C2SP tlog-witness over HTTP). Nothing it says is believed without a signature. */
export class WitnessLine {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url.replace(/\/+$/, '');
  }

  /** Throws `WitnessAway`. */
  async submit({ oldSize, proof, note }: Submission): Promise<WitnessAnswer> {
    const head = [`old ${String(oldSize)}`, ...proof.map(base64)].join('\n');
    const { status, text } = await this.#ask('POST', '/add-checkpoint', `${head}\n\n${note}`);
    if (status === 200) return { kind: 'signed', line: text.trimEnd() };
    if (status === 409 && /^\d{1,15}\n?$/.test(text)) return { kind: 'knows', size: Number(text) };
    const because = ({ 403: 'key', 422: 'proof', 400: 'form' } as const)[status];
    if (because !== undefined) return { kind: 'refused', because };
    throw new WitnessAway(`The witness answered ${String(status)}`);
  }

  /** The largest head it signed for this origin; undefined when it knows none. Throws `WitnessAway`. */
  async known(origin: string): Promise<string | undefined> {
    const name = createHash('sha256').update(origin).digest('hex');
    const { status, text } = await this.#ask('GET', `/checkpoint/${name}`);
    if (status === 200) return text;
    if (status === 404) return undefined;
    throw new WitnessAway(`The witness answered ${String(status)}`);
  }

  /** Tells it of a log's next key. True when it follows. Throws `WitnessAway`. */
  async rotate(note: string): Promise<boolean> {
    const { status } = await this.#ask('POST', '/rotate-key', note);
    return status === 200;
  }

  async #ask(method: string, path: string, body?: string): Promise<{ readonly status: number; readonly text: string }> {
    try {
      const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
      const response = await fetch(`${this.#url}${path}`, {
        method,
        signal,
        redirect: 'error',
        ...(body === undefined ? {} : { body }),
      });
      return { status: response.status, text: await shortText(response) };
    } catch (error) {
      throw new WitnessAway(`The witness at ${this.#url} does not answer`, { cause: error });
    }
  }
}

/** Throws for an answer that is longer than any of the protocol. */
async function shortText({ body }: Response): Promise<string> {
  if (body === null) return '';
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body as AsyncIterable<Uint8Array>) {
    length += piece.length;
    if (length > LONGEST_ANSWER) throw new Error('The answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
