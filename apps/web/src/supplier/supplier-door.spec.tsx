import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPart } from '../testing/render.tsx';
import { takeToken } from './link-token.ts';
import { SupplierDoor } from './supplier-door.tsx';
import { Customer, questionnaire } from './supplier.fixtures.ts';

vi.setConfig({ testTimeout: 60_000 });

let narrow = false;
const watching = new Set<() => void>();

/** A phone is turned, or a window is drawn to another size. */
const turn = (isNarrow: boolean) => {
  act(() => {
    narrow = isNarrow;
    for (const listener of watching) listener();
  });
};

beforeEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  localStorage.clear();
  narrow = false;
  vi.stubGlobal('matchMedia', () => ({
    matches: narrow,
    addEventListener: (_: string, listener: () => void) => watching.add(listener),
    removeEventListener: (_: string, listener: () => void) => watching.delete(listener),
  }));
  vi.stubGlobal('scrollTo', vi.fn());
  Element.prototype.scrollIntoView = vi.fn();
  history.replaceState(null, '', '/supplier');
});

const go = (place: string) => {
  act(() => {
    location.hash = place;
    window.dispatchEvent(new Event('hashchange'));
  });
};

const inside = async (place = '#/') => {
  history.replaceState(null, '', `/supplier${place}`);
  const rendered = renderPart(<SupplierDoor token={undefined} />);
  await screen.findByRole('heading', { level: 1 }, late);
  return rendered;
};

const question = (label: string) => screen.getByRole('group', { name: new RegExp(label) });
const soon = { timeout: 4000 };
/** What lies behind the door is fetched first. */
const late = { timeout: 20_000 };

describe('open the link of a questionnaire', () => {
  it('takes the token out of the address at once', () => {
    history.replaceState(null, '', '/supplier#of-one-link');
    expect(takeToken()).toBe('of-one-link');
    expect(location.hash).toBe('');
  });

  it('leaves a place inside the questionnaire where it is', () => {
    history.replaceState(null, '', '/supplier#/check');
    expect(takeToken()).toBeUndefined();
    expect(location.hash).toBe('#/check');
  });

  it('asks for a press before it uses the link, then for the code, and shows who asks and how long it takes', async () => {
    const customer = new Customer();
    const { user } = renderPart(<SupplierDoor token="of-one-link" />);
    expect(customer.calls).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send mig koden' }));
    await user.type(await screen.findByLabelText('Kode, seks cifre'), '123 456');
    await user.click(screen.getByRole('button', { name: 'Åbn spørgsmålene' }));
    await screen.findByRole('heading', { name: 'Lindeværk Hospitaler A/S beder om jeres svar' }, late);
    expect(screen.getByText('3 spørgsmål, ca. 10 minutter i alt')).toBeDefined();
    expect(screen.getByText('Based on an open questionnaire, CC BY 4.0')).toBeDefined();
  });

  it('offers a new link in one press when the link is used, and shows nothing of the questionnaire', async () => {
    const customer = new Customer({ linkUsable: false });
    const { user, container } = renderPart(<SupplierDoor token="of-one-link" />);
    await user.click(screen.getByRole('button', { name: 'Send mig koden' }));
    await user.click(await screen.findByRole('button', { name: 'Send et nyt link' }));
    await screen.findByRole('heading', { name: 'Se i jeres mail' });
    expect(customer.calls).toEqual(['POST exchange', 'POST resend-link']);
    expect(container.textContent).not.toContain('Lindeværk');
  });

  it.each([
    ['with a link', 'of-one-link', {}],
    ['with a session that was open', undefined, { session: 'over' }],
    ['in the moment the questions would be read', undefined, { session: 'open' }],
  ] as const)('says %s that the customer has ended it, and offers no new link', async (_how, token, given) => {
    new Customer({ ...given, over: true });
    const { user, container } = renderPart(<SupplierDoor token={token} />);
    if (token !== undefined) await user.click(screen.getByRole('button', { name: 'Send mig koden' }));
    await screen.findByRole('heading', { name: 'Spørgeskemaet er lukket for dig' }, late);
    expect(screen.queryByRole('button', { name: 'Send et nyt link' })).toBeNull();
    expect(container.textContent).not.toContain('Lindeværk');
  });

  it('says what to do when this browser has no questionnaire open', async () => {
    new Customer();
    renderPart(<SupplierDoor token={undefined} />);
    expect(await screen.findByRole('heading', { name: 'Her er intet spørgeskema åbent' })).toBeDefined();
  });
});

