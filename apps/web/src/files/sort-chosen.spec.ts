import { describe, expect, it } from 'vitest';
import { sortChosen } from './sort-chosen.ts';

const file = (name: string, bytes = 10) => new File(['a'.repeat(bytes)], name);
const room = { largestBytes: 20, places: 5 };

describe('look at what was chosen', () => {
  it('takes the endings the server takes, in any case', () => {
    expect(sortChosen([file('a.PDF'), file('b.docx')], room).faulty).toEqual([]);
  });

  it.each([
    [file('a.exe'), 'notTaken'],
    [file('uden endelse'), 'notTaken'],
    [file('a.pdf', 0), 'empty'],
    [file('a.pdf', 21), 'tooLarge'],
  ])('finds what is wrong before it is sent', (chosen, fault) => {
    expect(sortChosen([chosen], room)).toEqual({ fit: [], faulty: [{ file: chosen, fault }] });
  });

  it('leaves out what there is no place for', () => {
    const [first, second] = [file('a.pdf'), file('b.pdf')];
    expect(sortChosen([first, second], { ...room, places: 1 })).toEqual({
      fit: [first],
      faulty: [{ file: second, fault: 'tooMany' }],
    });
  });
});
