import type { Bilingual, Instant } from '@varsel/event-sourcing';
import { copenhagenIso } from '../copenhagen-time.ts';
import { RULE_VERSION, statute } from '../statute.ts';
import { milestone } from './milestone.ts';
import type { Milestone, Stage } from './milestone.ts';

/** What the clock of an interim report is read from: the act sets no time, the request does. */
export interface InterimRequest {
  readonly requestedAt: Instant;
  /** The time the CSIRT set in its request. */
  readonly dueAt: Instant;
  readonly receiptAt: Instant | undefined;
  readonly now: Instant;
}

/** The clock of an interim report, § 13, stk. 1, nr. 3: it runs to the time the CSIRT asked for. */
export function interimClock({ requestedAt, dueAt, receiptAt, now }: InterimRequest): Milestone {
  const due = local(dueAt);
  const deadline: Stage['deadline'] = {
    basis: statute.interim,
    dueAt,
    lateAfter: dueAt,
    dueAtLocal: due,
    lateAfterLocal: due,
    derivation: {
      ruleVersion: RULE_VERSION,
      provision: statute.interim.provision,
      steps: [
        { id: 'rule', text: statute.interim.obligation },
        { id: 'start', text: REQUESTED, utc: requestedAt, local: local(requestedAt) },
        { id: 'result', text: DUE, utc: dueAt, local: due },
      ],
      unmovedBy: [],
    },
  };
  return milestone({ id: 'interim', form: 'interim-report', deadline, receiptAt }, now);
}

function local(at: Instant): string {
  return copenhagenIso(Date.parse(at));
}

const REQUESTED: Bilingual = { da: 'CSIRT’en bad om rapporten', en: 'The CSIRT asked for the report' };
const DUE: Bilingual = { da: 'Fristen i anmodningen er', en: 'The time in the request is' };
