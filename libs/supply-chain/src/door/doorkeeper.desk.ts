import type { TenantSession } from '@varsel/tenancy';
import type { SupplierState } from '../supplier/supplier.ts';
import { findAssessmentsOf } from '../views/assessment-detail.view.ts';
import { findSupplierDetail } from '../views/supplier-detail.view.ts';
import type { SupplierDesks } from './desks.desk.ts';
import { isUnderWay, mayAnswer } from './standing.desk.ts';

/** Shuts the door in the moment something changes at a supplier; the views follow a little later. */
export class Doorkeeper {
  readonly #desks: SupplierDesks;

  constructor(desks: SupplierDesks) {
    this.#desks = desks;
  }

  /** Ends everybody who may no longer answer, with the supplier as it stands after the change. */
  async look(session: TenantSession, supplier: string, change: Partial<Extract<SupplierState, { contacts: unknown }>>) {
    const state = (await findSupplierDetail(session, supplier))?.state;
    if (state === undefined || state.status === 'absent') return;
    const after = { ...state, ...change };
    for (const round of (await findAssessmentsOf(session, supplier)).filter(isUnderWay)) {
      if (after.status === 'retired') await this.#desks.close(session.tenant, round.key);
      for (const respondent of await this.#desks.respondents.list(session.tenant, round.key))
        if (!mayAnswer(respondent, round, after))
          await this.#desks.respondents.end(session.tenant, { respondent: respondent.id });
    }
  }
}
