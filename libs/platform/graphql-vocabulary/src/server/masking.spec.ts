import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { permissionMissing, Refused } from '../refused.ts';
import { shown, statusOf } from './masking.ts';

class Outage extends Error {}
const logged: unknown[] = [];
const masking = {
  requestId: 'r-1',
  isOutage: (fault: unknown) => fault instanceof Outage,
  log: (fault: unknown) => void logged.push(fault),
};
const thrownBy = (cause: Error) => new GraphQLError(cause.message, { originalError: cause, path: ['history'] });

describe('tell the caller what went wrong', () => {
  it('says nothing of a bug but its number, and logs it', () => {
    const bug = new Error('relation "secret" does not exist');
    const [told] = shown(thrownBy(bug), masking);
    expect(told).toMatchObject({ path: ['history'], extensions: { code: 'INTERNAL', requestId: 'r-1' } });
    expect(JSON.stringify(told)).not.toContain('secret');
    expect(logged).toContain(bug);
  });

  it('says nothing of a bug the compiled executor found by itself', () => {
    const [told] = shown(new GraphQLError('Cannot return null for non-nullable field Secret.name.'), masking);
    expect(told?.extensions.code).toBe('INTERNAL');
  });

  it('gives a refusal as it stands', () => {
    const [told] = shown(thrownBy(new Refused(permissionMissing)), masking);
    expect(told?.extensions).toMatchObject({ code: 'PERMISSION_MISSING', text: permissionMissing.message });
  });

  it('keeps the beginning and the end of a message that repeats a long value, and the whole of a short one', () => {
    const message = (value: string) => `Variable "$a" got invalid value "${value}"; Boolean cannot represent it.`;
    const [long] = shown(new GraphQLError(message('y'.repeat(400_000))), masking);
    expect(long?.message).toMatch(/^Variable "\$a" got .+ … .+Boolean cannot represent it\.$/);
    expect(long?.message.length).toBeLessThan(700);
    expect(shown(new GraphQLError(message('yes')), masking)[0]?.message).toBe(message('yes'));
  });

  it('asks for patience when the database does not answer', () => {
    const told = shown(thrownBy(new Outage('ECONNREFUSED 10.0.0.1')), masking);
    expect(told[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE' });
    expect(JSON.stringify(told)).not.toContain('10.0.0.1');
    expect(statusOf(told, false)).toBe(503);
  });

  it('answers 400 when nothing of the request could run, 200 when something did', () => {
    const told = shown(new Refused(permissionMissing), masking);
    expect(statusOf(told, false)).toBe(400);
    expect(statusOf(told, true)).toBe(200);
  });
});
