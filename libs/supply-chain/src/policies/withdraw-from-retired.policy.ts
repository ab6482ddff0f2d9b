import { does, policy } from '@varsel/event-store';
import { WithdrawQuestionnaire, withdrawQuestionnaire } from '../assessment/withdraw-questionnaire.ts';
import { isUnderWay } from '../door/standing.desk.ts';
import type { SupplierRetired } from '../supplier/supplier.ts';
import { findAssessmentsOf } from '../views/assessment-detail.view.ts';

const reason = 'Leverandøren er udgået.';

/** Takes back what a supplier that delivers nothing any more was still asked. */
export const withdrawFromRetired = policy<SupplierRetired>({
  name: 'withdraw-from-retired',
  title: {
    da: 'Trækker spørgeskemaer hos udgåede leverandører tilbage',
    en: 'Withdraws questionnaires of retired suppliers',
  },
  permissions: ['supplier:manage'],
  on: {
    SupplierRetired: async ({ stream }, situation) => {
      const rounds = await findAssessmentsOf(await situation.views(), stream.id);
      return rounds
        .filter(isUnderWay)
        .map(({ key }) => does(withdrawQuestionnaire, new WithdrawQuestionnaire({ assessmentId: key, reason }), key));
    },
  },
});
