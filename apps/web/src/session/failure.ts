import { type Bilingual } from '../language/language.ts';

/** Something did not succeed, in words a person can use. `requestId` is what our log knows it by. */
export interface Failure {
  readonly kind: 'offline' | 'unavailable' | 'signed-out' | 'refused' | 'unexpected';
  readonly code: string;
  readonly text: Bilingual;
  readonly field?: string | undefined;
  readonly requestId?: string | undefined;
}

export const offline: Failure = {
  kind: 'offline',
  code: 'OFFLINE',
  text: {
    da: 'Vi kan ikke få forbindelse. Det, du har skrevet, står her stadig. Kontrollér nettet, og prøv igen.',
    en: 'We cannot reach the server. What you wrote is still here. Check the network and try again.',
  },
};

const unavailable: Bilingual = {
  da: 'Tjenesten svarer ikke lige nu. Det, du har skrevet, står her stadig. Prøv igen om lidt.',
  en: 'The service is not answering right now. What you wrote is still here. Try again in a moment.',
};

const unexpected: Bilingual = {
  da: 'Noget gik galt hos os. Det, du har skrevet, står her stadig. Prøv igen; skriv til os med nummeret, hvis det sker igen.',
  en: 'Something went wrong on our side. What you wrote is still here. Try again; send us the number if it happens again.',
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const bilingual = (value: unknown): Bilingual | undefined =>
  isRecord(value) && typeof value['da'] === 'string' && typeof value['en'] === 'string'
    ? { da: value['da'], en: value['en'] }
    : undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const kindOf = (status: number, code: string): Failure['kind'] => {
  if (['NOT_SIGNED_IN', 'SIGN_IN_NEEDED'].includes(code)) return 'signed-out';
  if ([502, 503, 504].includes(status) || code === 'UNAVAILABLE') return 'unavailable';
  return status >= 500 || code === 'INTERNAL' ? 'unexpected' : 'refused';
};

/** A failure from an error body of ours: `{ code, message | text, field?, requestId }`; from anything else, our own words. */
export const failureFrom = (status: number, body: unknown): Failure => {
  const said = isRecord(body) ? body : {};
  const code = text(said['code']) ?? `HTTP_${String(status)}`;
  const kind = kindOf(status, code);
  const own = kind === 'unavailable' ? unavailable : unexpected;
  return {
    kind,
    code,
    text: bilingual(said['message']) ?? bilingual(said['text']) ?? own,
    field: text(said['field']) ?? text(said['path']),
    requestId: text(said['requestId']),
  };
};
