import { act, type Person, type TestApp } from '../harness/index.ts';
import { hospital } from '../journeys/first-job.documents.ts';
import { sheet } from '../journeys/main-job.documents.ts';

/** The organisation finds that it is covered, is registered, and tells what changed since. */
export async function registrationSteps(app: TestApp, owner: Person): Promise<void> {
  await act(owner, 'assessScope', { inputs: hospital, basedOn: 0 });
  await act(owner, 'approveScope', {
    assessment: 1,
    class: 'ESSENTIAL',
    decidedBy: '§ 4, stk. 1, nr. 1',
    coveredSince: '2025-07-01',
    comment: 'Behandlet på bestyrelsesmødet',
  });
  await act(owner, 'recordDataSheet', { sheet });
  const [at, signedByName] = [app.clock.now(), 'Ada Holm'];
  await act(owner, 'recordRegistrationSubmission', { submittedAt: at, signedByName });
  await act(owner, 'recordRegistrationReceipt', { receivedAt: at, receiptNumber: 'VRK-1', signedByName });
  await act(owner, 'reportRegistrationChange', {
    sheet: { ...sheet, phones: ['+45 70 00 00 01'] },
    changedOn: '2026-11-20',
    reason: 'Driftsvagten har fået et nyt nummer',
  });
}
