import type { APIRequestContext, BrowserContext } from 'playwright-core';
import type { Product } from './product.ts';

const newest = async (
  request: APIRequestContext,
  address: string,
  pattern: RegExp,
  known: readonly string[] = [],
): Promise<string> => {
  for (let attempt = 0; attempt < 120; attempt += 1) {
    // The demo’s mailbox shows the newest first.
    const box = await (await request.get('/mailbox')).text();
    const mine = box.split('<article').filter((mail) => mail.includes(address));
    const found = mine.map((mail) => pattern.exec(mail)?.[1]).find((each) => each !== undefined);
    if (found !== undefined && !known.includes(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`No mail to ${address} says ${String(pattern)}`);
};

const LINK = /supplier#([\w-]{43})/;
const CODE = /Koden er (\d{6})/;

/** What of a kind has been mailed to the address so far: the newest, or nothing. */
const mailed = async (request: APIRequestContext, address: string, pattern: RegExp): Promise<readonly string[]> => {
  const box = await (await request.get('/mailbox')).text();
  const mine = box.split('<article').filter((mail) => mail.includes(address));
  return mine.flatMap((mail) => pattern.exec(mail)?.[1] ?? []);
};

/** The respondent with this address opens the newest link that was mailed, and one that came after `known`. */
export async function comeIn(
  { request }: BrowserContext,
  { url }: Product,
  address: string,
  known: readonly string[] = [],
): Promise<void> {
  const token = await newest(request, address, LINK, known);
  const codes = await mailed(request, address, CODE);
  const headers = { origin: url };
  const exchanged = await request.post('/api/supplier/exchange', { headers, data: { token } });
  if (!exchanged.ok()) throw new Error(`The link gave ${String(exchanged.status())}: ${await exchanged.text()}`);
  const code = await newest(request, address, CODE, codes);
  const opened = await request.post('/api/supplier/code', { headers, data: { code } });
  if (!opened.ok()) throw new Error(`The code gave ${String(opened.status())}`);
}

/** The links that were mailed to the address so far. */
export const linksTo = ({ request }: BrowserContext, address: string): Promise<readonly string[]> =>
  mailed(request, address, LINK);

const answered = { comment: null, notApplicableBecause: null, evidence: [], baseVersion: 0 };

/** Answers a questionnaire of one yes-or-no question through the door, and sends it. */
export async function answerYes(context: BrowserContext, product: Product, address: string): Promise<void> {
  await comeIn(context, product, address);
  const headers = { origin: product.url };
  const data = { ...answered, value: { value: 'yes' } };
  await context.request.put('/api/supplier/answers/hasIsms', { headers, data });
  const name = { name: 'Den, der svarer', role: 'Direktør' };
  const sent = await context.request.post('/api/supplier/submit', { headers, data: name });
  if (!sent.ok()) throw new Error(`Sending gave ${String(sent.status())}: ${await sent.text()}`);
}

/** A questionnaire of one question. */
export const oneQuestion = {
  version: '1.0.0',
  fields: [
    {
      ...{ id: 'hasIsms', section: 'security', type: 'boolean', required: true },
      label: { da: 'Har I et ledelsessystem for sikkerhed?', en: 'Do you have a security management system?' },
    },
  ],
} as const;
