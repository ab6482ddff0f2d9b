import { setTimeout as pause } from 'node:timers/promises';
import { aColleague, act, anOrganisation, ask, idOf, type Person, tamper, type TestApp } from '../harness/index.ts';
import type { Holdings } from '../isolation/holdings.ts';

const LOOKS = 100;
const BETWEEN_LOOKS_MS = 200;

/** What is left to do to invitations, people, tokens and drafts; and to a log, of an organisation of its own. */
export async function identitySteps(app: TestApp, owner: Person, has: Holdings): Promise<void> {
  const invitation = has.idOf('Invitation');
  await act(owner, 'resendInvitation', { invitation });
  await act(owner, 'withdrawInvitation', { invitation });
  await act(owner, 'revokeServiceToken', { token: has.idOf('ServiceToken') });
  await partWithSomebody(app, owner);
  await discardDraft(owner);
  await resumeALog(app);
}

async function partWithSomebody(app: TestApp, owner: Person): Promise<void> {
  const mads = await aColleague(app, owner, 'Mads Torngren', 'auditor');
  const person = await idOf(mads);
  await act(owner, 'withdrawRole', { person, role: 'AUDITOR' });
  await act(owner, 'resetSecondFactor', { person, reason: 'Mistet telefon, mødt op med pas' });
  const { state } = (await mads.get('/api/session')).body as { readonly state: string };
  if (state !== 'anonymous') throw new Error('The second factor was reset, and its session is still open');
  const { receipt } = await act(owner, 'removePerson', { person });
  const document = 'query Check($person: ID!) { erasureCheck(person: $person) { secondFactorBoundTo } }';
  const { erasureCheck } = await ask<{ erasureCheck: { readonly secondFactorBoundTo: string } }>(
    owner,
    document,
    { person },
    { 'varsel-min-position': receipt.position },
  );
  await owner.confirm(erasureCheck.secondFactorBoundTo);
  await act(owner, 'erasePerson', { person, ground: 'NO_LONGER_NEEDED' });
}

/** It stands in no log: the answer has no receipt. */
async function discardDraft(owner: Person): Promise<void> {
  const document = 'mutation Discard($input: DiscardDraftInput!) { discardDraft(input: $input) { __typename } }';
  const input = { kind: 'incident-report', subject: 'new' };
  const { discardDraft: done } = await ask<{ discardDraft: { readonly __typename: string } }>(owner, document, {
    input,
  });
  if (done.__typename !== 'DiscardDraftResult') throw new Error(`discardDraft gave ${done.__typename}`);
}

/** What was altered is put right before the log goes on, so that nothing stands in it but what was recorded. */
async function resumeALog(app: TestApp): Promise<void> {
  const theirs = await anOrganisation(app, { organisationName: 'Sydhavn Vand', personName: 'Bent Krag' });
  const tenant = [theirs.signedIn.organisationId];
  await until(theirs, ({ sealedEvents }) => sealedEvents > 0);
  await tamper(app, `update event set data = data || ' ' where tenant = $1 and seq = 1`, tenant);
  await theirs.signedIn.visitor.post('/api/log/check');
  await until(theirs, ({ broken }) => broken);
  await tamper(app, 'update event set data = rtrim(data) where tenant = $1 and seq = 1', tenant);
  await act(theirs, 'recordLogRestored', { reason: 'Databasen blev rettet uden om systemet.' });
  await until(theirs, ({ broken, events, sealedEvents }) => !broken && sealedEvents === events);
}

interface Standing {
  readonly events: number;
  readonly sealedEvents: number;
  readonly broken: boolean;
}

async function until(person: Person, is: (standing: Standing) => boolean): Promise<void> {
  for (let look = 0; look < LOOKS; look += 1) {
    const { logStanding } = await ask<{ logStanding: Standing }>(
      person,
      '{ logStanding { events sealedEvents broken } }',
    );
    if (is(logStanding)) return;
    await pause(BETWEEN_LOOKS_MS);
  }
  throw new Error('The log does not come to stand as it should');
}
