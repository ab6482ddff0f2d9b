import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server like that of an organisation: the application finds it by `SMTP_URL` and nothing else. */
export interface MailServer {
  readonly url: string;
  /** The newest letter to an address; waits until there are as many as asked for. */
  letterTo(address: string, count?: number): Promise<Letter>;
  /** Answers 550 for the address from now on. */
  refuse(address: string): void;
  accept(address: string): void;
  close(): Promise<void>;
}

export async function mailServer(): Promise<MailServer> {
  const letters: Letter[] = [];
  const refused = new Set<string>();
  const waiting = new Set<() => void>();
  const receive = async (raw: Buffer, to: string): Promise<void> => {
    const { subject = '', text = '' } = await PostalMime.parse(raw);
    letters.push({ to, subject, text });
    for (const look of waiting) look();
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, done) => {
      done(refused.has(address) ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null);
    },
    onData: (stream, { envelope }, done) => {
      const to = envelope.rcptTo.map(({ address }) => address).join(', ');
      void buffer(stream)
        .then((raw) => receive(raw, to))
        .then(() => {
          done();
        }, done);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(resolve);
    });
  return {
    url: `smtp://127.0.0.1:${String(port)}?ignoreTLS=true`,
    letterTo: (address, count = 1) => arrival(letters, waiting, address, count),
    refuse: (address) => void refused.add(address),
    accept: (address) => void refused.delete(address),
    close,
  };
}

function arrival(
  letters: readonly Letter[],
  waiting: Set<() => void>,
  address: string,
  count: number,
): Promise<Letter> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = letters.filter(({ to }) => to === address);
      const newest = found.at(-1);
      if (newest === undefined || found.length < count) return;
      waiting.delete(look);
      resolve(newest);
    };
    waiting.add(look);
    look();
  });
}
