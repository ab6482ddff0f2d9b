import { signInAgain } from '@varsel/identity/testing';
import { copenhagenDate } from '@varsel/statute';
import { act, ask, type Person, type TestApp } from '../harness/index.ts';
import type { Holdings } from '../isolation/holdings.ts';

interface Told {
  readonly manifestHash: string;
  readonly secondFactorBoundTo: string;
}

const A_DAY_MS = 24 * 3_600_000;
/** The seat of the colleague, as `holdings` gave them out. */
const THEIR_TERM = 2;

/**
 * What is left to do to a decision, to the body and to a course. A day passes: the owner is signed in again, whoever else
 * was signed in is not.
 */
export async function governanceSteps(app: TestApp, owner: Person, has: Holdings): Promise<void> {
  await correctCourse(owner, has.idOf('Training'));
  const decisionId = has.idOf('Decision');
  const voteBy = copenhagenDate(app.clock.now());
  await act(owner, 'answerQuestion', { decisionId, question: 1, text: 'Ja, genskabelsen er prøvet i september.' });
  await vote(owner, { decisionId, position: await putAgain(owner, decisionId, voteBy) });
  const another = await putAnother(owner, decisionId, voteBy);
  await letTheDayPass(app, owner, another);
}

async function correctCourse(owner: Person, trainingId: string): Promise<void> {
  const course = { course: 'Kursus i cybersikkerhed', provider: 'Dansk Ledelsesskole', heldOn: '2026-01-02' };
  await act(owner, 'correctTraining', { trainingId, ...course, reason: 'Kurset blev holdt dagen efter' });
  await act(owner, 'withdrawTraining', { trainingId, reason: 'Registreret på den forkerte person' });
}

/** To the body and with the measures as they are now, whatever was done to either since. Gives where it stands. */
async function putAgain(owner: Person, decisionId: string, voteBy: string): Promise<string> {
  const chair = { term: THEIR_TERM, role: 'CHAIR', from: '2025-01-01', reason: 'Valgt til formand' };
  const amended = await act(owner, 'amendTerm', chair);
  const hash = await previewed(owner, amended.receipt.position);
  const renewal = { decisionId, hash, voteBy, reason: 'Der er valgt en formand' };
  const { receipt } = await act(owner, 'renewProposal', renewal);
  return receipt.position;
}

/** One member of two, who thinks again twice: each vote takes the place of the one before, and none decides. */
async function vote(
  owner: Person,
  { decisionId, position }: { readonly decisionId: string; readonly position: string },
): Promise<void> {
  const { managementDecision } = await ask<{ managementDecision: Told }>(
    owner,
    'query Put($id: ID!) { managementDecision(decisionId: $id) { manifestHash secondFactorBoundTo } }',
    { id: decisionId },
    { 'varsel-min-position': position },
  );
  const { manifestHash: hash, secondFactorBoundTo } = managementDecision;
  const ballot = { decisionId, hash, language: 'DA' };
  await owner.confirm(secondFactorBoundTo);
  await act(owner, 'approveDecision', ballot);
  await act(owner, 'abstainFromDecision', { ...ballot, reason: 'Vil først læse risikorunden' });
  await act(owner, 'refuseDecision', { ...ballot, reason: 'Planen for nødkommunikation mangler' });
}

/** One is open at a time: the first is taken back. */
async function putAnother(owner: Person, decisionId: string, voteBy: string): Promise<string> {
  const { receipt } = await act(owner, 'withdrawProposal', { decisionId, reason: 'Et bevis mangler' });
  const again = { title: 'Foranstaltninger', explanation: 'Forelægges på ny.', voteBy };
  const { id } = await act(owner, 'proposeMeasures', { ...again, hash: await previewed(owner, receipt.position) });
  return id;
}

async function previewed(owner: Person, position: string): Promise<string> {
  const document = 'query Preview { measuresProposalPreview { hash } }';
  const { measuresProposalPreview } = await ask<{ measuresProposalPreview: { readonly hash: string } }>(
    owner,
    document,
    {},
    { 'varsel-min-position': position },
  );
  return measuresProposalPreview.hash;
}

/** Nobody voted on what was put last: it lapses, whoever has left the body meanwhile. */
async function letTheDayPass(app: TestApp, owner: Person, decisionId: string): Promise<void> {
  await act(owner, 'strikeTerm', { term: THEIR_TERM, reason: 'Registreret ved en fejl' });
  app.clock.advance(A_DAY_MS);
  const { cookie } = await signInAgain(app, owner.signedIn);
  owner.signedIn.visitor.bring(cookie);
  await act(owner, 'concludeVote', { decisionId });
}
