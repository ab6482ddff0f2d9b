import type { Bilingual } from '@varsel/event-sourcing';

const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Names of countries by ISO 3166-1 code. A function: the names come from the runtime, and only who asks pays for them. */
export function countryNames(): Readonly<Record<string, Bilingual>> {
  const [da, en] = ['da', 'en'].map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  const named = letters.flatMap((first) =>
    letters.map((second) => {
      const code = first + second;
      return [code, { da: da?.of(code) ?? code, en: en?.of(code) ?? code }] as const;
    }),
  );
  return Object.fromEntries(named.filter(([code, name]) => name.en !== code && code !== 'ZZ'));
}
