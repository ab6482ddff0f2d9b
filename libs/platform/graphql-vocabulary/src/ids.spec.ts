import { describe, expect, it } from 'vitest';
import { opaqueId, plainId, plainUuid } from './ids.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

describe('ids as the outside sees them', () => {
  it('come back as they were', () => {
    expect(plainId('Incident', opaqueId('Incident', '0190-a'))).toBe('0190-a');
  });

  it.each([
    ['of another type', opaqueId('Person', '0190-a')],
    ['that is no id', '../../etc/passwd'],
    ['that is empty', ''],
    ['with a plain id', '0190-a'],
    ['with signs that no id has', opaqueId('Incident', "a' or 1=1")],
    ['written in another way', `${opaqueId('Incident', '0190-a')}=`],
  ])('%s read as an id that nothing has', (_, opaque) => {
    expect(plainId('Incident', opaque)).toBe(nobody);
  });
});

describe('ids that are always UUIDs', () => {
  it('come back as they were', () => {
    const id = '0190a5b0-0000-7000-8000-00000000000f';
    expect(plainUuid('Person', opaqueId('Person', id))).toBe(id);
  });

  it.each(['constructor', '0190-a', '0190A5B0-0000-7000-8000-00000000000F', '0190a5b0-0000-7000-8000-00000000000f.x'])(
    '%s reads as an id that nothing has',
    (id) => {
      expect(plainUuid('Person', opaqueId('Person', id))).toBe(nobody);
    },
  );
});