describe('come back after a break', () => {
  const enter = async () => {
    const { user, ...rest } = renderPart(<SupplierDoor token="of-one-link" />);
    await user.click(screen.getByRole('button', { name: 'Send mig koden' }));
    await user.type(await screen.findByLabelText('Kode, seks cifre'), '123 456');
    await user.click(screen.getByRole('button', { name: 'Åbn spørgsmålene' }));
    await screen.findByRole('heading', { name: 'Lindeværk Hospitaler A/S beder om jeres svar' }, late);
    return { user, ...rest };
  };

  it('is told that the questionnaire may still wait, shown nothing of it, and one press from a new link', async () => {
    const customer = new Customer();
    const { user, container, unmount } = await enter();
    await user.click(screen.getByRole('button', { name: 'Hold pause' }));
    await screen.findByRole('heading', { name: 'Spørgeskemaet er ikke åbent her mere' });
    unmount();
    // Another day, the bookmarked page: no link in the address, no session.
    renderPart(<SupplierDoor token={undefined} />);
    expect(await screen.findByText(/Det kan stadig vente på jeres svar/)).toBeDefined();
    expect(container.textContent).not.toContain('Lindeværk');
    await user.click(screen.getByRole('button', { name: 'Send et nyt link' }));
    await screen.findByRole('heading', { name: 'Se i jeres mail' });
    expect(customer.calls.at(-1)).toBe('POST resend-link');
  });

  it('is told so too when the customer has ended it meanwhile, and offered nothing', async () => {
    new Customer();
    const { unmount } = await enter();
    unmount();
    new Customer({ session: 'over', over: true });
    const again = renderPart(<SupplierDoor token={undefined} />);
    await screen.findByRole('heading', { name: 'Spørgeskemaet er lukket for dig' }, late);
    again.unmount();
    new Customer();
    renderPart(<SupplierDoor token={undefined} />);
    expect(await screen.findByRole('heading', { name: 'Her er intet spørgeskema åbent' })).toBeDefined();
  });
});

describe('documents that are asked for', () => {
  it('are said to count where they do, and only to help where they do not', async () => {
    new Customer({ session: 'open' });
    const { unmount } = await inside('#/section/incident');
    expect(screen.getByText('Dokumentation, der hjælper: Beredskabsplan')).toBeDefined();
    unmount();
    new Customer({ session: 'open', questionnaire: { documentsCount: true } });
    await inside('#/section/incident');
    expect(screen.getByText(/Beredskabsplan\. Uden den tæller svaret højst halvt/)).toBeDefined();
  });
});

