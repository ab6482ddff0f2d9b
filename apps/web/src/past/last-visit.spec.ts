// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { lastVisit } from './last-visit.ts';

const first = { seq: 12, at: '2026-11-21T09:00:00Z' };
const second = { seq: 40, at: '2026-11-22T09:00:00Z' };

describe('the last visit', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is not known the first time', () => {
    expect(lastVisit('org', 'ada').before()).toBeUndefined();
  });

  it('stays what it was for as long as the tab lives, and moves on with the next one', () => {
    lastVisit('org', 'ada').remember(first);
    sessionStorage.clear();
    expect(lastVisit('org', 'ada').before()).toEqual(first);
    lastVisit('org', 'ada').remember(second);
    expect(lastVisit('org', 'ada').before()).toEqual(first);
    sessionStorage.clear();
    expect(lastVisit('org', 'ada').before()).toEqual(second);
  });

  it('is one of each person in each organisation', () => {
    lastVisit('org', 'ada').remember(first);
    expect(lastVisit('org', 'bent').before()).toBeUndefined();
    expect(lastVisit('other', 'ada').before()).toBeUndefined();
  });

  it('is not read from what is no visit', () => {
    localStorage.setItem('varsel-seen:org:ada', '{"seq":"12"}');
    expect(lastVisit('org', 'ada').before()).toBeUndefined();
  });
});
