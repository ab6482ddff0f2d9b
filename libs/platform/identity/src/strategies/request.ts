import type { FastifyRequest } from 'fastify';
import type { SessionRecord } from '../sessions/session-store.ts';

/** A request on which passport has left whoever it found. */
export interface RequestOf<User> extends FastifyRequest {
  readonly user: User;
}

/** A session in the middle of a sign-in, or open, and the secret it was found by. */
export interface HeldSession {
  readonly secret: string;
  readonly record: SessionRecord;
}