describe('answer a questionnaire', () => {
  it('saves an answer within two seconds and says when', async () => {
    const customer = new Customer({ session: 'open' });
    const { user } = await inside('#/section/incident');
    await user.click(within(question('Har I en døgnvagt')).getByText('Delvist'));
    await screen.findByText(/^Gemt/, {}, { timeout: 2000 });
    expect(customer.answers.get('SQ01')?.value).toEqual({ value: 'partly' });
  });

  it('keeps every letter while the network is gone, and sends them when it is back', async () => {
    const customer = new Customer({ session: 'open' });
    const { user } = await inside('#/section/incident');
    await user.click(within(question('Har I en døgnvagt')).getByText('Ja'));
    customer.online = false;
    await user.type(within(question('Hvordan når vi den')).getByRole('textbox'), 'Ring til vagten');
    await user.type(within(question('Hvor hurtigt')).getByRole('textbox'), '12');
    await screen.findByText(/Ikke gemt endnu/, {}, soon);
    expect(Object.keys(localStorage).filter((key) => key.includes('SQ02'))).toHaveLength(1);
    customer.online = true;
    act(() => void window.dispatchEvent(new Event('online')));
    await vi.waitFor(() => {
      expect(customer.answers.get('SQ02')?.value).toEqual({ value: 'Ring til vagten' });
      expect(customer.answers.get('SQ03')?.value).toEqual({ value: 12 });
    }, soon);
    expect(Object.keys(localStorage).filter((key) => key.startsWith('varsel-supplier:'))).toEqual([]);
  });

  it('asks a question only when another is answered so, and keeps what was written when it disappears', async () => {
    new Customer({ session: 'open' });
    const { user } = await inside('#/section/incident');
    expect(screen.queryByText('Hvordan når vi den?')).toBeNull();
    await user.click(within(question('Har I en døgnvagt')).getByText('Ja'));
    await user.type(within(question('Hvordan når vi den')).getByRole('textbox'), 'Ring');
    await user.click(within(question('Har I en døgnvagt')).getByText('Nej'));
    expect(screen.queryByText('Hvordan når vi den?')).toBeNull();
    await user.click(within(question('Har I en døgnvagt')).getByText('Ja'));
    expect(within(question('Hvordan når vi den')).getByDisplayValue('Ring')).toBeDefined();
  });

  it('takes J, N and A as answers while the question has the focus, and as letters while one writes', async () => {
    new Customer({ session: 'open' });
    const { user } = await inside('#/section/incident');
    const first = question('Har I en døgnvagt');
    fireEvent.keyDown(first, { key: 'j' });
    expect(within(first).getByRole<HTMLInputElement>('radio', { name: 'Ja' }).checked).toBe(true);
    await user.type(within(question('Hvordan når vi den')).getByRole('textbox'), 'n');
    expect(within(first).getByRole<HTMLInputElement>('radio', { name: 'Ja' }).checked).toBe(true);
    fireEvent.keyDown(first, { key: 'a' });
    await user.type(within(first).getByLabelText(/Hvorfor er det ikke relevant/), 'Vi har ingen vagt');
    fireEvent.keyDown(first, { key: 'n' });
    expect(within(first).getByRole<HTMLInputElement>('radio', { name: 'Nej' }).checked).toBe(true);
  });

  it('says which documents help before anything is answered', async () => {
    new Customer({ session: 'open' });
    await inside('#/section/incident');
    expect(within(question('Hvor hurtigt')).getByText('Dokumentation, der hjælper: Beredskabsplan')).toBeDefined();
  });

  it('goes on at the first question without an answer', async () => {
    const customer = new Customer({ session: 'open' });
    const { user } = await inside('#/section/incident');
    await user.click(within(question('Har I en døgnvagt')).getByText('Nej'));
    await vi.waitFor(() => {
      expect(customer.answers.has('SQ01')).toBe(true);
    }, soon);
    go('#/');
    const link = await screen.findByRole('link', { name: 'Fortsæt ved spørgsmål 2' });
    expect(link.getAttribute('href')).toBe('#/section/incident/SQ03');
  });

  it('shows one question at a time on a phone', async () => {
    narrow = true;
    new Customer({ session: 'open' });
    await inside('#/section/incident/SQ01');
    expect(screen.getByText('Har I en døgnvagt?')).toBeDefined();
    expect(screen.queryByText('Hvor hurtigt får vi besked?')).toBeNull();
    go('#/section/incident/SQ03');
    expect(await screen.findByText('Hvor hurtigt får vi besked?')).toBeDefined();
  });

  it('keeps the dialog and what is typed in it when the window becomes narrow and wide again', async () => {
    new Customer({ session: 'open' });
    const { user } = await inside('#/section/incident');
    await user.click(screen.getByRole('button', { name: 'Spørg en kollega' }));
    await user.type(await screen.findByLabelText('Navn'), 'Per Holm');
    const field = screen.getByLabelText('Navn');
    for (const isNarrow of [true, false, true]) {
      turn(isNarrow);
      expect(screen.getByLabelText('Navn')).toBe(field);
      expect(screen.getByDisplayValue('Per Holm')).toBe(field);
    }
  });

  it('keeps the question one is at, with the focus, when the window becomes narrow and wide again', async () => {
    new Customer({ session: 'open' });
    const { user } = await inside('#/section/incident');
    const box = within(question('Hvor hurtigt')).getByRole('textbox');
    await user.type(box, '12');
    for (const isNarrow of [true, false]) {
      turn(isNarrow);
      expect(within(question('Hvor hurtigt')).getByRole('textbox')).toBe(box);
      expect(document.activeElement).toBe(box);
      expect(screen.queryByText('Har I en døgnvagt?') === null).toBe(isNarrow);
    }
  });

  it('marks words in another language for screen readers', async () => {
    new Customer({ session: 'open' });
    await inside('#/section/profile');
    expect(screen.getByText('Firmierung').getAttribute('lang')).toBe('de');
  });

  it('shows both answers when a colleague was first', async () => {
    const customer = new Customer({ session: 'open' });
    const { user } = await inside('#/section/incident');
    const theirs = { value: { value: 'no' }, comment: null, notApplicableBecause: null, evidence: [] };
    customer.answers.set('SQ01', {
      ...theirs,
      field: 'SQ01',
      version: 4,
      savedAt: '2026-11-22T08:12:00Z',
      savedBy: 'K',
    });
    await user.click(within(question('Har I en døgnvagt')).getByText('Ja'));
    await user.click(await screen.findByRole('button', { name: 'Behold mit svar' }, soon));
    await vi.waitFor(() => {
      expect(customer.answers.get('SQ01')?.value).toEqual({ value: 'yes' });
    }, soon);
  });
});

