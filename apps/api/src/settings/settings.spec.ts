import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMigrationSettings, readSettings } from './settings.ts';
import { SettingsProblem } from './settings-problem.ts';

const database = { DATABASE_URL: 'postgres://varsel_app:x@127.0.0.1:5432/varsel' };

describe('read the settings of the server', () => {
  it('stands on loopback with the worker inside when nothing else is said', () => {
    expect(readSettings(database)).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      secureCookies: false,
      demo: false,
      worker: 'inside',
      smtpUrl: undefined,
    });
  });

  it('keeps files of 25 MiB at most, 2 GiB an organisation, beside the other data', () => {
    const { files, dataDir } = readSettings(database);
    expect(files.directory).toBe(resolve(dataDir, 'files'));
    expect(files.limits).toEqual({ fileBytesAtMost: 26_214_400, quotaBytes: 2_147_483_648 });
    expect(readSettings({ ...database, FILES_DIR: '/srv/files' }).files.directory).toBe(resolve('/srv/files'));
  });

  it('is frozen', () => {
    expect(Object.isFrozen(readSettings(database))).toBe(true);
  });

  it('marks cookies secure behind https', () => {
    const settings = readSettings({ ...database, HOST: '0.0.0.0', PUBLIC_URL: 'https://varsel.example.dk' });
    expect(settings.secureCookies).toBe(true);
  });

  it('is refused without a database', () => {
    expect(() => readSettings({})).toThrow(new SettingsProblem('DATABASE_URL is missing.'));
  });

  it('keeps the demo away from a database of others', () => {
    expect(() => readSettings({ ...database, VARSEL_DEMO: 'true' })).toThrow(SettingsProblem);
    expect(readSettings({ ...database, VARSEL_DEMO: 'true', VARSEL_EMBEDDED: 'true' }).demo).toBe(true);
  });

  it.each([
    ['VARSEL_WORKER', 'both'],
    ['VARSEL_DEMO', 'yes'],
    ['VARSEL_INSECURE', '1'],
    ['FILES_MAX_MIB', '25 MB'],
    ['FILES_QUOTA_MIB', '0'],
  ])('refuses %s=%s in one sentence', (name, value) => {
    expect(() => readSettings({ ...database, [name]: value })).toThrow(/^[^\n]+\.$/);
  });
});

describe('read the settings of the migrations', () => {
  it('grants to the role that serves people', () => {
    expect(readMigrationSettings({ ...database, DATABASE_ADMIN_URL: 'postgres://varsel_owner:y@h/varsel' })).toEqual({
      adminUrl: 'postgres://varsel_owner:y@h/varsel',
      appRole: 'varsel_app',
      simulatedClock: false,
    });
  });

  it('is refused without the owner', () => {
    expect(() => readMigrationSettings(database)).toThrow(new SettingsProblem('DATABASE_ADMIN_URL is missing.'));
  });
});
