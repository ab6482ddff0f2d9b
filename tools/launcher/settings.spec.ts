import { describe, expect, it } from 'vitest';
import { readSettings } from '../../apps/api/src/settings/settings.ts';
import { help, parseSettings } from './settings.mjs';

const ROOT = '/srv/varsel';

function launcher(environment: Record<string, string>, flags: readonly string[] = []) {
  const settings = parseSettings(flags, environment, ROOT);
  if (settings === 'help') throw new Error('asked for help');
  return settings;
}

function refusal(read: () => unknown): string | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Values both the launcher and the server are given. */
const CASES: readonly Record<string, string>[] = [
  {},
  { HOST: 'localhost', PORT: '8080' },
  { HOST: '::1' },
  { HOST: '[::1]' },
  { HOST: '127.4.5.6' },
  { HOST: '0.0.0.0' },
  { HOST: '0.0.0.0', PUBLIC_URL: 'https://varsel.example.dk' },
  { HOST: '999.1.1.1' },
  { HOST: 'a b' },
  { HOST: '-x' },
  { PORT: '0' },
  { PORT: '65536' },
  { PORT: '3000x' },
  { PORT: '  3001 ' },
  { PORT: '' },
  { PUBLIC_URL: 'http://varsel.example.dk' },
  { PUBLIC_URL: 'https://varsel.example.dk/' },
  { PUBLIC_URL: 'https://varsel.example.dk/portal' },
  { PUBLIC_URL: 'https://user@varsel.example.dk' },
  { PUBLIC_URL: 'varsel.example.dk' },
  { PUBLIC_URL: 'ftp://varsel.example.dk' },
  { SMTP_URL: 'smtp://mail.example.dk:587' },
  { SMTP_URL: 'mail.example.dk' },
  { DATABASE_URL: 'mysql://h/varsel' },
];

describe('read the same settings in launcher and server', () => {
  const database = { DATABASE_URL: 'postgres://varsel_app:x@127.0.0.1/varsel' };

  it.each(CASES)('agrees on %j', (environment) => {
    const given = { ...database, ...environment };
    const told = refusal(() => launcher(given));
    expect(refusal(() => readSettings(given))).toBe(told);
    if (told !== undefined) return;
    const { host, port, publicUrl, smtpUrl } = launcher(given);
    expect(readSettings(given)).toMatchObject({ host, port, publicUrl, smtpUrl });
  });
});

describe('read flags and settings of npm start', () => {
  it('shows the demo on loopback with the embedded server', () => {
    expect(launcher({}).demo).toBe(true);
  });

  it.each([
    ['--empty', {}, ['--empty']],
    ['a database of others', { DATABASE_URL: 'postgres://h/varsel' }, []],
    ['an open host', { HOST: '0.0.0.0' }, ['--insecure']],
    ['a public address', { PUBLIC_URL: 'https://varsel.example.dk' }, []],
  ])('shows no demo with %s', (_name, environment: Record<string, string>, flags) => {
    expect(launcher(environment, flags).demo).toBe(false);
  });

  it('keeps keys beside the data unless told otherwise', () => {
    expect(launcher({ VARSEL_DATA_DIR: 'data' }).keysDir).toBe('/srv/varsel/data/keys');
    expect(launcher({ VARSEL_KEYS_DIR: '/etc/varsel' }).keysDir).toBe('/etc/varsel');
  });

  it.each([
    ['an unknown flag', {}, ['--demo']],
    ['an unknown setting', { VARSEL_DATADIR: 'x' }, []],
    ['plain http beyond this machine', { HOST: '0.0.0.0' }, []],
    ['an owner without an application role', { DATABASE_ADMIN_URL: 'postgres://h/varsel' }, []],
    ['a port that is none', { PORT: 'http' }, []],
  ])('refuses %s in one sentence with exit code 2', (_name, environment: Record<string, string>, flags) => {
    const read = () => launcher(environment, flags);
    expect(read).toThrow(/^[^\n]+\.$/);
    expect(read).toThrow(expect.objectContaining({ exitCode: 2 }));
  });

  it('never repeats a value that may hold a password', () => {
    expect(refusal(() => launcher({ DATABASE_URL: 'mysql://root:geheim@h/varsel' }))).not.toContain('geheim');
  });

  it('allows plain http beyond this machine when told so', () => {
    expect(launcher({ HOST: '0.0.0.0' }, ['--insecure']).insecure).toBe(true);
  });

  it('lists every setting and flag when asked for help', () => {
    expect(parseSettings(['--help'], {}, ROOT)).toBe('help');
    for (const name of [
      'HOST',
      'PORT',
      'PUBLIC_URL',
      'VARSEL_DATA_DIR',
      'VARSEL_KEYS_DIR',
      'DATABASE_URL',
      'DATABASE_ADMIN_URL',
      'SMTP_URL',
      'FILES_DIR',
      'FILES_MAX_MIB',
      'FILES_QUOTA_MIB',
      '--empty',
      '--insecure',
    ]) {
      expect(help).toContain(name);
    }
  });
});
