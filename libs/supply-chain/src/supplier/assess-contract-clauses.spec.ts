import { given } from '@varsel/event-sourcing/testing';
import { describe, expect, it } from 'vitest';
import { assessContractClauses, AssessContractClauses } from './assess-contract-clauses.ts';
import type { ClauseState } from './supplier.contents.ts';
import { aSupplier } from './supplier.fixtures.ts';
import { supplier } from './supplier.ts';

const present: ClauseState = { key: 'K04', status: 'present', reference: '§ 12', page: '7', reason: null };
const assessing = (clauses: readonly ClauseState[], events = aSupplier().withContract().events()) =>
  given(supplier, events).when(
    assessContractClauses,
    new AssessContractClauses({ supplierId: 'id-1', contract: 'contract-1', clauses }),
  );

describe('assessing the clauses of a contract', () => {
  it('keeps what was looked at', () => {
    expect(assessing([present])).toEqual([
      { type: 'ContractClausesAssessed', contract: 'contract-1', clauses: [present] },
    ]);
  });

  it('keeps only what differs, and nothing when nothing does', () => {
    const events = [
      ...aSupplier().withContract().events(),
      { type: 'ContractClausesAssessed', contract: 'contract-1', clauses: [present] } as const,
    ];
    const missing: ClauseState = { ...present, key: 'K06', status: 'missing', reference: null, page: null };
    expect(assessing([present, missing], events)).toMatchObject([{ clauses: [missing] }]);
    expect(assessing([present], events)).toEqual({ kind: 'nothing' });
  });

  it.each([
    [[{ ...present, key: 'K19' }], 'CLAUSE_UNKNOWN'],
    [[present, present], 'CLAUSE_TWICE'],
    [[{ ...present, status: 'not-relevant' as const }], 'TEXT_MISSING'],
  ])('is refused with clauses that cannot be: case %#', (clauses, code) => {
    expect(assessing(clauses)).toMatchObject({ kind: 'rejection', code });
  });

  it('is refused of a contract, or a supplier, that is not there', () => {
    expect(assessing([present], aSupplier().events())).toMatchObject({ code: 'CONTRACT_UNKNOWN' });
    expect(assessing([present], [])).toMatchObject({ code: 'SUPPLIER_UNKNOWN' });
    expect(assessing([present], aSupplier().retired().events())).toMatchObject({ code: 'SUPPLIER_RETIRED' });
  });
});
