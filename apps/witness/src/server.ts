import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Answer, Witness } from './witness.ts';

const MAX_BODY_BYTES = 64 * 1024;

class TooLong extends Error {}

/** How long who asks may take, headers and body together, and how often that is looked at: Node's own is every 30 seconds. */
export const PATIENCE = { requestTimeout: 10_000, connectionsCheckingInterval: 1_000 } as const;

/** The witness over HTTP. `about` is what `GET /` says of it. */
export function witnessServer(
  witness: Witness,
  about: string,
  onFault: (error: unknown) => void,
  patience: Readonly<Record<keyof typeof PATIENCE, number>> = PATIENCE,
): Server {
  const server = createServer(patience, (request, response) => {
    route(witness, about, request)
      .then((answer) => {
        send(response, answer);
      })
      .catch((error: unknown) => {
        if (error instanceof TooLong) {
          send(response, { status: 413, body: 'Too long.\n' });
          return;
        }
        if (request.destroyed && !request.complete) return;
        onFault(error);
        send(response, { status: 500, body: 'The witness could not store its answer, and so gives none.\n' });
      });
  });
  return server;
}

type Reply = Omit<Answer, 'status'> & { readonly status: number };

async function route(witness: Witness, about: string, request: IncomingMessage): Promise<Reply> {
  const { method, url = '/' } = request;
  const asked = `${method ?? ''} ${url}`;
  const known = /^GET \/checkpoint\/([0-9a-f]{64})$/.exec(asked)?.[1];
  if (known !== undefined) return witness.checkpoint(known);
  if (asked === 'POST /add-checkpoint') return witness.addCheckpoint(await bodyOf(request));
  if (asked === 'POST /rotate-key') return witness.rotateKey(await bodyOf(request));
  if (asked === 'GET /') return { status: 200, body: about };
  return { status: 404, body: 'POST /add-checkpoint, POST /rotate-key, GET /checkpoint/<SHA-256 of the origin>\n' };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MAX_BODY_BYTES) throw new TooLong();
    parts.push(part);
  }
  return new TextDecoder('utf-8', { fatal: false }).decode(Buffer.concat(parts));
}

function send(response: ServerResponse, { status, body, type = 'text/plain; charset=utf-8' }: Reply): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
