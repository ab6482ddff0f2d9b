import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useClient } from 'urql';
import { AssessOnReport, ReportAnIncident } from '../../../../graphql/generated/incidents/report.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { answerOf, choiceIn } from '../../clocks/answers.ts';
import { draftServer, type KeptForm } from '../../../../drafts/use-draft.ts';
import { reportTexts } from '../report.texts.ts';
import { isAssessed, missingIn, reportInput, type ReportValues } from './report-values.ts';

const fields = ['title', 'description', 'awareAt', 'awarenessReason', 'detectedAt'];

/** What the report already knows of the early warning goes into its draft, so that nothing is asked twice. */
const handOver = (values: ReportValues): string =>
  JSON.stringify({
    summary: values.description.trim().slice(0, 500),
    ...handedOver('malicious', values.malicious),
    ...handedOver('crossBorder', values.crossBorder),
  });

/** The stage's form names its answers as the law's answer is named: not yet known. */
const handedOver = (field: string, answer: string | null) =>
  answer === null ? {} : { [field]: answer === 'unknown' ? 'not-yet-known' : answer };

const assessmentOf = (values: ReportValues, incidentId: string, firstAssessment: string) => ({
  incidentId,
  disruptionOrLoss: answerOf(choiceIn(values.disruptionOrLoss) ?? 'unknown'),
  damageToOthers: answerOf(choiceIn(values.damageToOthers) ?? 'unknown'),
  reason: values.significanceReason.trim() === '' ? firstAssessment : values.significanceReason,
});

/** Reports, assesses when both questions were answered, hands the rest to the early warning, and opens the incident. */
export const useReport = (draft: KeptForm<ReportValues>) => {
  const t = useTexts(reportTexts);
  const client = useClient();
  const navigate = useNavigate();
  const { may } = useSession();
  const form = useActForm(fields);
  const [report] = useAct(ReportAnIncident);
  const [assess] = useAct(AssessOnReport);
  const [pending, setPending] = useState(false);
  const { values } = draft;

  const goOn = async (id: string) => {
    const assessed =
      isAssessed(values) && may('incident:assess')
        ? await assess({ input: assessmentOf(values, id, t('firstAssessment')) })
        : undefined;
    if (may('incident:file'))
      await draftServer(client, { kind: 'early-warning', subject: id }).save(handOver(values), 0);
    await draft.clear();
    const state = { reported: true, assessed: assessed?.kind ?? 'not-asked' };
    await navigate(`/incidents/${id}`, { state });
  };

  const submit = async () => {
    setPending(true);
    const missing = missingIn(values).map(({ field, words }) => ({ field, message: t(words) }));
    const done = await form.submit(missing, () => report({ input: reportInput(values) }));
    if (done) await goOn(done.result.id);
    setPending(false);
  };

  return { form, pending, submit };
};
