import { describe, expect, it } from 'vitest';
import { citedInEnglish } from './citation.ts';
import { glossary } from './glossary.ts';
import { registrationSheet } from './registration/data-sheet.ts';
import { statuteEntries } from './statute.ts';

const sheets = Object.values(registrationSheet).flat();
const cited = [...statuteEntries, ...glossary, ...sheets].flatMap(({ provision }) =>
  provision === undefined ? [] : [provision],
);

describe('cite a provision in English', () => {
  it.each([
    ['§ 6, stk. 1', '§ 6(1)'],
    ['§ 6, stk. 1, nr. 10', '§ 6(1) no. 10'],
    ['§ 3, nr. 20; § 7', '§ 3 no. 20; § 7'],
    ['§ 9, stk. 1, nr. 2 og 4', '§ 9(1) nos. 2 and 4'],
    ['§ 2, stk. 2-3', '§ 2(2)-(3)'],
    ['§ 1, stk. 2, 2. pkt.', '§ 1(2), second sentence'],
    ['§ 6, stk. 1, nr. 4; GDPR art. 17, stk. 3, litra b', '§ 6(1) no. 4; GDPR art. 17(3)(b)'],
    ['§ 1, stk. 3; forordning (EU) 2022/2554', '§ 1(3); Regulation (EU) 2022/2554'],
    ['Henstilling 2003/361/EF, bilaget, art. 3, stk. 2', 'Recommendation 2003/361/EC, annex, art. 3(2)'],
    ['§ 4 og § 5 ikke opfyldt', '§ 4 and § 5 not met'],
    ['NIS 2-loven § 13, stk. 1, nr. 2', 'NIS 2 Act § 13(1) no. 2'],
  ])('writes %s as %s', (danish, english) => {
    expect(citedInEnglish(danish)).toBe(english);
  });

  it('leaves nothing Danish in it, wherever the statute cites', () => {
    expect(cited.length).toBeGreaterThan(60);
    const left = cited.map(citedInEnglish);
    expect(
      left.filter((words) => /stk\.|nr\.|litra|pkt\.|\bog\b|bilag|orordning|[Hh]enstilling|loven/.test(words)),
    ).toEqual([]);
  });
});
