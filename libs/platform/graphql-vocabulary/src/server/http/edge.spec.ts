import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { httpAdapter } from './edge.ts';

describe('listen as the product does', () => {
  const server = httpAdapter(pino({ level: 'silent' }), false).getInstance();

  it('ends a request that has not come in whole within five minutes, however often a byte of it comes', () => {
    expect(server.server.requestTimeout).toBe(300_000);
  });

  it('takes bodies of half a megabyte at most', () => {
    expect(server.initialConfig.bodyLimit).toBe(512 * 1024);
  });
});
