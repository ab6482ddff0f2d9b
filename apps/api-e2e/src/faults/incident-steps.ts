import { act, type Person, type TestApp } from '../harness/index.ts';
import type { Holdings } from '../isolation/holdings.ts';
import { contents } from '../journeys/first-job.documents.ts';
import { reportContents } from '../journeys/main-job.documents.ts';

type Does = (name: string, input: object) => Promise<void>;

/** A minute between two moments that stand in an order. */
const STEP = 60_000;

/** The incident is assessed, reported, downgraded and closed; what can be taken back or corrected is. */
export async function incidentSteps(app: TestApp, owner: Person, has: Holdings): Promise<void> {
  const incidentId = has.idOf('Incident');
  const does: Does = async (name, input) => {
    await act(owner, name, { incidentId, ...input });
  };
  app.clock.advance(STEP);
  await assess(does, { now: app.clock.now(), holder: has.idOf('Person') });
  app.clock.advance(STEP);
  await report(does, app.clock.now());
  await end(does, app.clock.now());
}

async function assess(does: Does, { now, holder }: { readonly now: string; readonly holder: string }): Promise<void> {
  await does('addNote', { text: 'Netværket er afskåret.' });
  await does('amendFacts', { title: 'Kryptering i laboratoriet', reason: 'Præcisering' });
  await does('fixAwareness', { awareAt: now, reason: 'Bekræftet af driftsvagten' });
  await does('assessSignificance', { disruptionOrLoss: 'YES', damageToOthers: 'NO', reason: 'Driften er nede' });
  await does('assignIncidentRole', { role: 'TECHNICAL_LEAD', holder });
  await does('releaseIncidentRole', { role: 'TECHNICAL_LEAD' });
}

async function report(does: Does, receivedAt: string): Promise<void> {
  const receipt = (receiptNumber: string): object => ({
    receipt: { receivedAt, channel: 'VIRK', receiptNumber, signedByName: 'Karim Eldahl' },
  });
  const stage = 'NOTIFICATION';
  await does('markEarlyWarningReady', { contents });
  await does('reopenEarlyWarning', { reason: 'Omfanget er et andet' });
  await does('recordEarlyWarningReceipt', receipt('VK-1'));
  await does('correctEarlyWarningReceipt', { ...receipt('VK-2'), reason: 'Tastefejl' });
  await does('markReportReady', { stage, contents: reportContents });
  await does('reopenReport', { stage, reason: 'Omfanget er et andet' });
  await does('recordReportReceipt', { stage, ...receipt('VK-3') });
  await does('correctReportReceipt', { stage, ...receipt('VK-4'), reason: 'Tastefejl' });
  await does('recordInterimRequest', { requestedAt: receivedAt, asked: 'Omfanget' });
}

async function end(does: Does, handledAt: string): Promise<void> {
  await does('recordHandled', { handledAt });
  await does('withdrawHandling', { reason: 'Ét afsnit er stadig nede' });
  await does('agreeLesson', { lesson: { text: 'To faktorer på fjernadgang.', measures: ['m10'] } });
  await does('downgradeIncident', { reason: 'Ingen svar blev forsinket' });
  await does('closeIncident', { conclusion: 'Driften er tilbage.' });
  await does('reopenIncident', { reason: 'Den samme konto er set igen' });
}
