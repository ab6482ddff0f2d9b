import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderPart } from '../../../testing/render.tsx';
import type { LevelAt, Place } from './levels.ts';
import { PlaceOnMatrix } from './place-on-matrix.tsx';

const levelAt: LevelAt = ({ likelihood, consequence }) => (likelihood * consequence >= 12 ? 'HIGH' : 'LOW');

const Held = ({ start }: { readonly start: Place | null }) => {
  const [place, setPlace] = useState(start);
  return <PlaceOnMatrix caption="Integritet" value={place} onChange={setPlace} levelOf={levelAt} />;
};

describe('placing a risk on the matrix', () => {
  it('moves by the arrow keys and says where it went', async () => {
    const { user } = renderPart(<Held start={{ likelihood: 3, consequence: 3 }} />);
    await user.tab();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('status').textContent).toBe('Flyttet til sandsynlighed 4, konsekvens 3: høj');
    const chosen = screen.getByRole('gridcell', { selected: true });
    expect(chosen).toHaveProperty('ariaLabel', 'Sandsynlighed 4, konsekvens 3: høj');
    expect(document.activeElement).toBe(chosen);
  });

  it('stays at the edge', async () => {
    const { user } = renderPart(<Held start={{ likelihood: 5, consequence: 5 }} />);
    await user.tab();
    await user.keyboard('{ArrowUp}{ArrowRight}');
    expect(screen.getByRole('gridcell', { selected: true })).toHaveProperty(
      'ariaLabel',
      'Sandsynlighed 5, konsekvens 5: høj',
    );
  });

  it('is placed by a press where nothing was placed, and by Enter', async () => {
    const { user } = renderPart(<Held start={null} />, 'en');
    await user.click(screen.getByRole('gridcell', { name: 'Likelihood 1, consequence 0: low' }));
    expect(screen.getByRole('status').textContent).toBe('Moved to likelihood 1, consequence 0: low');
    await user.keyboard('{ArrowRight}{Enter}');
    expect(screen.getByRole('gridcell', { selected: true })).toHaveProperty(
      'ariaLabel',
      'Likelihood 1, consequence 1: low',
    );
  });

  it('has one stop for the Tab key and headers on both sides', () => {
    renderPart(<Held start={null} />);
    expect(screen.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    expect(screen.getAllByRole('columnheader')).toHaveLength(7);
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
  });
});
