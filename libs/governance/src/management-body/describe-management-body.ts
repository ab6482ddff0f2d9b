import { act, command, nothing, refuseUnconfirmed, reject } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { ManagementBodyDescribed, ManagementBodyEvent, ManagementBodyState, Organ } from './management-body.ts';
import type { QuorumKind, TieRule } from './quorum.ts';

export class DescribeManagementBody extends command<{
  readonly organ: Organ;
  readonly quorum: QuorumKind;
  /** Only with `number`. */
  readonly quorumNumber: number | null;
  readonly tie: TieRule;
}>() {}

/** Says which organ approves the measures (§ 7, stk. 1; § 3, nr. 20) and how many of it must take part. */
export const describeManagementBody = act<DescribeManagementBody, ManagementBodyState, ManagementBodyEvent>({
  command: DescribeManagementBody,
  requires: 'management:manage',
  basis: statute.management,
  on: (_command, { tenant }) => tenant,
  starts: true,
  decide: ({ organ, quorum, quorumNumber, tie }, { described }, situation) => {
    if (quorum === 'number' && !isCount(quorumNumber)) return countMissing();
    const number = quorum === 'number' ? quorumNumber : null;
    const event: ManagementBodyDescribed = {
      type: 'ManagementBodyDescribed',
      organ,
      quorum,
      quorumNumber: number,
      tie,
    };
    if (described !== undefined && sameAs(described, event)) return nothing();
    return refuseUnconfirmed(situation, statute.management) ?? [event];
  },
});

function sameAs(before: Omit<ManagementBodyDescribed, 'type'>, now: ManagementBodyDescribed): boolean {
  return (['organ', 'quorum', 'quorumNumber', 'tie'] as const).every((field) => before[field] === now[field]);
}

const MOST_MEMBERS = 100;

function isCount(number: number | null): boolean {
  return number !== null && Number.isInteger(number) && number >= 1 && number <= MOST_MEMBERS;
}

function countMissing() {
  return reject(
    'QUORUM_NUMBER_MISSING',
    statute.management,
    {
      da: 'Skriv, hvor mange medlemmer der mindst skal deltage: et helt tal fra 1 til 100.',
      en: 'Enter how many members must take part at least: a whole number from 1 to 100.',
    },
    'quorumNumber',
  );
}
