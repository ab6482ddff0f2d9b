import { describe, expect, it } from 'vitest';
import { authority, entityType, entityTypes, sectors } from './sectors.ts';

const sectorIds = new Set(sectors.flatMap(({ id, subsectors }) => [id, ...subsectors.map((sub) => sub.id)]));

describe('the catalogue of entity types', () => {
  it('has 71 types in 18 sectors', () => {
    expect(entityTypes).toHaveLength(71);
    expect(new Set(entityTypes.map(({ id }) => id)).size).toBe(71);
    expect(sectors).toHaveLength(18);
  });

  it('names sectors and authorities that exist', () => {
    for (const type of entityTypes) {
      expect(authority(type.authority.id), type.id).toBeDefined();
      for (const id of [type.sectorId, type.subsectorId]) if (id !== null) expect(sectorIds, type.id).toContain(id);
    }
  });

  it('finds a type by its id and nothing by another', () => {
    expect(entityType('health.provider')?.name.da).toBe('Sundhedstjenesteydere');
    expect(entityType('health.magic')).toBeUndefined();
    expect(entityType('__proto__')).toBeUndefined();
  });
});
