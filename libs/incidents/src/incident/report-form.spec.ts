import { instant } from '@varsel/event-sourcing';
import { describe, expect, it } from 'vitest';
import { notificationContents, warningContents } from './incident.fixtures.ts';
import { beginReport, type Known, lastSaid, reportForm } from './report-form.ts';

const copied = (contents = warningContents) =>
  reportForm({ stage: 'early-warning', contents, reference: 'INC-2026-014' });

describe('the early warning, field by field', () => {
  it('stands with what the law asks for first, and text as it was written', () => {
    const form = copied();
    expect(form.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      'malicious',
      'crossBorder',
      'crossBorderDetails',
    ]);
    expect(form.slice(0, 3).every(({ required }) => required)).toBe(true);
    expect(form.find(({ id }) => id === 'summary')?.text).toEqual({
      da: warningContents.summary,
      en: warningContents.summary,
    });
    expect(form.at(-1)).toMatchObject({ id: 'reference', text: { da: 'INC-2026-014' } });
  });

  it('puts answers and moments into words of both languages', () => {
    const form = copied();
    expect(form.find(({ id }) => id === 'crossBorder')?.text).toEqual({ da: 'Vides ikke endnu', en: 'Not yet known' });
    expect(form.find(({ id }) => id === 'awareAt')?.text).toEqual({
      da: 'lør. 21. nov. 2026 kl. 17.05',
      en: 'Sat 21 Nov 2026, 17:05',
    });
  });

  it('is compared with nothing: it is the first', () => {
    expect(copied().every(({ change, before }) => change === 'first' && before === null)).toBe(true);
  });
});

describe('the notification, field by field', () => {
  const changesOf = (received: readonly (typeof warningContents)[]) =>
    Object.fromEntries(
      reportForm({ stage: 'notification', contents: notificationContents, reference: 'INC-2026-014', received }).map(
        ({ id, change }) => [id, change],
      ),
    );

  it('shows what is new and what has changed since the authority last heard', () => {
    expect(changesOf([warningContents])).toMatchObject({
      severity: 'new',
      crossBorder: 'changed',
      malicious: 'same',
      summary: 'same',
      contact: 'same',
    });
  });

  it('has no differences while the authority has received nothing', () => {
    expect(new Set(Object.values(changesOf([])))).toEqual(new Set(['first']));
  });

  it('is compared with the last word on each field, whichever report said it', () => {
    const status = { ...notificationContents, indicators: null, impact: 'Kun ét afsnit' };
    expect(lastSaid([warningContents, notificationContents, status])).toMatchObject({
      indicators: notificationContents.indicators,
      impact: 'Kun ét afsnit',
    });
  });
});

describe('a report as it begins', () => {
  const facts = {
    title: 'Kryptering',
    description: 'To servere i laboratoriesystemet er krypteret.',
    affectedServices: 'Klinisk biokemi, Vestbo',
    detectedAt: instant('2026-11-21T15:00:00Z'),
    occurredAt: instant('2026-11-21T14:40:00Z'),
    at: instant('2026-11-21T15:05:00Z'),
  };
  const known: Known = {
    facts,
    assessment: 'Klinisk biokemi er ude af drift på ét hospital.',
    awareAt: instant('2026-11-21T16:05:00Z'),
    handledAt: null,
    reference: 'INC-2026-014',
    own: null,
    earlier: [{ ...warningContents, at: instant('2026-11-21T20:00:00Z') }],
  };

  it('is more than 60 per cent filled in for the notification', () => {
    const fields = beginReport('notification', known).filter(({ id }) => id !== 'crossBorderDetails');
    const filled = fields.filter(({ value }) => value !== null);
    expect(filled.length / fields.length).toBeGreaterThan(0.6);
  });

  it('inherits what an earlier report said, and takes the rest from the record', () => {
    const begun = Object.fromEntries(beginReport('notification', known).map((field) => [field.id, field]));
    expect(begun['affectedServices']).toMatchObject({ value: 'Klinisk biokemi', source: 'earlier-report' });
    expect(begun['impact']).toMatchObject({ value: known.assessment, source: 'record' });
    expect(begun['severity']).toMatchObject({ value: null, source: null });
  });

  it('takes facts that were corrected after the last report from the record', () => {
    const corrected = { ...known, facts: { ...facts, at: instant('2026-11-22T06:00:00Z') } };
    expect(beginReport('notification', corrected).find(({ id }) => id === 'affectedServices')).toMatchObject({
      value: 'Klinisk biokemi, Vestbo',
      source: 'record',
    });
  });

  it('goes on with its own words when it stood ready already', () => {
    const own = { ...notificationContents, impact: 'Skrevet i går' };
    const begun = beginReport('notification', { ...known, own });
    expect(begun.find(({ id }) => id === 'impact')).toMatchObject({ value: 'Skrevet i går', source: null });
  });

  it('asks for the status anew each time', () => {
    const sent = { ...notificationContents, statusUpdate: 'Uændret', at: instant('2026-11-23T06:00:00Z') };
    expect(beginReport('status', { ...known, earlier: [sent] })[0]).toMatchObject({ id: 'statusUpdate', value: null });
  });
});
