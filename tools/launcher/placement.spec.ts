import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeLibraryLinks } from './native.mjs';
import { placeCluster } from './placement.mjs';
import { openTemporaryFolder } from './temporary.mjs';

const isRoot = process.getuid?.() === 0;

describe('place the cluster', () => {
  let folder: string;
  let systemFolder: string;
  beforeEach(() => {
    folder = openTemporaryFolder('varsel-place-');
    systemFolder = join(folder, 'system');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Stands in for the real binaries: what matters is who may run and read them. */
  function binaries(place: string) {
    mkdirSync(join(place, 'bin'), { recursive: true });
    mkdirSync(join(place, 'share', 'postgresql'), { recursive: true });
    for (const program of ['postgres', 'initdb'])
      writeFileSync(join(place, 'bin', program), '#!/bin/sh\n', { mode: 0o755 });
    writeFileSync(join(place, 'share', 'postgresql', 'postgres.bki'), '');
    return { folder: place, version: '18.4.0', major: 18 };
  }

  it('keeps it in the data folder for an ordinary user', () => {
    const dataDir = join(folder, 'data');
    const place = placeCluster({ dataDir, native: binaries(join(folder, 'native')), systemFolder, isRoot: false });
    expect(place).toMatchObject({ home: join(dataDir, 'postgres'), user: undefined });
  });

  // Only root may give files to another user; nobody else meets these cases.
  if (isRoot) {
    it('gives it to nobody when root starts', () => {
      const dataDir = join(folder, 'data');
      const native = binaries(join(folder, 'native'));
      const place = placeCluster({ dataDir, native, systemFolder });
      expect(place).toEqual({ home: join(dataDir, 'postgres'), user: { uid: 65534, gid: 65534 }, native });
      expect(statSync(place.home).uid).toBe(65534);
      expect(existsSync(join(dataDir, 'cluster'))).toBe(false);
    });

    it('moves cluster and binaries out of a folder closed to nobody, and names the place', () => {
      const closed = join(folder, 'closed');
      const dataDir = join(closed, 'data');
      const native = binaries(join(closed, 'native'));
      chmodSync(closed, 0o700);
      const place = placeCluster({ dataDir, native, systemFolder });
      expect(place.home.startsWith(systemFolder)).toBe(true);
      expect(place.native.folder.startsWith(systemFolder)).toBe(true);
      expect(readFileSync(join(dataDir, 'cluster'), 'utf8').trim()).toBe(place.home);
      expect(placeCluster({ dataDir, native, systemFolder })).toEqual(place);
    });

    it('sets aside what a removed data folder left outside', () => {
      const closed = join(folder, 'closed');
      const dataDir = join(closed, 'data');
      const native = binaries(join(closed, 'native'));
      chmodSync(closed, 0o700);
      const first = placeCluster({ dataDir, native, systemFolder });
      mkdirSync(join(first.home, 'data'));
      rmSync(dataDir, { recursive: true });
      const second = placeCluster({ dataDir, native, systemFolder });
      expect(second.home).toBe(first.home);
      expect(existsSync(join(second.home, 'data'))).toBe(false);
    });
  }
});

describe('make the library links', () => {
  it('makes missing ones and mends wrong ones', () => {
    const home = mkdtempSync(join(tmpdir(), 'varsel-links-'));
    mkdirSync(join(home, 'native', 'lib'), { recursive: true });
    const links = ['liba.so', 'liba.so.1'].map((name) => ({
      source: 'native/lib/liba.so.1.2',
      target: `native/lib/${name}`,
    }));
    writeFileSync(join(home, 'native', 'pg-symlinks.json'), JSON.stringify(links));
    symlinkSync('elsewhere', join(home, 'native', 'lib', 'liba.so.1'));
    makeLibraryLinks(home);
    makeLibraryLinks(home);
    for (const { target } of links) expect(readlinkSync(join(home, target))).toBe('liba.so.1.2');
    rmSync(home, { recursive: true });
  });
});
