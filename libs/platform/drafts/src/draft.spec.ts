import { instant } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { checkDraft, type Draft, meet } from './draft.ts';

const asked = { kind: 'incident-report', subject: 'new', content: '{"summary":"a"}', baseVersion: 0 };
const standing: Draft = {
  ...asked,
  content: '{"summary":"theirs"}',
  version: 3,
  editedAt: instant('2026-11-22T08:00:00Z'),
  editedBy: 'person-2',
};

describe('save a draft', () => {
  it('is allowed for JSON up to 64 KiB', () => {
    expect(checkDraft({ ...asked, content: JSON.stringify('x'.repeat(65_534)) })).toBeUndefined();
  });

  it('is refused above 64 KiB, counted in bytes', () => {
    expect(checkDraft({ ...asked, content: JSON.stringify('æ'.repeat(40_000)) })?.code).toBe('DRAFT_TOO_LONG');
  });

  it('is refused when the content is not JSON', () => {
    expect(checkDraft({ ...asked, content: '{"summary":' })?.code).toBe('DRAFT_UNREADABLE');
  });

  it.each([-1, 2_147_483_647])('is refused for version %i, which nobody saw', (baseVersion) => {
    expect(checkDraft({ ...asked, baseVersion })?.code).toBe('DRAFT_VERSION');
  });

  it('is refused where no draft can be', () => {
    expect(checkDraft({ ...asked, kind: '../..' })?.code).toBe('DRAFT_PLACE');
  });

  it('gets the next version when the person saw the latest', () => {
    expect(meet(standing, { ...asked, baseVersion: 3 })).toEqual({ version: 4 });
  });

  it('meets the other text when somebody saved in between', () => {
    expect(meet(standing, { ...asked, baseVersion: 2 })).toBe('conflict');
  });

  it('is done already when the same text stands, e.g. after a lost answer', () => {
    expect(meet({ ...standing, content: asked.content }, asked)).toEqual({ kind: 'nothing' });
  });
});
