import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import type { Bilingual } from './language.ts';
import type { Texts } from './texts.ts';

const modules = import.meta.glob<Record<string, Texts<Record<string, Bilingual>>>>('../**/*.texts.ts', { eager: true });

/** Names of the arguments anywhere in a compiled message, plural branches included. */
const argumentsIn = (compiled: unknown): string[] => {
  if (!Array.isArray(compiled)) return [];
  return compiled.flatMap((token: unknown) => {
    if (!Array.isArray(token)) return [];
    const [name, , branches] = token as readonly unknown[];
    const inside = typeof branches === 'object' && branches !== null ? Object.values(branches) : [];
    return [...(typeof name === 'string' ? [name] : []), ...inside.flatMap(argumentsIn)];
  });
};

const catalogues = Object.values(modules).flatMap((module) => Object.values(module));
const names = (message: string) => [...new Set(argumentsIn(compileMessage(message)))].sort();
const entries = catalogues.flatMap(({ scope, catalogue }) =>
  Object.entries(catalogue).map(([key, message]) => [`${scope}.${key}`, message] as const),
);

describe('the texts of the product', () => {
  it('are found', () => {
    expect(entries.length).toBeGreaterThan(100);
  });

  it('have words in both languages, and the same values in both', () => {
    const wrong = entries.filter(
      ([, { da, en }]) => da.trim() === '' || en.trim() === '' || names(da).join() !== names(en).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('belong to one scope each', () => {
    const scopes = catalogues.map(({ scope }) => scope);
    expect(scopes.filter((scope, index) => scopes.indexOf(scope) !== index)).toEqual([]);
  });

  it('keep their markup the same in both languages', () => {
    const marks = (message: string) => (message.match(/<\/?\w+>/g) ?? []).sort().join();
    expect(entries.filter(([, { da, en }]) => marks(da) !== marks(en))).toEqual([]);
  });
});
