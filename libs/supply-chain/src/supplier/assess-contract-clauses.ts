import {
  act,
  command,
  firstRejection,
  nothing,
  own,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
} from '@varsel/event-sourcing';
import { clauses as known } from './clauses.ts';
import type { ClauseState } from './supplier.contents.ts';
import { basis, contractUnknown, retiredSupplier, texts, unknownSupplier } from './supplier-rules.ts';
import type { SupplierEvent, SupplierState } from './supplier.ts';

export class AssessContractClauses extends command<{
  readonly supplierId: string;
  readonly contract: string;
  readonly clauses: readonly ClauseState[];
}>() {}

/** Says for each clause whether the contract has it, and where; what is not relevant is said why. */
export const assessContractClauses = act<AssessContractClauses, SupplierState, SupplierEvent>({
  command: AssessContractClauses,
  requires: 'supplier:manage',
  basis,
  on: ({ supplierId }) => supplierId,
  decide: ({ contract, clauses }, supplier) => {
    if (supplier.status === 'absent') return unknownSupplier();
    if (supplier.status === 'retired') return retiredSupplier();
    if (supplier.contracts.every(({ id }) => id !== contract)) return contractUnknown();
    const refused = firstRejection(
      new Set(clauses.map(({ key }) => key)).size < clauses.length && twice(),
      ...clauses.map(refuseClause),
    );
    if (refused !== undefined) return refused;
    const standing = new Map((own(supplier.clauses, contract) ?? []).map((each) => [each.key, JSON.stringify(each)]));
    const changed = clauses.map(tidyClause).filter((each) => standing.get(each.key) !== JSON.stringify(each));
    return changed.length === 0 ? nothing() : [{ type: 'ContractClausesAssessed', contract, clauses: changed }];
  },
});

function refuseClause({ key, status, reference, page, reason }: ClauseState, index: number): Rejection | undefined {
  const at = (field: string): string => `clauses.${index}.${field}`;
  return firstRejection(
    known.every((clause) => clause.key !== key) && clauseUnknown(at('key')),
    refuseOptionalText(reference, { ...texts.clauseReference, field: at('reference') }),
    refuseOptionalText(page, { ...texts.clausePage, field: at('page') }),
    status === 'not-relevant'
      ? refuseText(reason, { ...texts.reason, field: at('reason') })
      : refuseOptionalText(reason, { ...texts.reason, field: at('reason') }),
  );
}

function tidyClause({ key, status, reference, page, reason }: ClauseState): ClauseState {
  return {
    key,
    status,
    reference: tidyOptionalText(reference),
    page: tidyOptionalText(page),
    reason: tidyOptionalText(reason),
  };
}

function clauseUnknown(field: string): Rejection {
  return reject(
    'CLAUSE_UNKNOWN',
    basis,
    { da: 'Bestemmelsen findes ikke. Vælg mellem K01 og K18.', en: 'There is no such clause. Choose from K01 to K18.' },
    field,
  );
}

function twice(): Rejection {
  return reject(
    'CLAUSE_TWICE',
    basis,
    { da: 'En bestemmelse er nævnt to gange. Fjern den ene.', en: 'A clause is named twice. Remove one of them.' },
    'clauses',
  );
}
