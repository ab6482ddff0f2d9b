import { nowMs } from '../../../../design/now.ts';
import { choiceIn } from '../../clocks/answers.ts';

/** What the report form holds; a `type`, because a draft is read by any key. */
export type ReportValues = Readonly<{
  title: string;
  description: string;
  /** When the form was first opened: awareness starts there unless a person says otherwise. */
  openedAt: string;
  awareAt: string | null;
  awarenessReason: string;
  detectedAt: string | null;
  disruptionOrLoss: string | null;
  damageToOthers: string | null;
  significanceReason: string;
  malicious: string | null;
  crossBorder: string | null;
}>;

export const beginReport = (): ReportValues => {
  const now = new Date(nowMs());
  now.setUTCSeconds(0, 0);
  return {
    title: '',
    description: '',
    openedAt: now.toISOString(),
    awareAt: now.toISOString(),
    awarenessReason: '',
    detectedAt: null,
    disruptionOrLoss: null,
    damageToOthers: null,
    significanceReason: '',
    malicious: null,
    crossBorder: null,
  };
};

const NEAR_MS = 5 * 60_000;
const DAY_MS = 24 * 3_600_000;

const apart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b));

/** Another moment than "now", or one long after detection, must be explained. */
export const needsAwarenessReason = ({ awareAt, openedAt, detectedAt }: ReportValues): boolean =>
  awareAt !== null &&
  (apart(awareAt, openedAt) >= NEAR_MS || (detectedAt !== null && apart(awareAt, detectedAt) > DAY_MS));

/** Both questions answered with no: nothing runs, and that needs a reason. */
export const saysNotSignificant = ({ disruptionOrLoss, damageToOthers }: ReportValues): boolean =>
  disruptionOrLoss === 'no' && damageToOthers === 'no';

/** One answer is an assessment: the question beside it that was left open is not yet known. */
export const isAssessed = (values: ReportValues): boolean =>
  choiceIn(values.disruptionOrLoss) !== null || choiceIn(values.damageToOthers) !== null;

export type ReportFault =
  'nameMissing' | 'descriptionMissing' | 'awareMissing' | 'reasonMissing' | 'assessmentReasonMissing';

interface Check {
  readonly field: string;
  readonly words: ReportFault;
  readonly missing: boolean;
}

/** What keeps the report from being sent, in the order of the form. */
export const missingIn = (values: ReportValues): readonly Check[] => {
  const blank = (text: string) => text.trim() === '';
  const checks: readonly Check[] = [
    { field: 'title', words: 'nameMissing', missing: blank(values.title) },
    { field: 'description', words: 'descriptionMissing', missing: blank(values.description) },
    { field: 'awareAt', words: 'awareMissing', missing: values.awareAt === null },
    {
      field: 'awarenessReason',
      words: 'reasonMissing',
      missing: needsAwarenessReason(values) && blank(values.awarenessReason),
    },
    {
      field: 'significanceReason',
      words: 'assessmentReasonMissing',
      missing: saysNotSignificant(values) && blank(values.significanceReason),
    },
  ];
  return checks.filter(({ missing }) => missing);
};

/** Without a time of detection the two moments are the same: nothing can be known before it is detected. */
export const reportInput = (values: ReportValues) => ({
  title: values.title,
  description: values.description,
  awareAt: values.awareAt,
  detectedAt: values.detectedAt ?? values.awareAt,
  awarenessReason: values.awarenessReason.trim() === '' ? null : values.awarenessReason,
});
