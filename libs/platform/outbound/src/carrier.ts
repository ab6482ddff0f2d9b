import { createTransport } from 'nodemailer';
import type { Letter } from './mail-template.ts';
import { oneLine } from './mail-template.ts';

/** Sent: the server took it. Refused: it never will. Later: try again. */
export type Delivery =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly because: string }
  | { readonly kind: 'later'; readonly because: string };

/** The way out for mail. */
export abstract class Carrier {
  abstract deliver(address: string, letter: Letter): Promise<Delivery>;
  abstract close(): void;
}

const TEN_SECONDS = 10_000;

/** Hands mail to one SMTP server. */
export class SmtpCarrier extends Carrier {
  readonly #transport: ReturnType<typeof createTransport>;
  readonly #from: string;

  constructor(smtpUrl: string, from: string) {
    super();
    const url = new URL(smtpUrl);
    for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) {
      if (!url.searchParams.has(limit)) url.searchParams.set(limit, String(TEN_SECONDS));
    }
    this.#transport = createTransport(url.href);
    this.#from = from;
  }

  async deliver(address: string, letter: Letter): Promise<Delivery> {
    try {
      await this.#transport.sendMail({
        from: this.#from,
        // An object, not a text: an address that looks like a list stays one address.
        to: { name: '', address },
        subject: oneLine(letter.subject),
        text: letter.text,
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { kind: 'sent' };
    } catch (problem) {
      return failure(problem);
    }
  }

  close(): void {
    this.#transport.close();
  }
}

function failure(problem: unknown): Delivery {
  const text = oneLine(problem instanceof Error ? problem.message : String(problem)).slice(0, 300);
  const code = problem instanceof Error && 'responseCode' in problem ? problem.responseCode : undefined;
  const permanent = typeof code === 'number' && code >= 500 && code < 600;
  return { kind: permanent ? 'refused' : 'later', because: text };
}