describe('submit a questionnaire', () => {
  it('says what holds for many answers once, with a way to each', async () => {
    const many = { da: 'Ingen fil er vedlagt.', en: 'No file is attached.' };
    const one = { da: 'I svarer nej.', en: 'You answer no.' };
    const remarks = ['SQ01', 'SQ03', 'legalName'].map((name) => ({
      ...{ field: name, section: name === 'legalName' ? 'profile' : 'incident', message: many },
    }));
    new Customer({
      ...{ session: 'open', questionnaire: { answers: [] } },
      check: { remarks: [...remarks, { field: 'SQ01', section: 'incident', message: one }] },
    });
    await inside('#/check');
    await screen.findByText('I svarer nej.', {}, late);
    expect(screen.getAllByText('Ingen fil er vedlagt.')).toHaveLength(1);
    const place = screen.getByRole('link', { name: 'Spørgsmål 3' }).getAttribute('href');
    expect(place).toBe('#/section/profile/legalName');
  });

  it('sends again what was sent once, when the customer has opened it again', async () => {
    const submission = { at: '2026-11-20T08:00:00Z', name: 'Jonna Nordtal', role: 'Direktør' };
    new Customer({ session: 'open', questionnaire: { submission }, check: { ready: true, missing: [] } });
    const { user } = await inside('#/check');
    await screen.findByText(/læser de svar, I sendte sidst, indtil I sender igen/);
    await user.type(await screen.findByLabelText('Stilling', {}, soon), 'Direktør');
    await user.click(screen.getByRole('button', { name: 'Send svarene' }));
    await screen.findByRole('heading', { name: `Svarene er sendt til ${questionnaire.organisation}` }, soon);
  });

  it.each(['submitted', 'closed'] as const)('offers nothing to send of answers that are %s', async (state) => {
    const submission = { at: '2026-11-20T08:00:00Z', name: 'Jonna Nordtal', role: 'Direktør' };
    new Customer({ session: 'open', questionnaire: { state, submission } });
    await inside('#/check');
    expect(screen.getByText('Svarene er sendt.')).toBeDefined();
    expect(screen.queryByText(/Intet er sendt endnu/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Send svarene' })).toBeNull();
  });

  it('says what is missing with a way to it, then takes name and position, and gives a receipt', async () => {
    const customer = new Customer({ session: 'open' });
    const { user } = await inside('#/check');
    await screen.findByRole('heading', { name: '2 spørgsmål skal besvares' });
    expect(screen.queryByRole('button', { name: 'Send svarene' })).toBeNull();
    await user.click(screen.getByRole('link', { name: /Spørgsmål 1: Har I en døgnvagt/ }));
    go('#/section/incident');
    await user.click(within(await screen.findByRole('group', { name: /Har I en døgnvagt/ })).getByText('Nej'));
    await user.type(within(question('Hvor hurtigt')).getByRole('textbox'), '4');
    go('#/check');
    await user.type(await screen.findByLabelText('Stilling', {}, soon), 'Direktør');
    await user.click(screen.getByRole('button', { name: 'Send svarene' }));
    await screen.findByRole('heading', { name: `Svarene er sendt til ${questionnaire.organisation}` }, soon);
    expect(screen.getByText('LEV-2026-007')).toBeDefined();
    expect(customer.answers.get('SQ03')?.value).toEqual({ value: 4 });
  });
});
