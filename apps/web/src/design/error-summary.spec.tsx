import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderPart } from '../testing/render.tsx';
import { Button } from './button.tsx';
import { RadioChoices } from './choices.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { TextField } from './text-field.tsx';

Element.prototype.scrollIntoView = () => undefined;

const Questions = () => {
  const [attempt, setAttempt] = useState(0);
  const [what, setWhat] = useState('');
  const errors =
    attempt === 0
      ? []
      : [
          { field: 'what', message: 'Skriv, hvad der er sket' },
          { field: 'malicious', message: 'Vælg, om hændelsen kan være ondsindet' },
        ];
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextField id="what" label="Hvad er der sket?" value={what} onChange={setWhat} error={errors[0]?.message} />
      <RadioChoices
        id="malicious"
        label="Ondsindet?"
        value={null}
        onChange={() => undefined}
        choices={[{ value: 'yes', label: 'Ja' }]}
      />
      <Button
        onPress={() => {
          setAttempt(attempt + 1);
        }}
      >
        Gør klar
      </Button>
    </>
  );
};

describe('the error summary', () => {
  it('takes focus and says how many answers are missing', async () => {
    const { user } = renderPart(<Questions />);
    await user.click(screen.getByRole('button', { name: 'Gør klar' }));
    const summary = screen.getByRole('group', { name: 'To oplysninger mangler eller skal rettes' });
    expect(document.activeElement).toBe(summary);
  });

  it('takes focus again when the same faults remain', async () => {
    const { user } = renderPart(<Questions />);
    await user.click(screen.getByRole('button', { name: 'Gør klar' }));
    await user.click(screen.getByRole('button', { name: 'Gør klar' }));
    expect(document.activeElement?.getAttribute('role')).toBe('group');
  });

  it('leads to a field and to the first choice of a group', async () => {
    const { user } = renderPart(<Questions />);
    await user.click(screen.getByRole('button', { name: 'Gør klar' }));
    await user.click(screen.getByRole('link', { name: 'Skriv, hvad der er sket' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Hvad er der sket?' }));
    await user.click(screen.getByRole('link', { name: /ondsindet/ }));
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Ja' }));
  });

  it('keeps what was typed and ties the sentence to its field', async () => {
    const { user } = renderPart(<Questions />);
    const field = screen.getByRole('textbox', { name: 'Hvad er der sket?' });
    await user.type(field, 'To servere');
    await user.click(screen.getByRole('button', { name: 'Gør klar' }));
    expect(field).toHaveProperty('value', 'To servere');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toContain('Skriv, hvad der er sket');
  });
});
