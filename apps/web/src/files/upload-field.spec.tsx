import { act, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Language } from '../language/language.ts';
import { sessionGate } from '../session/session-gate.ts';
import { answerUploads, type BegunUpload } from '../testing/answer-uploads.ts';
import { renderPart } from '../testing/render.tsx';
import type { StoredFile } from './stored-file.ts';
import { UploadField } from './upload-field.tsx';

const file = (name: string, bytes = 10) => new File(['a'.repeat(bytes)], name);
const storedAs = (name: string): StoredFile => ({ sha256: `hash of ${name}`, name, size: 10, type: 'application/pdf' });

let begun: readonly BegunUpload[];
let held: readonly StoredFile[];

const Form = ({ most = 10 }: { readonly most?: number }) => {
  const [value, setValue] = useState<readonly StoredFile[]>([]);
  held = value;
  return <UploadField id="evidence" label="Bilag" value={value} onChange={setValue} most={most} largestBytes={20} />;
};

const open = (language: Language = 'da', most = 10) => {
  const { user, container } = renderPart(<Form most={most} />, language);
  const input = container.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('There is nothing to choose files with');
  return { user, choose: (...files: File[]) => user.upload(input, files) };
};

const upload = (index: number): BegunUpload => {
  const one = begun[index];
  if (one === undefined) throw new Error(`Upload ${String(index)} was never begun`);
  return one;
};
const answer = (index: number, status: number, body: unknown) =>
  act(async () => {
    upload(index).answer(status, body);
    await Promise.resolve();
  });
const lose = (index: number) =>
  act(async () => {
    upload(index).lose();
    await Promise.resolve();
  });
const refusal = { code: 'FILE_CONTENT_DIFFERS', message: { da: '»a.pdf« er ikke en PDF.', en: '“a.pdf” is no PDF.' } };

