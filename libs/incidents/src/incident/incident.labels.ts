import type { Bilingual } from '@varsel/event-sourcing';
import { reportFields } from './report-fields.ts';

const reason: Bilingual = { da: 'Begrundelse', en: 'Reason' };
const awareAt: Bilingual = { da: 'Kendskab', en: 'Awareness' };
const affectedServices: Bilingual = { da: 'Berørte tjenester', en: 'Affected services' };
const ofReport = {
  stage: { da: 'Rapport', en: 'Report' },
  round: { da: 'Nummer', en: 'Number' },
} as const;
const contents = Object.fromEntries(
  Object.entries(reportFields)
    .filter(([id]) => id !== 'reference')
    .map(([id, { label }]) => [id, label]),
);

/** What the audit trail calls the fields that several events of an incident share. */
export const labels = {
  reason: { reason },
  awareness: { awareAt, reason },
  note: { text: { da: 'Note', en: 'Note' }, happenedAt: { da: 'Skete', en: 'Happened' } },
  facts: {
    title: { da: 'Overskrift', en: 'Title' },
    description: { da: 'Hvad er sket', en: 'What happened' },
    affectedServices,
    detectedAt: { da: 'Opdaget', en: 'Detected' },
    occurredAt: { da: 'Begyndt', en: 'Began' },
    awareAt,
    awarenessReason: { da: 'Begrundelse for kendskab', en: 'Reason for awareness' },
    reason,
  },
  significance: {
    disruptionOrLoss: { da: 'Alvorlig driftsforstyrrelse eller tab', en: 'Severe disruption or loss' },
    damageToOthers: { da: 'Betydelig skade for andre', en: 'Considerable damage to others' },
    criteria2690: { da: 'Kriterier i forordning 2024/2690, art. 3', en: 'Criteria of Regulation 2024/2690, art. 3' },
    significant: { da: 'Væsentlig', en: 'Significant' },
    reason,
  },
  contents,
  report: { ...ofReport, ...contents },
  ofReport,
  interim: {
    requestedAt: { da: 'Anmodet', en: 'Requested' },
    dueAt: { da: 'Frist i anmodningen', en: 'Time in the request' },
    asked: { da: 'Hvad der bedes om', en: 'What is asked for' },
  },
  handled: { handledAt: { da: 'Håndteret', en: 'Handled' }, reason },
  role: { role: { da: 'Rolle', en: 'Role' }, person: { da: 'Person', en: 'Person' } },
  lesson: {
    lesson: { da: 'Læringens nummer', en: 'Number of the lesson' },
    text: { da: 'Læring', en: 'Lesson' },
    measures: { da: 'Foranstaltninger', en: 'Measures' },
    owner: { da: 'Ansvarlig', en: 'Owner' },
    dueOn: { da: 'Senest', en: 'Due' },
  },
  closing: {
    conclusion: { da: 'Konklusion', en: 'Conclusion' },
    noLessonsReason: { da: 'Hvorfor ingen læring', en: 'Why no lesson' },
  },
  receipt: {
    receivedAt: { da: 'Modtaget hos myndigheden', en: 'Received by the authority' },
    channel: { da: 'Indsendt via', en: 'Submitted through' },
    channelReason: { da: 'Hvorfor ikke virk.dk', en: 'Why not virk.dk' },
    receiptNumber: { da: 'Kvitteringsnummer', en: 'Receipt number' },
    signedByPerson: { da: 'Underskrevet af', en: 'Signed by' },
    signedByName: { da: 'Underskrevet af (navn)', en: 'Signed by (name)' },
    lateExplanation: { da: 'Forklaring på forsinkelsen', en: 'Explanation of the delay' },
    reason,
  },
} as const;
