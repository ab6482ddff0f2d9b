import { screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPart } from '../testing/render.tsx';
import type { Deadline } from './deadline.ts';
import { DeadlineHero, DeadlineRow } from './deadline-clock.tsx';

const now = '2026-11-22T08:12:00Z';
const after = (hours: number) => new Date(Date.parse(now) + hours * 3_600_000).toISOString();
const running = (hours: number): Deadline => ({ state: 'open', startsAt: after(hours - 24), dueAt: after(hours) });

const shown = (deadline: Deadline) => {
  const { container } = renderPart(<DeadlineHero title="Tidlig varsling" deadline={deadline} />);
  return container.textContent.replaceAll('\u00a0', ' ');
};

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(now), shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the deadline clock', () => {
  it('counts days and hours while more than 48 hours are left', () => {
    expect(shown({ ...running(55), startsAt: after(-17) })).toMatch(
      /Løber.*2 døgn 7 t.*senest tirs\. 24\. nov\. 2026 kl\. 16\.12/,
    );
  });

  it('counts hours and minutes below 48 hours', () => {
    expect(shown(running(13.5))).toContain('13 t 30 min');
  });

  it('counts minutes and warns below two hours', () => {
    expect(shown(running(1.5))).toMatch(/Under 2 timer.*90 min.*senest i dag kl\. 10\.42/);
  });

  it('says how far over a deadline is and keeps its date', () => {
    expect(shown(running(-33))).toMatch(/Overskredet.*1 døgn 9 t over.*frist lør\. 21\. nov\. 2026/);
  });

  it('lets a month deadline last until the day ends', () => {
    expect(shown({ state: 'open', startsAt: after(-700), dueAt: after(-1), lateAfter: after(14.8) })).toMatch(
      /Forfalder i dag.*I dag.*inden kl\. 24\.00/,
    );
  });

  it('stops counting when sent, and tells how much was spared', () => {
    expect(shown({ state: 'sent', dueAt: after(3), happenedAt: after(-0.2) })).toMatch(
      /afventer kvittering.*Sendt kl\. 09\.00.*3 t 12 min før fristen/,
    );
  });

  it('tells receipt, margin and reference', () => {
    const deadline: Deadline = {
      state: 'receipted',
      dueAt: after(7),
      happenedAt: after(-11.3),
      reference: 'VK-3391-77',
    };
    expect(shown(deadline)).toMatch(/Kvitteret.*Modtaget 21\. nov\..*18 t 18 min før fristen · VK-3391-77/);
  });

  it('says that an interim report has not been asked for', () => {
    expect(shown({ state: 'on-request', condition: 'CSIRT kan bede om den' })).toMatch(/På anmodning.*Ikke bedt om/);
  });

  it('gives a calculated date with its condition', () => {
    expect(
      shown({ state: 'calculated', dueAt: after(768), condition: 'hvis underretningen sendes på fristen' }),
    ).toMatch(/Beregnet.*24\. dec\. 2026.*hvis underretningen/);
  });

  it('speaks to a screen reader only when two hours, half an hour or nothing is left', () => {
    renderPart(<DeadlineHero title="Tidlig varsling" deadline={running(3)} />);
    expect(screen.getByRole('status').textContent).toBe('');
    renderPart(<DeadlineHero title="Tidlig varsling" deadline={running(0.4)} />);
    expect(screen.getAllByRole('status')[1]?.textContent).toBe('Tidlig varsling: under 30 minutter tilbage');
  });

  it('carries the exact moment for programs', () => {
    const { container } = renderPart(<DeadlineHero title="Tidlig varsling" deadline={running(5)} />);
    expect(container.querySelector('time')?.dateTime).toBe(after(5));
  });

  it('speaks English with the zone when English is chosen', () => {
    const { container } = renderPart(
      <ul>
        <DeadlineRow title="Early warning" deadline={running(55)} />
      </ul>,
      'en',
    );
    expect(container.textContent.replaceAll('\u00a0', ' ')).toMatch(
      /Running.*2 days 7 h.*by Tue 24 Nov 2026, 16:12 CET/,
    );
  });
});