describe('upload files', () => {
  beforeEach(() => {
    begun = answerUploads();
    held = [];
    return () => vi.unstubAllGlobals();
  });

  it('sends what is chosen, one after the other, and shows how far it is', async () => {
    const { choose } = open();
    await choose(file('årsplan.pdf'), file('b.pdf'));
    expect(begun.map(({ name }) => name)).toEqual(['årsplan.pdf']);
    expect(upload(0).url).toBe('/api/files');
    act(() => {
      upload(0).progress(0.42);
    });
    const bar = screen.getByRole('progressbar', { name: 'Lægger »årsplan.pdf« op' });
    expect(bar.getAttribute('aria-valuenow')).toBe('42');
    await answer(0, 201, storedAs('årsplan.pdf'));
    expect(begun.map(({ name }) => name)).toEqual(['årsplan.pdf', 'b.pdf']);
    await answer(1, 201, storedAs('b.pdf'));
    expect(held.map(({ name }) => name)).toEqual(['årsplan.pdf', 'b.pdf']);
    expect(screen.getByRole('status').textContent).toContain('»b.pdf« er lagt op.');
    expect(screen.getByRole('link', { name: 'Hent »b.pdf«' }).getAttribute('href')).toBe('/api/files/hash of b.pdf');
  });

  it('takes files that are dropped on it', async () => {
    open();
    const dropped = file('trukket.pdf');
    const item = { kind: 'file', type: 'application/pdf', getAsFile: () => dropped };
    const dataTransfer = {
      items: [item],
      types: ['Files'],
      files: [dropped],
      effectAllowed: 'all',
      dropEffect: 'none',
    };
    const zone = screen.getByText('eller træk dem hertil');
    for (const event of [fireEvent.dragEnter, fireEvent.dragOver, fireEvent.drop]) event(zone, { dataTransfer });
    await vi.waitFor(() => {
      expect(begun.map(({ name }) => name)).toEqual(['trukket.pdf']);
    });
  });

  it.each([
    ['an empty file', file('tom.pdf', 0), '»tom.pdf« er tom (0 byte).'],
    ['a file that is too large', file('stor.pdf', 21), '»stor.pdf« fylder 21 byte, men en fil må højst fylde 20 byte.'],
  ])('does not send %s and says what to do', async (_what, chosen, words) => {
    const { choose } = open();
    await choose(chosen, file('god.pdf'));
    expect(
      screen
        .getAllByRole('alert')
        .map(({ textContent }) => textContent)
        .join(' ')
        .replaceAll('\u00a0', ' '),
    ).toContain(words);
    expect(begun.map(({ name }) => name)).toEqual(['god.pdf']);
  });

  it('does not send more than the field holds', async () => {
    const { choose } = open('en', 1);
    await choose(file('a.pdf'), file('b.pdf'));
    expect(screen.getByText(/“b.pdf” was left out: there can be at most 1 file here/)).toBeDefined();
    expect(begun).toHaveLength(1);
  });

  it('shows why the server refused, in the language chosen, and goes on with the next', async () => {
    const { user, choose } = open('en');
    await choose(file('a.pdf'), file('b.pdf'));
    await answer(0, 415, refusal);
    expect(screen.getByText('“a.pdf” is no PDF.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Try “a.pdf” again' })).toBeNull();
    await answer(1, 201, storedAs('b.pdf'));
    await user.click(screen.getByRole('button', { name: 'Remove “a.pdf”' }));
    expect(screen.queryByText('“a.pdf” is no PDF.')).toBeNull();
    expect(document.activeElement?.id).toBe('evidence');
  });

  it('keeps a file whose line was lost, and sends it again when asked', async () => {
    const { user, choose } = open();
    await choose(file('a.pdf'));
    await lose(0);
    expect(screen.getByText(/Forbindelsen røg, før »a.pdf« var fremme/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Prøv igen med »a.pdf«' }));
    expect(upload(1).body).toBe(upload(0).body);
    await answer(1, 201, storedAs('a.pdf'));
    expect(held).toEqual([storedAs('a.pdf')]);
  });

  it('sends it again by itself when the network is back', async () => {
    const { choose } = open();
    await choose(file('a.pdf'));
    await lose(0);
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await answer(1, 201, storedAs('a.pdf'));
    expect(held).toEqual([storedAs('a.pdf')]);
  });

  it('waits for a person whose session has ended, and sends it then', async () => {
    const { choose } = open();
    await choose(file('a.pdf'));
    await answer(0, 401, { code: 'NOT_SIGNED_IN', message: { da: 'Log ind', en: 'Sign in' } });
    expect(sessionGate.isLost()).toBe(true);
    await act(async () => {
      sessionGate.regain();
      await Promise.resolve();
    });
    await answer(1, 201, storedAs('a.pdf'));
    expect(held).toEqual([storedAs('a.pdf')]);
  });

  it('stops one that is cancelled, and keeps nothing of it', async () => {
    const { user, choose } = open();
    await choose(file('a.pdf'));
    await user.click(screen.getByRole('button', { name: 'Afbryd »a.pdf«' }));
    expect(upload(0).isStopped()).toBe(true);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(held).toEqual([]);
  });

  it('takes a stored file out of the form by keyboard alone', async () => {
    const { user, choose } = open();
    await choose(file('a.pdf'));
    await answer(0, 201, storedAs('a.pdf'));
    const row = screen.getByRole('list', { name: 'Lagt op' });
    within(row).getByRole('button', { name: 'Fjern »a.pdf«' }).focus();
    await user.keyboard('{Enter}');
    expect(held).toEqual([]);
    expect(document.activeElement?.id).toBe('evidence');
  });

  it('knows the same bytes once', async () => {
    const { choose } = open();
    await choose(file('a.pdf'), file('kopi.pdf'));
    await answer(0, 201, storedAs('a.pdf'));
    await answer(1, 201, storedAs('a.pdf'));
    expect(held).toEqual([storedAs('a.pdf')]);
  });
});
