import { Carrier, type Delivery, SmtpCarrier } from './carrier.ts';
import type { Mailbox } from './mailbox.ts';
import type { Letter } from './mail-template.ts';

/** Hands mail to the demo's mailbox, which starts listening with the first one: only the process that sends has it. */
export class MailboxCarrier extends Carrier {
  readonly #mailbox: Mailbox;
  readonly #from: string;
  readonly #port: number | undefined;
  #smtp: Promise<SmtpCarrier> | undefined;

  constructor(mailbox: Mailbox, from: string, port?: number) {
    super();
    this.#mailbox = mailbox;
    this.#from = from;
    this.#port = port;
  }

  async deliver(address: string, letter: Letter): Promise<Delivery> {
    this.#smtp ??= this.#mailbox.listen(this.#port).then((url) => new SmtpCarrier(url, this.#from));
    return (await this.#smtp).deliver(address, letter);
  }

  close(): void {
    void this.#smtp?.then((carrier) => {
      carrier.close();
    });
  }
}
