import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Bilingual } from '@varsel/event-sourcing';
import { takesBytes } from '@varsel/graphql-vocabulary';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Lets no other site act with a visitor's cookie: everything but reading must be JSON (or raw bytes, where a route
 * takes them: no form of another site can send either), and must come from our own pages where the browser says
 * where it comes from. Programs send neither header and carry no foreign cookie.
 */
export function crossSiteGuard(publicUrl: string) {
  const own = new URL(publicUrl);
  const origins = ownOrigins(own);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (loopback.includes(own.hostname) && !isCalledLoopback(request)) {
      await refuse(request, reply, 421, 'FOREIGN_HOST', {
        da: 'Her svares kun på denne maskines egne navne, f.eks. 127.0.0.1. Sæt PUBLIC_URL, hvis Varsel skal kunne nås under et andet.',
        en: 'Only the names of this machine itself are answered here, e.g. 127.0.0.1. Set PUBLIC_URL if Varsel is to be reached by another.',
      });
      return;
    }
    if (reading.has(request.method)) return;
    if (!isOurs(request, origins)) {
      await refuse(request, reply, 403, 'CROSS_SITE', {
        da: 'Forespørgslen kommer fra et andet websted og er afvist. Åbn Varsel direkte, og prøv igen.',
        en: 'The request comes from another site and was refused. Open Varsel directly and try again.',
      });
    } else if (takesBytes(request.routeOptions.config)) {
      if (isBytes(request)) return;
      await refuse(request, reply, 415, 'BYTES_ONLY', {
        da: 'Filen skal sendes som rå bytes: send Content-Type: application/octet-stream.',
        en: 'The file must be sent as raw bytes: send Content-Type: application/octet-stream.',
      });
    } else if (!isJson(request)) {
      await refuse(request, reply, 415, 'JSON_ONLY', {
        da: 'Forespørgslen skal være JSON: send Content-Type: application/json.',
        en: 'The request must be JSON: send Content-Type: application/json.',
      });
    }
  };
}

/** A foreign name that was made to point at this machine must not read the demo's page (DNS rebinding). */
function isCalledLoopback({ headers: { host } }: FastifyRequest): boolean {
  return host === undefined || loopback.includes(host.replace(/:\d+$/, '').toLowerCase());
}

function isOurs({ headers }: FastifyRequest, origins: ReadonlySet<string>): boolean {
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  return (
    (origin === undefined || origins.has(origin)) && (site === undefined || site === 'same-origin' || site === 'none')
  );
}

function isJson({ headers, method }: FastifyRequest): boolean {
  const type = headers['content-type'];
  if (type === undefined) return method === 'DELETE' || (headers['content-length'] ?? '0') === '0';
  return /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(type);
}

function isBytes({ headers }: FastifyRequest): boolean {
  return headers['content-type']?.toLowerCase() === 'application/octet-stream';
}

/** On loopback the machine has several names for itself; each is its own origin with its own cookies. */
function ownOrigins({ origin, hostname, protocol, port }: URL): ReadonlySet<string> {
  if (!loopback.includes(hostname)) return new Set([origin]);
  return new Set(loopback.map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`));
}

async function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  ...[code, message]: [string, Bilingual]
): Promise<void> {
  await reply.code(status).send({ code, message, requestId: request.id });
}
