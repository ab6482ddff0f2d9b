import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPart } from '../testing/render.tsx';
import type { Session } from './session.ts';
import { SessionProvider } from './session-provider.tsx';
import { SignInPage } from './sign-in-page.tsx';

interface Sent {
  readonly path: string;
  readonly body: unknown;
}

/** A server that answers the sign-in routes; `session` is what it says next. */
const server = (session: { now: Session }, refuse: ReadonlySet<string> = new Set()) => {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
    if (init.method === 'GET') return Promise.resolve(Response.json(session.now));
    sent.push({ path, body: JSON.parse(typeof init.body === 'string' ? init.body : '{}') as unknown });
    if (!refuse.has(path)) return Promise.resolve(Response.json({}));
    const message = { da: 'E-mailadresse og adgangskode passer ikke sammen.', en: 'They do not match.' };
    return Promise.resolve(Response.json({ code: 'WRONG_CREDENTIALS', message, requestId: 'req-7' }, { status: 401 }));
  });
  return sent;
};

const page = (start: Session, onOpen = vi.fn()) =>
  renderPart(
    <SessionProvider initial={start}>
      <SignInPage onOpen={onOpen} />
    </SessionProvider>,
  );

beforeEach(() => {
  vi.unstubAllGlobals();
  Element.prototype.scrollIntoView = vi.fn();
});

describe('signing in', () => {
  it('asks for the password, then for the code, and opens the door', async () => {
    const session = { now: { state: 'totp' } as Session };
    const sent = server(session);
    const onOpen = vi.fn();
    const { user } = page({ state: 'anonymous' }, onOpen);
    await user.type(screen.getByLabelText('E-mail'), 'signe@lindevaerk.example');
    await user.type(screen.getByLabelText('Adgangskode'), 'en lang og god sætning');
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    await screen.findByRole('heading', { name: 'Skriv koden fra din app' });
    session.now = { state: 'open' };
    await user.type(screen.getByLabelText('Kode, seks cifre'), '123 456');
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    await vi.waitFor(() => {
      expect(onOpen).toHaveBeenCalledOnce();
    });
    expect(sent.map(({ path }) => path)).toEqual(['/api/sign-in', '/api/sign-in/totp']);
    expect(sent[1]?.body).toEqual({ code: '123456' });
  });

  it('says what is missing before anything is sent', async () => {
    const sent = server({ now: { state: 'anonymous' } });
    const { user } = page({ state: 'anonymous' });
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    expect(screen.getByRole('link', { name: 'Skriv din adgangskode.' })).toBeDefined();
    expect(sent).toEqual([]);
  });

  it('shows the refusal with its number and keeps the e-mail', async () => {
    server({ now: { state: 'anonymous' } }, new Set(['/api/sign-in']));
    const { user } = page({ state: 'anonymous' });
    await user.type(screen.getByLabelText('E-mail'), 'signe@lindevaerk.example');
    await user.type(screen.getByLabelText('Adgangskode'), 'forkert');
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    const said = await screen.findByRole('alert');
    expect(said.textContent).toContain('passer ikke sammen');
    expect(said.textContent).toContain('req-7');
    expect(screen.getByLabelText('E-mail')).toHaveProperty('value', 'signe@lindevaerk.example');
  });

  it('says once that a code is wrong, at its field, and once what is missing after it', async () => {
    const message = { da: 'Koden passer ikke eller er brugt.', en: 'The code does not match or has been used.' };
    vi.stubGlobal('fetch', () =>
      Promise.resolve(Response.json({ code: 'WRONG_CODE', field: 'code', message }, { status: 401 })),
    );
    const { user } = page({ state: 'totp' });
    await user.type(screen.getByLabelText('Kode, seks cifre'), '000000');
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    const field = screen.getByLabelText('Kode, seks cifre');
    expect((await screen.findAllByText(message.da)).length).toBe(1);
    expect([field.getAttribute('aria-invalid'), document.activeElement]).toEqual(['true', field]);
    await user.click(screen.getByRole('button', { name: 'Log ind' }));
    expect(screen.getAllByText('Skriv de seks cifre fra appen.')).toHaveLength(1);
    expect(screen.queryByText(message.da)).toBeNull();
  });

  it('says of a wrong recovery code what to do about that, and nothing of an app', async () => {
    const message = { da: 'Vent på den næste kode i din app.', en: 'Wait for the next code in your app.' };
    vi.stubGlobal('fetch', () =>
      Promise.resolve(Response.json({ code: 'WRONG_CODE', field: 'code', message }, { status: 401 })),
    );
    const { user } = page({ state: 'totp' });
    await user.click(screen.getByRole('button', { name: /Brug en gendannelseskode/ }));
    await user.type(screen.getByLabelText('Gendannelseskode'), '7f2k-9qpl');
    await user.click(screen.getByRole('button', { name: 'Fortsæt' }));
    expect(await screen.findAllByRole('alert')).toHaveLength(1);
    expect(screen.getByRole('alert').textContent).toBe(
      'Gendannelseskoden passer ikke, eller den er brugt. Skriv en anden af dem.',
    );
  });

  it('offers a recovery code to whoever has lost the phone', async () => {
    const sent = server({ now: { state: 'totp' } });
    const { user } = page({ state: 'totp' });
    await user.click(screen.getByRole('button', { name: /Brug en gendannelseskode/ }));
    await user.type(screen.getByLabelText('Gendannelseskode'), '7f2k-9qpl');
    await user.click(screen.getByRole('button', { name: 'Fortsæt' }));
    expect(sent).toEqual([{ path: '/api/sign-in/recovery', body: { code: '7f2k-9qpl' } }]);
  });

  it('leaves no recovery code on the screen for the one who signs in next', async () => {
    const session = { now: { state: 'anonymous' } as Session };
    vi.stubGlobal('fetch', (path: string, init: RequestInit = {}) => {
      if (init.method === 'GET') return Promise.resolve(Response.json(session.now));
      const isConfirmed = path.endsWith('/confirm');
      const key = { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Varsel?secret=JBSWY3DPEHPK3PXP' };
      return Promise.resolve(Response.json(isConfirmed ? { recoveryCodes: ['7f2k-9qpl'] } : key));
    });
    const { user } = page({ state: 'enrol-totp' });
    await user.type(await screen.findByLabelText('Kode, seks cifre'), '123456');
    await user.click(screen.getByRole('button', { name: 'Bekræft koden' }));
    await screen.findByText('7f2k-9qpl');
    await user.click(screen.getByRole('button', { name: 'Log ind som en anden' }));
    await screen.findByLabelText('Adgangskode');
    expect(screen.queryByText('7f2k-9qpl')).toBeNull();
  });
});
