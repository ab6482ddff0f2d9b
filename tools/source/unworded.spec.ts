import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '../testing/json-schema.ts';
import type { DescribedEvent } from './described-events.ts';
import { unworded } from './unworded.ts';

const word = { da: 'x', en: 'x' };
const schema: JsonSchema = {
  type: 'object',
  properties: {
    tie: { type: 'string', enum: ['falls', 'chair-decides'] },
    members: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          person: { type: 'string' },
          role: { anyOf: [{ type: 'null' }, { type: 'string', enum: ['chair'] }] },
        },
      },
    },
    value: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

function told(change: Partial<DescribedEvent['aggregate']['words']> = {}): readonly string[] {
  const words = {
    parts: { 'members.*.person': word, 'members.*.role': word },
    codes: { tie: { falls: word, 'chair-decides': word }, 'members.*.role': { chair: word } },
    ...change,
  };
  const described = { fields: { tie: word, members: word, value: word }, aggregate: { words } };
  return unworded(schema, described as unknown as DescribedEvent);
}

describe('say in words what stands in an event', () => {
  it('misses nothing where every part has a name and every code its words', () => {
    expect(told()).toEqual([]);
  });

  it('misses a part without a name, at any depth', () => {
    expect(told({ parts: { 'members.*.person': word } })).toEqual(['members.*.role: no name']);
  });

  it('misses a code without words, also where nothing may stand instead', () => {
    expect(told({ codes: { tie: { falls: word } } })).toEqual([
      'tie: no words for chair-decides',
      'members.*.role: no words for chair',
    ]);
  });
});
