import { describe, expect, it } from 'vitest';
import { commandIdOf, derivedUuid, eventIdOf, streamIdOf } from './derived-ids.ts';

describe('deriving ids from a command', () => {
  it('gives a UUID of version 8, the same again', () => {
    const id = commandIdOf({ tenant: 't', principal: 'p', key: 'k' });
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(commandIdOf({ tenant: 't', principal: 'p', key: 'k' })).toBe(id);
  });

  it('gives another id for another tenant, principal, key, purpose, category and index', () => {
    const ids = [
      commandIdOf({ tenant: 't', principal: 'p', key: 'k' }),
      commandIdOf({ tenant: 'tp', principal: '', key: 'k' }),
      commandIdOf({ tenant: 't', principal: 'pk', key: '' }),
      commandIdOf({ tenant: 't', principal: 'p', key: 'K' }),
      derivedUuid('other', 't', 'p', 'k'),
      streamIdOf('c', 'incident'),
      streamIdOf('c', 'supplier'),
      eventIdOf('c', 0),
      eventIdOf('c', 1),
      eventIdOf('c0', 1),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
