import type { Actor, Bilingual, Clock, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { canonicalInput, Facts } from '@varsel/event-store';
import { ActorOf, AS_OF, opaqueId, Requires, Session } from '@varsel/graphql-vocabulary';
import { measureStatement } from '@varsel/published-events';
import { copenhagenDate } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { decisionId } from '../answer.graphql.ts';
import { driftOf } from '../decision/manifest.ts';
import { bodyGone, measuresChanged, openProposal } from '../decision/refusals.ts';
import { boundTo } from '../decision/second-factor.ts';
import { controlCode, statementOf } from '../decision/statement.ts';
import type { Tally } from '../decision/vote-count.ts';
import { type DecisionManifestRow, findManifest } from './decision-manifest.view.ts';
import {
  cannotVote,
  countingVotes,
  membersOf,
  memberLines,
  otherBody,
  standingTally,
  voteType,
} from './decision-reading.graphql.ts';
import { quorumText, resultText } from './decision-texts.ts';
import { ManagementDecision } from './decision.detail.graphql.ts';
import { type DecisionRow, findDecision } from './decision.view.ts';
import { MeasureDifference, differenceType } from './difference.types.graphql.ts';
import { sinceLastApproval } from './last-approval.graphql.ts';
import { conditionOf } from '../decision/set-condition.ts';
import { conditionType } from './set-condition.types.graphql.ts';
import { findManagementBody } from './management-body.view.ts';
import { findVoters } from './voters.view.ts';
import { frozenMeasure, frozenRiskRound } from './measure-set.types.graphql.ts';

interface Asked {
  readonly session: TenantSession;
  readonly actor: Actor;
  readonly today: Day;
}

@Resolver()
export class DecisionDetailResolver {
  constructor(
    @Inject(Facts) private readonly facts: Facts,
    @Inject(CLOCK) private readonly time: Clock,
  ) {}

  @Query(() => ManagementDecision, {
    nullable: true,
    description: 'One decision; null when there is no such decision.',
  })
  @Requires('decision:read')
  async managementDecision(
    @Session() session: TenantSession,
    @ActorOf() actor: Actor,
    @Args('decisionId', { type: () => ID, description: 'The decision.' }) id: string,
    @Args('asOf', AS_OF) asOf: Instant | null,
  ): Promise<ManagementDecision | null> {
    const found = await this.#find(session, id);
    if (found === undefined) return null;
    return this.#detail(found, { session, actor, today: copenhagenDate(asOf ?? this.time.now()) });
  }

  @Query(() => MeasureDifference, {
    nullable: true,
    description: 'What changed since the decision was put: between its measures and those of now.',
  })
  @Requires('decision:read')
  async decisionDrift(
    @Args('asOf', AS_OF) _asOf: Instant | null,
    @Session() session: TenantSession,
    @Args('decisionId', { type: () => ID, description: 'The decision.' }) id: string,
  ): Promise<MeasureDifference | null> {
    const found = await this.#find(session, id);
    if (found === undefined) return null;
    const { row, frozen } = found;
    const { changes, same } = driftOf(frozen, await this.facts.read(measureStatement, session));
    const since = { decision: row.key, reference: row.reference, on: copenhagenDate(row.versions[0].openedAt) };
    return differenceType(changes, since, same);
  }

  async #find(session: TenantSession, opaque: string) {
    const id = decisionId(opaque);
    const [row, frozen] = [await findDecision(session, id), await findManifest(session, id)];
    return row && frozen && { row, frozen };
  }

  async #detail(
    { row, frozen }: { readonly row: DecisionRow; readonly frozen: DecisionManifestRow },
    asked: Asked,
  ): Promise<ManagementDecision> {
    const { session, actor, today } = asked;
    const body = await findManagementBody(session);
    const [present, ...earlier] = row.versions;
    const { manifest, manifestHash, manifestAt, shortened } = frozen;
    const tally = standingTally(row, body, today);
    const bodyChange = otherBody(row, { ...body, voters: await findVoters(session) }, today);
    const person = cannotVote(body, actor, today) ?? bodyChange;
    const why = await this.#whyNot(row, frozen, asked, person);
    const readOn = judgedOn(row, today);
    const mine = countingVotes(row).find(({ member }) => member === actor.id);
    return Object.assign(new ManagementDecision(), {
      ...this.#facts(row, today),
      ...{ version: present.version, openedAt: present.openedAt, manifestHash, shortened, position: manifestAt },
      controlCode: controlCode(manifestHash),
      measures: manifest.measures.map(frozenMeasure),
      riskRound: frozenRiskRound(manifest.riskRound),
      manifest: canonicalInput(manifest),
      sinceLastApproval: await sinceLastApproval(session, manifest.measures, { readOn, before: row.proposedAt }),
      condition: conditionType(conditionOf(manifest, readOn)),
      statement: statementOf('approve', present),
      refusalStatement: statementOf('refuse', present),
      abstentionStatement: statementOf('abstain', present),
      ...{ renewedBecause: present.reason, bodyChange: bodyChange ?? null },
      secondFactorBoundTo: boundTo(row.key, present.version, manifestHash),
      members: memberLines(row, body, today),
      ...quorumOf(tally, membersOf(row, body, today).length),
      ...{ mayVote: why === undefined, mayNotVoteBecause: why ?? null },
      myVote: mine === undefined ? null : voteType(row, mine),
      votes: row.votes.map((vote) => voteType(row, vote)),
      versions: earlier.map((version) => ({ ...version, openedBy: opaqueId('Person', version.openedBy) })),
    });
  }

  #facts(row: DecisionRow, today: Day) {
    const { key, reference, title, explanation, status, proposedAt, proposedBy, voteBy, questions, result } = row;
    const id = opaqueId('Decision', key);
    return {
      ...{ id, record: id, reference, title, explanation, status, proposedAt, voteBy },
      proposedBy: opaqueId('Person', proposedBy),
      overdue: status === 'open' && voteBy < today,
      questions: questions.map(({ askedBy, answer, ...question }) => ({
        ...question,
        askedBy: opaqueId('Person', askedBy),
        answer: answer && { ...answer, by: opaqueId('Person', answer.by) },
      })),
      result: result && { ...result, absent: absentOf(result), text: resultText(result) },
      withdrawnBecause: row.withdrawnBecause,
    };
  }

  /** The first thing that stands in the way of a vote. */
  async #whyNot(
    { status }: DecisionRow,
    { manifest, manifestHash, shortened }: DecisionManifestRow,
    { session }: Asked,
    person: Bilingual | undefined,
  ): Promise<Bilingual | undefined> {
    if (status !== 'open') return closed();
    if (person !== undefined) return person;
    const now = await this.facts.read(measureStatement, session);
    const { changes, same } = driftOf({ manifest, manifestHash, shortened }, now);
    return same ? undefined : measuresChanged(changes).message;
  }
}

/** What is open is judged today; what is over, on the day it ended: what came later is told by the measures. */
function judgedOn({ result, concludedAt }: DecisionRow, today: Day): Day {
  return result?.on ?? (concludedAt === null ? today : copenhagenDate(concludedAt));
}

/** Nothing can be reckoned while nobody has said how many must take part. */
function quorumOf(tally: Tally | undefined, members: number) {
  if (tally === undefined) {
    return { membersInOffice: members, participantsNeeded: null, participants: 0, quorumText: bodyGone().message };
  }
  const { membersInOffice, participantsNeeded, approvals, refusals, abstentions } = tally;
  const participants = approvals + refusals + abstentions;
  return { membersInOffice, participantsNeeded, participants, quorumText: quorumText(tally) };
}

function closed(): Bilingual | undefined {
  const refused = openProposal({ status: 'absent' });
  return 'message' in refused ? refused.message : undefined;
}

function absentOf({
  membersInOffice,
  approvals,
  refusals,
  abstentions,
}: Readonly<Record<'membersInOffice' | 'approvals' | 'refusals' | 'abstentions', number>>): number {
  return membersInOffice - approvals - refusals - abstentions;
}
