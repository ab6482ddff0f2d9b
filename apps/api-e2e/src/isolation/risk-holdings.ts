import { act, type Person } from '../harness/index.ts';

/** One of each thing of the risk context, all with a colleague in it. */
export async function riskHoldings(
  owner: Person,
  { colleague, file }: { readonly colleague: string; readonly file: string },
): Promise<Readonly<Record<'Service' | 'Risk' | 'MeasureTask' | 'Evidence', string>>> {
  const service = await act(owner, 'registerService', { name: 'Hemmelig tjeneste', owner: colleague });
  const risk = await act(owner, 'identifyRisk', {
    serviceId: service.id,
    title: 'Hemmelig risiko',
    description: 'Hemmelig beskrivelse af en risiko.',
    owner: colleague,
  });
  const rare = { likelihood: 1, consequence: 1 };
  const scores = { authenticity: rare, confidentiality: rare, integrity: rare, availability: rare };
  await act(owner, 'assessRisk', { riskId: risk.id, inherent: scores, reason: 'Hemmelig begrundelse' });
  const expiresOn = '2027-01-01';
  await act(owner, 'acceptRisk', { riskId: risk.id, reason: 'Hemmelig accept', expiresOn, putToBoard: false });
  await act(owner, 'assignMeasureOwner', { measureId: 'M01', owner: colleague });
  const task = await act(owner, 'openTask', { measureId: 'M01', title: 'Hemmelig opgave', assignee: colleague });
  const evidence = await act(owner, 'addEvidence', {
    sha256: file,
    title: 'Hemmeligt bevis',
    effectiveOn: '2026-01-01',
    measures: ['M01'],
    requirements: [],
  });
  await act(owner, 'openRiskRound', { title: 'Hemmelig runde' });
  return { Service: service.id, Risk: risk.id, MeasureTask: task.id, Evidence: evidence.id };
}
