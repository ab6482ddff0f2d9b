import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendFault } from './faults.ts';

const policy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** The editor styles its own lines and runs its language service in workers; it talks to nobody but us. */
const editorPolicy = `${policy}; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; font-src 'self' data:`;

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/** On every answer, whatever gave it. */
export function securityHeaders(overHttps: boolean) {
  const headers = overHttps
    ? { ...always, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
    : always;
  return (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    const isEditor = request.url.startsWith('/graphiql');
    reply.headers({ ...headers, 'content-security-policy': isEditor ? editorPolicy : policy });
    done();
  };
}

/** For a request that reaches no hook: its address cannot be read. */
export function answerUnreadable(overHttps: boolean) {
  const sendHeaders = securityHeaders(overHttps);
  return (fault: Error, request: FastifyRequest, reply: FastifyReply): void => {
    sendHeaders(request, reply, () => {
      sendFault(fault, request, reply);
    });
  };
}
