import { screen } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { TextField } from '../design/text-field.tsx';
import { YesNoUnknownChoices, type YesNoUnknown } from '../design/choices.tsx';
import { renderPart } from '../testing/render.tsx';
import { LanguageSwitch } from './language-switch.tsx';

const Page = () => {
  const [what, setWhat] = useState('');
  const [answer, setAnswer] = useState<YesNoUnknown | null>(null);
  return (
    <>
      <LanguageSwitch />
      <TextField label="x" value={what} onChange={setWhat} optional />
      <YesNoUnknownChoices label="y" value={answer} onChange={setAnswer} />
    </>
  );
};

beforeEach(() => {
  localStorage.clear();
});

describe('switching language', () => {
  it('changes the words, keeps what was typed and chosen, and tells the browser', async () => {
    const { user } = renderPart(<Page />);
    await user.type(screen.getByRole('textbox'), 'Kryptering på Vestbo');
    await user.click(screen.getByRole('radio', { name: 'Ved ikke' }));
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(screen.getByRole('textbox', { name: 'x (optional)' })).toHaveProperty('value', 'Kryptering på Vestbo');
    expect(screen.getByRole('radio', { name: 'Don’t know' })).toHaveProperty('checked', true);
    expect(document.documentElement.lang).toBe('en');
  });

  it('is remembered in the cookie the server reads and in the browser', async () => {
    const { user } = renderPart(<Page />);
    await user.click(screen.getByRole('button', { name: 'English' }));
    expect(document.cookie).toContain('varsel-language=en');
    expect(localStorage.getItem('varsel-language')).toBe('en');
  });
});
