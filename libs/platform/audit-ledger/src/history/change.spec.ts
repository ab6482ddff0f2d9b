import { describe, expect, it } from 'vitest';
import { changesOf, nameOf, reasonOf, type Describe } from './change.ts';

const text = { da: 'Felt', en: 'Field' };
const facts = { standing: { of: 'facts' }, fields: {} };
const described: Readonly<Record<string, ReturnType<Describe>>> = {
  ...{ Reported: facts, Amended: facts, TokenIssued: { fields: {} } },
  VoteCast: { standing: { of: 'vote', by: ['member'] }, fields: { member: text, vote: text, language: text } },
};
const describeEvent: Describe = (type) => described[type];

const fact = (version: number, type: string, data: Readonly<Record<string, unknown>>) => ({ version, type, data });

describe('before and after of a fact', () => {
  const earlier = [
    fact(1, 'Reported', { summary: 'Nede', services: ['a'], name: 'Nordhavn' }),
    fact(2, 'Amended', { summary: 'Helt nede', reason: 'Mere kendt' }),
    fact(3, 'VoteCast', { member: 'henning', vote: 'approve', language: 'da' }),
  ];

  it('takes what the latest earlier fact said of how the same stands', () => {
    expect(changesOf(fact(4, 'Amended', { summary: 'Oppe' }), earlier, describeEvent)).toEqual([
      { field: 'summary', before: 'Helt nede', after: 'Oppe' },
    ]);
  });

  it('leaves out what stands as it stood, lists included', () => {
    const same = fact(4, 'Amended', { summary: 'Helt nede', services: ['a'] });
    expect(changesOf(same, earlier, describeEvent)).toEqual([]);
  });

  it('is never told by later facts', () => {
    expect(changesOf(fact(1, 'Reported', { summary: 'Nede' }), earlier, describeEvent)).toEqual([
      { field: 'summary', before: null, after: 'Nede' },
    ]);
  });

  it('tells a vote whole and in the order of its description, whatever another member voted', () => {
    const cast = fact(4, 'VoteCast', { vote: 'approve', language: 'en', member: 'birthe' });
    expect(changesOf(cast, earlier, describeEvent)).toEqual([
      { field: 'member', before: null, after: 'birthe' },
      { field: 'vote', before: null, after: 'approve' },
      { field: 'language', before: null, after: 'en' },
    ]);
  });

  it('compares a vote with the member’s own, and still says whose it is', () => {
    const again = fact(4, 'VoteCast', { member: 'henning', vote: 'refuse', language: 'da' });
    expect(changesOf(again, earlier, describeEvent)).toEqual([
      { field: 'member', before: null, after: 'henning' },
      { field: 'vote', before: 'approve', after: 'refuse' },
    ]);
  });

  it('tells a fact that stands for itself whole, though the words were used before', () => {
    const issued = [...earlier, fact(4, 'TokenIssued', { name: 'Overvågning', roles: ['auditor'] })];
    expect(changesOf(fact(5, 'TokenIssued', { name: 'Nordhavn', roles: ['auditor'] }), issued, describeEvent)).toEqual([
      { field: 'name', before: null, after: 'Nordhavn' },
      { field: 'roles', before: null, after: '["auditor"]' },
    ]);
    expect(changesOf(fact(5, 'Amended', { name: 'Nordhavn A/S' }), issued, describeEvent)).toEqual([
      { field: 'name', before: 'Nordhavn', after: 'Nordhavn A/S' },
    ]);
  });

  it('gives no reason for one thing as the reason before of another', () => {
    const reported = [fact(1, 'Reported', { summary: 'Nede', reason: 'Ringet ind' })];
    expect(changesOf(fact(2, 'Amended', { reason: 'Mere kendt' }), reported, describeEvent)).toEqual([
      { field: 'reason', before: null, after: 'Mere kendt' },
    ]);
  });

  it('finds the reason where one was given', () => {
    expect(reasonOf({ reason: 'Forkert ur' })).toBe('Forkert ur');
    expect(reasonOf({ summary: 'Nede' })).toBeNull();
  });
});

describe('what a record is called', () => {
  const earlier = [
    fact(1, 'Created', { name: 'Nordhavn Sygehuse' }),
    fact(2, 'Amended', { title: 'Nede' }),
    fact(3, 'Amended', { title: 'Helt nede', name: 'En nøgle' }),
  ];

  it('is its latest title as of the fact', () => {
    expect(nameOf(fact(3, 'Amended', { title: 'Helt nede' }), earlier, describeEvent)).toBe('Helt nede');
    expect(nameOf(fact(2, 'Amended', { title: 'Nede' }), earlier, describeEvent)).toBe('Nede');
  });

  it('is the name it began with when it has no title', () => {
    expect(nameOf(fact(2, 'TokenIssued', { name: 'En nøgle' }), earlier.slice(0, 1), describeEvent)).toBe(
      'Nordhavn Sygehuse',
    );
  });

  it('follows a new name, and is not what one of several in it is called', () => {
    const supplier = [fact(1, 'Reported', { name: 'Nordtal Drift' }), fact(2, 'VoteCast', { title: 'Driftsaftale' })];
    expect(nameOf(fact(3, 'VoteCast', { name: 'Jytte', title: 'Aftale 2' }), supplier, describeEvent)).toBe(
      'Nordtal Drift',
    );
    expect(nameOf(fact(3, 'Amended', { name: 'Nordtal Hosting' }), supplier, describeEvent)).toBe('Nordtal Hosting');
  });

  it('is nothing when nobody called it anything', () => {
    expect(nameOf(fact(1, 'Reported', { note: 'x' }), [], describeEvent)).toBeNull();
  });
});
