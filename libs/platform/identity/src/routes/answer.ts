import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from '../sessions/cookie.ts';
import { sessionLastsHours } from '../sessions/session-store.ts';
import type { Next, Progress } from '../sessions/sign-in.ts';

/** Hands the new secret to the browser and says what comes next. */
export function answerWith(
  reply: FastifyReply,
  cookie: SessionCookie,
  { secret, next }: Progress,
): { readonly next: Next } {
  void reply.header('set-cookie', cookie.set(secret, sessionLastsHours * 3_600)).header('cache-control', 'no-store');
  return { next };
}

export function deviceOf({ headers }: FastifyRequest): string {
  return headers['user-agent'] ?? '';
}
