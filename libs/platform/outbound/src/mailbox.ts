import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as the mailbox shows it. */
export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: string;
}

const keptMails = 200;
const mailBytesAtMost = 1_000_000;

/** A mail server of its own for the demo, on loopback alone: everything sent arrives here and goes nowhere else. */
export class Mailbox {
  readonly #file: string;
  readonly #server: SMTPServer;
  #mails: readonly ReceivedMail[] = [];
  #written: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
    this.#server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      size: mailBytesAtMost,
      logger: false,
      onData: (stream, session, done) => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        this.#receive(stream, to).then(
          () => {
            done();
          },
          (problem: unknown) => {
            done(problem instanceof Error ? problem : new Error(String(problem)));
          },
        );
      },
    });
    this.#server.on('error', () => undefined);
  }

  /** What this process has received and what it found at its start, newest first. */
  get mails(): readonly ReceivedMail[] {
    return this.#mails;
  }

  /** What is in the mailbox, whichever process received it. */
  read(): Promise<readonly ReceivedMail[]> {
    return readMails(this.#file);
  }

  /** Starts on a port (any free one when left out) and returns the URL to send through. */
  async listen(port = 0): Promise<string> {
    this.#mails = await readMails(this.#file);
    await new Promise<void>((resolve, reject) => {
      this.#server.server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', () => {
        resolve();
      });
    });
    const { port: taken } = this.#server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${String(taken)}?ignoreTLS=true`;
  }

  async close(): Promise<void> {
    if (this.#server.server.listening) {
      await new Promise<void>((resolve) => {
        this.#server.close(() => {
          resolve();
        });
      });
    }
    await this.#written;
  }

  async #receive(stream: Readable, to: string): Promise<void> {
    const mail = await PostalMime.parse(await buffer(stream));
    const received = { to, subject: mail.subject ?? '', text: mail.text ?? '', at: new Date().toISOString() };
    this.#mails = [received, ...this.#mails].slice(0, keptMails);
    // One write after the other: the last one holds everything.
    this.#written = this.#written.then(() => writeMails(this.#file, this.#mails));
    await this.#written;
  }
}

async function readMails(file: string): Promise<readonly ReceivedMail[]> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as readonly ReceivedMail[];
  } catch {
    // A first start, or a file cut short: the demo's old mail is not worth a start that fails.
    return [];
  }
}

async function writeMails(file: string, mails: readonly ReceivedMail[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, JSON.stringify(mails), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
