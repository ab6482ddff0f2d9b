import {
  firstRejection,
  type Instant,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
} from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';
import type { Channel, EarlyWarningReceipt, Incident } from './incident.ts';
import { texts } from './limits.ts';
import { refuseImplausible } from './moments.ts';

/** The receipt as a person reads it off the authority's answer. */
export interface ReceiptInput {
  readonly receivedAt: Instant;
  readonly channel: Channel;
  /** Why not virk.dk: what was down, or which exemption. */
  readonly channelReason?: string | null | undefined;
  readonly receiptNumber?: string | null | undefined;
  /** The id of a person here, or the name of somebody else; one of the two. */
  readonly signedByPerson?: string | null | undefined;
  readonly signedByName?: string | null | undefined;
  /** Asked for when the receipt is late; its absence refuses nothing. */
  readonly lateExplanation?: string | null | undefined;
}

export function earlyWarningReceipt(input: ReceiptInput): EarlyWarningReceipt {
  return {
    receivedAt: input.receivedAt,
    channel: input.channel,
    channelReason: tidyOptionalText(input.channelReason),
    receiptNumber: tidyOptionalText(input.receiptNumber),
    signedByPerson: tidyOptionalText(input.signedByPerson),
    signedByName: tidyOptionalText(input.signedByName),
    lateExplanation: tidyOptionalText(input.lateExplanation),
  };
}

export function sameReceipt(before: EarlyWarningReceipt, after: EarlyWarningReceipt): boolean {
  return (Object.keys(after) as (keyof EarlyWarningReceipt)[]).every((field) => before[field] === after[field]);
}

/** The rules of BEK 620/2025 §§ 14-16 and the order of the moments. Being late is never one of them. */
export function refuseReceipt(input: ReceiptInput, incident: Incident, now: Instant): Rejection | undefined {
  return firstRejection(
    refuseImplausible(input.receivedAt, 'receivedAt'),
    input.receivedAt > now && inTheFuture(),
    input.receivedAt < incident.awareness.at && beforeAwareness(),
    refuseChannel(input),
    refuseSignatory(input),
    refuseOptionalText(input.lateExplanation, texts.lateExplanation),
  );
}

function refuseChannel({ channel, channelReason, receiptNumber }: ReceiptInput): Rejection | undefined {
  return firstRejection(
    channel === 'virk'
      ? refuseText(receiptNumber, texts.receiptNumber)
      : refuseText(channelReason, texts.channelReason),
    refuseOptionalText(receiptNumber, texts.receiptNumber),
    refuseOptionalText(channelReason, texts.channelReason),
  );
}

function refuseSignatory({ signedByPerson, signedByName }: ReceiptInput): Rejection | undefined {
  const named = [signedByPerson, signedByName].filter((name) => tidyOptionalText(name) !== null);
  return firstRejection(
    named.length !== 1 && signatoryUnclear(),
    refuseOptionalText(signedByPerson, { ...texts.signedByName, field: 'signedByPerson' }),
    refuseOptionalText(signedByName, texts.signedByName),
  );
}

function inTheFuture(): Rejection {
  return reject(
    'RECEIPT_IN_THE_FUTURE',
    statute.earlyWarning,
    {
      da: 'Kvitteringen kan ikke være modtaget i fremtiden. Skriv tidspunktet, som det står på kvitteringen.',
      en: 'The receipt cannot lie in the future. Enter the time as it stands on the receipt.',
    },
    'receivedAt',
  );
}

function beforeAwareness(): Rejection {
  return reject(
    'RECEIPT_BEFORE_AWARENESS',
    statute.earlyWarning,
    {
      da: 'Varslingen kan ikke være modtaget, før I fik kendskab til hændelsen. Fastlæg først kendskab igen, eller ret tidspunktet.',
      en: 'The warning cannot have been received before you became aware of the incident. First fix awareness again, or correct the time.',
    },
    'receivedAt',
  );
}

function signatoryUnclear(): Rejection {
  return reject(
    'SIGNATORY_UNCLEAR',
    statute.earlyWarning,
    {
      da: 'Angiv én, der har underskrevet: enten en person her eller et navn. Indsendelsen sker med en persons MitID.',
      en: 'State one signatory: either a person here or a name. Filing takes a person’s MitID.',
    },
    'signedByPerson',
  );
}
