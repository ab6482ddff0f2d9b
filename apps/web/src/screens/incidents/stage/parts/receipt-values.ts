import type { FieldErrorEntry } from '../../../../design/error-summary.tsx';
import type { Clock } from '../../clocks/clock.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';

export type Channel = 'VIRK' | 'ALTERNATIVE' | 'EXEMPTED';

/** The signatory who is nobody in the directory. */
export const OTHER = 'other';

export interface ReceiptValues {
  readonly receivedAt: string | null;
  readonly channel: Channel;
  readonly channelReason: string;
  readonly receiptNumber: string;
  /** A person's id, {@link OTHER}, or nobody chosen yet. */
  readonly signer: string | null;
  readonly signedByName: string;
  readonly lateExplanation: string;
}

export const emptyReceipt: ReceiptValues = {
  receivedAt: null,
  channel: 'VIRK',
  channelReason: '',
  receiptNumber: '',
  signer: null,
  signedByName: '',
  lateExplanation: '',
};

export const receiptValues = (receipt: IncidentData['receipts'][number]): ReceiptValues => ({
  receivedAt: receipt.receivedAt,
  channel: receipt.channel,
  channelReason: receipt.channelReason ?? '',
  receiptNumber: receipt.receiptNumber ?? '',
  signer: receipt.signedByPerson ?? OTHER,
  signedByName: receipt.signedByName ?? '',
  lateExplanation: receipt.lateExplanation ?? '',
});

const said = (text: string): string | null => (text.trim() === '' ? null : text);

export const receiptInput = (values: ReceiptValues, receivedAt: string) => ({
  receivedAt,
  channel: values.channel,
  channelReason: values.channel === 'VIRK' ? null : said(values.channelReason),
  receiptNumber: said(values.receiptNumber),
  signedByPerson: values.signer === OTHER ? null : values.signer,
  signedByName: values.signer === OTHER ? said(values.signedByName) : null,
  lateExplanation: said(values.lateExplanation),
});

export const isLateReceipt = ({ receivedAt }: ReceiptValues, clock: Pick<Clock, 'lateAfter'> | undefined): boolean =>
  receivedAt !== null && clock !== undefined && Date.parse(receivedAt) > Date.parse(clock.lateAfter);

export type ReceiptFault = 'receivedMissing' | 'numberMissing' | 'channelReasonMissing' | 'signerMissing';

const blank = (text: string) => text.trim() === '';

const signerIsMissing = ({ signer, signedByName }: ReceiptValues) =>
  signer === null || (signer === OTHER && blank(signedByName));

/** Being late is never a fault. */
export const missingIn = (values: ReceiptValues, say: (words: ReceiptFault) => string): readonly FieldErrorEntry[] => {
  const virk = values.channel === 'VIRK';
  const checks: readonly (readonly [field: string, words: ReceiptFault, missing: boolean])[] = [
    ['receivedAt', 'receivedMissing', values.receivedAt === null],
    ['channelReason', 'channelReasonMissing', !virk && blank(values.channelReason)],
    ['receiptNumber', 'numberMissing', virk && blank(values.receiptNumber)],
    [values.signer === OTHER ? 'signedByName' : 'signedByPerson', 'signerMissing', signerIsMissing(values)],
  ];
  return checks.filter(([, , missing]) => missing).map(([field, words]) => ({ field, message: say(words) }));
};
