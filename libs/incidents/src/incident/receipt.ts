import {
  firstRejection,
  type Instant,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
} from '@varsel/event-sourcing';
import type { Channel, Incident, ReportStage, Stage, StageReceipt } from './incident.ts';
import { texts } from './limits.ts';
import { refuseImplausible } from './moments.ts';
import { stages } from './stages.ts';

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

export function stageReceipt(input: ReceiptInput): StageReceipt {
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

export function sameReceipt(before: StageReceipt, after: StageReceipt): boolean {
  return (Object.keys(after) as (keyof StageReceipt)[]).every((field) => before[field] === after[field]);
}

/** The rules of BEK 620/2025 §§ 14-16 and the order of the moments. Being late is never one of them. */
export function refuseReceipt(
  stage: Stage,
  input: ReceiptInput,
  incident: Incident,
  now: Instant,
): Rejection | undefined {
  return firstRejection(
    refuseImplausible(input.receivedAt, 'receivedAt'),
    input.receivedAt > now && inTheFuture(stage),
    input.receivedAt < incident.awareness.at && beforeAwareness(stage),
    stage !== 'early-warning' && refuseOrder(stage, input.receivedAt, incident),
    refuseChannel(input),
    refuseSignatory(stage, input),
    refuseOptionalText(input.lateExplanation, texts.lateExplanation),
  );
}

/** The month of the final report runs from the notification: it cannot come after what rests on it. */
function refuseOrder(stage: ReportStage, receivedAt: Instant, { reports }: Incident): Rejection | undefined {
  const notified = reports.notification?.receipt?.receivedAt;
  if (stage === 'notification') {
    const next = [reports.status, reports.final].map((report) => report?.receipt?.receivedAt);
    return next.some((at) => at !== undefined && receivedAt > at) ? outOfOrder(stage) : undefined;
  }
  if (stage === 'interim') return undefined;
  return notified === undefined || receivedAt < notified ? outOfOrder(stage) : undefined;
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

function refuseSignatory(stage: Stage, { signedByPerson, signedByName }: ReceiptInput): Rejection | undefined {
  const named = [signedByPerson, signedByName].filter((name) => tidyOptionalText(name) !== null);
  return firstRejection(
    named.length !== 1 && signatoryUnclear(stage),
    refuseOptionalText(signedByPerson, { ...texts.signedByName, field: 'signedByPerson' }),
    refuseOptionalText(signedByName, texts.signedByName),
  );
}

/** A second receipt beside the first is a mistake in one of them. */
export function anotherReceipt(stage: Stage): Rejection {
  return reject('RECEIPT_RECORDED', stages[stage].basis, {
    da: 'Der er allerede registreret en kvittering med andre oplysninger. Ret kvitteringen med en begrundelse i stedet.',
    en: 'A receipt with other details is already recorded. Correct the receipt with a reason instead.',
  });
}

export function noReceipt(stage: Stage): Rejection {
  return reject('NO_RECEIPT', stages[stage].basis, {
    da: 'Der er ingen kvittering at rette. Registrér den først.',
    en: 'There is no receipt to correct. Record it first.',
  });
}

function inTheFuture(stage: Stage): Rejection {
  return reject(
    'RECEIPT_IN_THE_FUTURE',
    stages[stage].basis,
    {
      da: 'Kvitteringen kan ikke være modtaget i fremtiden. Skriv tidspunktet, som det står på kvitteringen.',
      en: 'The receipt cannot lie in the future. Enter the time as it stands on the receipt.',
    },
    'receivedAt',
  );
}

function beforeAwareness(stage: Stage): Rejection {
  const { subject, basis } = stages[stage];
  return reject(
    'RECEIPT_BEFORE_AWARENESS',
    basis,
    {
      da: `${subject.da} kan ikke være modtaget, før I fik kendskab til hændelsen. Fastlæg først kendskab igen, eller ret tidspunktet.`,
      en: `${subject.en} cannot have been received before you became aware of the incident. First fix awareness again, or correct the time.`,
    },
    'receivedAt',
  );
}

function outOfOrder(stage: ReportStage): Rejection {
  return reject(
    'RECEIPT_OUT_OF_ORDER',
    stages[stage].basis,
    {
      da: 'Hændelsesunderretningen modtages før statusrapporten og den endelige rapport: fristen for dem regnes fra den. Registrér den først, eller ret tidspunktet.',
      en: 'The incident notification is received before the status report and the final report: their time runs from it. Record it first, or correct the time.',
    },
    'receivedAt',
  );
}

function signatoryUnclear(stage: Stage): Rejection {
  return reject(
    'SIGNATORY_UNCLEAR',
    stages[stage].basis,
    {
      da: 'Angiv én, der har underskrevet: enten en person her eller et navn. Indsendelsen sker med en persons MitID.',
      en: 'State one signatory: either a person here or a name. Filing takes a person’s MitID.',
    },
    'signedByPerson',
  );
}
