import { readClock } from '../session/api.ts';
import { sessionGate } from '../session/session-gate.ts';
import { hashOf } from './operation.ts';
import { positionOf } from './positions.ts';

/** The body urql makes; the server takes the operation's hash and the variables only. */
interface UrqlBody {
  readonly operationName?: string;
  readonly variables?: unknown;
}

const registered = (body: BodyInit | null | undefined): string => {
  const { operationName = '', variables } = JSON.parse(typeof body === 'string' ? body : '{}') as UrqlBody;
  return JSON.stringify({ operation: hashOf(operationName), variables: variables ?? {} });
};

const isSignedOut = async (response: Response): Promise<boolean> => {
  if (response.status === 401) return true;
  if (response.ok) return false;
  const text = await response.clone().text();
  return text.includes('"SIGN_IN_NEEDED"') || text.includes('"NOT_SIGNED_IN"');
};

/**
 * Sends a registered operation. When the session has ended elsewhere the request waits for the person to sign in again
 * and is then sent as it was, with the same idempotency key: nothing is lost and nothing is done twice.
 */
export const transport =
  (organisation: string, asOf: string | null = null): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    const position = positionOf(organisation);
    headers.set('content-type', 'application/json');
    headers.set('accept', 'application/json');
    if (position !== undefined) headers.set('Varsel-Min-Position', position);
    if (asOf !== null) headers.set('Varsel-As-Of', asOf);
    const { signal, ...rest } = init ?? {};
    const send = () =>
      fetch(input, {
        ...rest,
        ...(signal ? { signal } : {}),
        method: 'POST',
        credentials: 'same-origin',
        headers,
        body: registered(init?.body),
      });
    const response = await send();
    readClock(response);
    if (!(await isSignedOut(response))) return response;
    await sessionGate.lose();
    return send();
  };
