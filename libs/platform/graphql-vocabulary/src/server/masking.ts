import type { Bilingual } from '@varsel/event-sourcing';
import { GraphQLError } from 'graphql';
import { BadDocument } from './document.ts';

/** An error as the caller sees it: never a word of what went wrong inside. */
export interface ShownError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string; readonly text: Bilingual };
}

export interface Masking {
  readonly requestId: string;
  /** True for the failures of a store or database that does not answer: repeating is safe. */
  readonly isOutage: (fault: unknown) => boolean;
  /** Told every unexpected fault. */
  readonly log: (fault: unknown) => void;
}

const outage: Bilingual = {
  da: 'Vi kan ikke nå databasen lige nu. Intet er gået tabt. Prøv igen om lidt.',
  en: 'We cannot reach the database right now. Nothing is lost. Try again in a moment.',
};
const unreadable: Bilingual = {
  da: 'Forespørgslen kan ikke læses. Ret den, og send den igen.',
  en: 'The request cannot be read. Mend it and send it again.',
};

/** What the caller is told about a fault. Anything unexpected becomes `INTERNAL` with the request's id, and is logged. */
export function shown(fault: unknown, masking: Masking): readonly ShownError[] {
  if (fault instanceof BadDocument) return fault.faults.map((each) => told(each, unreadable));
  if (!(fault instanceof GraphQLError)) return [hidden(fault, masking)];
  const speaksOfTheRequest = isTold(fault.originalError ?? fault) || /^(Argument|Variable) "/.test(fault.message);
  return [speaksOfTheRequest ? told(fault, unreadable) : hidden(fault.originalError ?? fault, masking, fault.path)];
}

/** 503 when a store does not answer, 500 for a bug, 400 when nothing could run, else 200. */
export function statusOf(errors: readonly ShownError[], hasData: boolean): number {
  const codes = new Set(errors.map(({ extensions }) => extensions.code));
  if (codes.has('UNAVAILABLE')) return 503;
  if (codes.has('INTERNAL')) return 500;
  return hasData || codes.size === 0 ? 200 : 400;
}

function isTold(cause: unknown): boolean {
  return cause instanceof GraphQLError && 'text' in extensionsOf(cause);
}

/** The compiled executor leaves extensions out where there are none. */
function extensionsOf({ extensions = {} }: { readonly extensions?: object }): object {
  return extensions;
}

/** Messages of the GraphQL library repeat the value they were given: nobody is sent back what they sent. */
const LONGEST_MESSAGE = 600;
const LONGEST_ARGUMENT = 200;

/** What was asked stands first and what is wrong with it last: both stay. */
function shortened(message: string): string {
  const half = LONGEST_MESSAGE / 2;
  return message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, half)} … ${message.slice(-half)}`;
}

function told(fault: GraphQLError, usual: Bilingual): ShownError {
  const argument = /at "([^"]+)"/.exec(fault.message)?.[1] ?? /Variable "\$([^"]+)"/.exec(fault.message)?.[1];
  return {
    message: shortened(fault.message),
    ...(fault.path === undefined ? {} : { path: fault.path }),
    extensions: {
      code: 'BAD_INPUT',
      text: usual,
      ...(argument === undefined ? {} : { path: argument.slice(0, LONGEST_ARGUMENT) }),
      ...fault.extensions,
    },
  };
}

function hidden(
  fault: unknown,
  { requestId, isOutage, log }: Masking,
  path?: readonly (string | number)[],
): ShownError {
  log(fault);
  const text = isOutage(fault) ? outage : internal(requestId);
  const code = isOutage(fault) ? 'UNAVAILABLE' : 'INTERNAL';
  return { message: text.en, ...(path === undefined ? {} : { path }), extensions: { code, text, requestId } };
}

function internal(requestId: string): Bilingual {
  return {
    da: `Der skete en fejl hos os. Prøv igen; oplys nummeret ${requestId}, hvis den bliver ved.`,
    en: `Something went wrong on our side. Try again; quote ${requestId} if it persists.`,
  };
}
