import { act, type Person } from '../harness/index.ts';
import type { Holdings } from '../isolation/holdings.ts';

/** What is left to do to risks, services, measures, tasks and evidence. */
export async function riskSteps(owner: Person, has: Holdings): Promise<void> {
  await settleRisk(owner, has);
  await retireAService(owner);
  await tailorMeasures(owner);
  await finishTask(owner, has);
  const evidenceId = has.idOf('Evidence');
  await act(owner, 'changeEvidenceCoverage', { evidenceId, measures: ['M03'], requirements: ['cir-4.2.2'] });
  await act(owner, 'withdrawEvidence', { evidenceId, reason: 'Rapporten gælder et andet system' });
}

async function settleRisk(owner: Person, has: Holdings): Promise<void> {
  const riskId = has.idOf('Risk');
  await act(owner, 'revokeAcceptance', { riskId, reason: 'Angrebene er blevet hyppigere' });
  const treatment = { treatment: 'REDUCE', plan: 'Genskabelse prøves årligt.', measures: ['M03'], dueOn: '2027-03-01' };
  await act(owner, 'decideTreatment', { riskId, ...treatment });
  await act(owner, 'amendRisk', { riskId, title: 'Svar når ikke frem i tide', reason: 'Klarere ord' });
  await act(owner, 'assignRiskOwner', { riskId, owner: has.idOf('Person', 'actor') });
}

/** One of its own, with a risk: a round of risks and a supplier stand on those of `holdings`. */
async function retireAService(owner: Person): Promise<void> {
  const { id: serviceId } = await act(owner, 'registerService', { name: 'Telefaks' });
  const risk = { serviceId, title: 'Aflytning', description: 'Et svar sendes til et forkert nummer.' };
  const { id: riskId } = await act(owner, 'identifyRisk', risk);
  await act(owner, 'closeRisk', { riskId, reason: 'Telefaksen er taget ned' });
  await act(owner, 'amendService', { serviceId, maxOutageHours: 72, reason: 'Aftalt med afdelingerne' });
  await act(owner, 'retireService', { serviceId, reason: 'Afløst af sikker post' });
}

async function tailorMeasures(owner: Person): Promise<void> {
  const requirement = 'cir-11.7.1';
  await act(owner, 'assessRequirement', { requirement, state: 'PARTIAL', reason: 'To faktorer for de fleste' });
  await act(owner, 'leaveOutRequirement', { requirement, reason: 'Dækket af et tilsvarende krav' });
  const part = { measureId: 'M10', parts: ['SECURED_COMMUNICATION'] };
  await act(owner, 'markNotApplicable', { ...part, reason: 'Bruges ikke' });
  await act(owner, 'markApplicable', { ...part, reason: 'Indført i vagtcentralen' });
  await act(owner, 'planReview', { measureId: 'M05', nextReviewOn: '2027-06-01' });
}

async function finishTask(owner: Person, has: Holdings): Promise<void> {
  const taskId = has.idOf('MeasureTask');
  await act(owner, 'assignTask', { taskId, assignee: has.idOf('Person', 'actor'), dueOn: '2027-01-15' });
  await act(owner, 'completeTask', { taskId, note: 'Politikken er opdateret og sendt ud.' });
}
