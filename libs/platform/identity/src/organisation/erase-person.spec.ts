import { type Instant, instant } from '@varsel/event-sourcing';
import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { boundToErasure, ErasePerson, erasePerson } from './erase-person.ts';
import { EraseRecord, eraseRecord } from './erase-record.ts';
import type { OrganisationEvent } from './organisation.events.ts';
import { ada, anOrganisation, bo } from './organisation.fixtures.ts';
import { organisation } from './organisation.ts';
import { RepeatErasure, repeatErasure } from './repeat-erasure.ts';

const now = instant('2026-11-22T08:00:00Z');
const cai = 'person-cai';
const ground = 'no-longer-needed' as const;
const erasing = (person: string) => new ErasePerson({ person, kind: 'person', subjects: [person], ground });
const code = (person: string, at: Instant = now) => ({ at, boundTo: boundToErasure(person) });
const gone: OrganisationEvent = { type: 'PersonErased', person: bo, kind: 'person', subjects: [bo], ground };

function erase(events: readonly OrganisationEvent[], person: string, secondFactor = code(person)) {
  const actor = { kind: 'person' as const, id: cai, permissions: new Set<never>() };
  return given(organisation, events).when(erasePerson, erasing(person), { now, actor, secondFactor });
}

describe('erasing a person', () => {
  it('removes somebody who is present and records the erasure with the ids alone', () => {
    expect(erase(anOrganisation().with(bo, 'auditor').events(), bo)).toEqual([
      { type: 'PersonRemoved', person: bo },
      gone,
    ]);
  });

  it('erases somebody who left long ago, and a supplier’s contact who was never a member', () => {
    const left = anOrganisation().with(bo, 'auditor').and({ type: 'PersonRemoved', person: bo }).events();
    expect(erase(left, bo)).toEqual([gone]);
    const contact = new ErasePerson({
      person: 'contact-1',
      kind: 'supplier-contact',
      subjects: ['respondent-1'],
      ground,
    });
    const secondFactor = code('contact-1');
    expect(given(organisation, left).when(erasePerson, contact, { now, secondFactor })).toMatchObject([
      { type: 'PersonErased', person: 'contact-1', subjects: ['contact-1', 'respondent-1'] },
    ]);
  });

  it('is refused for the last administrator, allowed for one of two', () => {
    expect(erase(anOrganisation().events(), ada)).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    expect(erase(anOrganisation().with(bo, 'administrator').events(), ada)).toHaveLength(2);
  });

  it('is refused for oneself, for a stranger, and for somebody erased already', () => {
    const here = anOrganisation().with(cai, 'administrator').events();
    expect(erase(here, cai)).toMatchObject({ code: 'ERASE_NEEDS_ANOTHER' });
    expect(erase(here, 'nobody')).toMatchObject({ code: 'PERSON_UNKNOWN' });
    expect(erase(anOrganisation().with(bo, 'auditor').and(gone).events(), bo)).toMatchObject({ code: 'PERSON_ERASED' });
  });

  it('takes a code given for this person within five minutes, and no other', () => {
    const here = anOrganisation().with(bo, 'auditor').events();
    expect(erase(here, bo, code(ada))).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect(erase(here, bo, code(bo, instant('2026-11-22T07:54:00Z')))).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    expect(erase(here, bo, code(bo, instant('2026-11-22T07:56:00Z')))).toHaveLength(2);
  });
});

describe('erasing the texts of a record', () => {
  const record = 'incident-0190a5b0-0000-7000-8000-000000000001';
  const after = (events: readonly OrganisationEvent[], tenant = 'tenant-1') =>
    given(organisation, events).when(eraseRecord, new EraseRecord({ record, ground }), { tenant });

  it('records which record, once', () => {
    const [erased] = after(anOrganisation().events()) as readonly OrganisationEvent[];
    expect(erased).toEqual({ type: 'RecordErased', record, subject: record.slice('incident-'.length), ground });
    if (erased === undefined) throw new Error('Nothing was recorded');
    expect(after(anOrganisation().and(erased).events())).toMatchObject({ kind: 'nothing' });
  });

  it('is refused for what shares its key with the whole organisation', () => {
    expect(after(anOrganisation().events(), record.slice('incident-'.length))).toMatchObject({
      code: 'RECORD_OF_ORGANISATION',
    });
  });
});

describe('recording again what a restored log has lost', () => {
  const lost = { kind: 'person', person: bo, subjects: [bo], ground } as const;
  const repeat = (events: readonly OrganisationEvent[]) =>
    given(organisation, events).when(repeatErasure, new RepeatErasure({ lost }));

  it('removes and erases the person the copy brought back', () => {
    expect(repeat(anOrganisation().with(bo, 'auditor').events())).toEqual([
      { type: 'PersonRemoved', person: bo },
      gone,
    ]);
  });

  it('does nothing where the log knows it', () => {
    expect(repeat(anOrganisation().with(bo, 'auditor').and(gone).events())).toMatchObject({ kind: 'nothing' });
  });
});
