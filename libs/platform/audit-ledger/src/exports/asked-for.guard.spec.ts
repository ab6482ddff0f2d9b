import type { ExecutionContext } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { AskedFor } from './asked-for.guard.ts';

function asked(headers: Readonly<Record<string, string>>, method = 'GET'): () => boolean {
  const execution = {
    switchToHttp: () => ({ getRequest: () => ({ method, headers }) }),
  } as unknown as ExecutionContext;
  return () => new AskedFor().canActivate(execution);
}

describe('let only a person who asks for it take an export', () => {
  it.each([{}, { 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }, { 'sec-purpose': '' }])(
    'gives it to whoever fetches it: %j',
    (headers) => {
      expect(asked(headers)()).toBe(true);
    },
  );

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-purpose': 'prefetch' },
    { 'sec-purpose': 'prefetch;prerender' },
    { purpose: 'prefetch' },
  ])('keeps it from a page that fetches it for somebody: %j', (headers) => {
    expect(asked(headers)).toThrow(/on record/);
  });

  it('puts nothing on record for who asks only the head', () => {
    expect(asked({}, 'HEAD')).toThrow(/on record/);
  });
});
