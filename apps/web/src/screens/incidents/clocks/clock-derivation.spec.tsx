// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPart } from '../../../testing/render.tsx';
import { ClockDerivation } from './clock-derivation.tsx';
import { aClock } from './incident.fixtures.ts';

const awareAt = '2026-11-21T12:00:00Z';

/** A final report whose month is reckoned from this moment. */
const from = (utc: string) => {
  const clock = aClock({ kind: 'FINAL_REPORT', dueAt: '2026-12-24T12:00:00Z' });
  const text = { __typename: 'BilingualText' as const, da: 'Start', en: 'Start' };
  const step = { __typename: 'DerivationStep' as const, id: 'start', text, utc, local: null };
  return { ...clock, derivation: { ...clock.derivation, steps: [step] } };
};

describe('why a deadline is when it is', () => {
  it('says of a final report that nobody set its start while the notification is not received', () => {
    renderPart(<ClockDerivation clock={from('2026-11-24T12:00:00Z')} awareAt={awareAt} nameOf={() => 'Signe'} />);
    expect(screen.getByText(/^Ingen har sat dette tidspunkt/)).toBeDefined();
    expect(screen.queryByText(/Sat af Signe/)).toBeNull();
  });

  it('names whoever set the moment it runs from', () => {
    renderPart(<ClockDerivation clock={from(awareAt)} awareAt={awareAt} nameOf={() => 'Signe'} />);
    expect(screen.getByText('Sat af Signe.')).toBeDefined();
  });
});
