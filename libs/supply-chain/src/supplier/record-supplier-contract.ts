import {
  act,
  command,
  dataOf,
  type Decision,
  firstRejection,
  type LocalDate,
  nothing,
  refuseOptionalText,
  refuseText,
  type Rejection,
  reject,
  tidyOptionalText,
  tidyText,
} from '@varsel/event-sourcing';
import type { Contract } from './supplier.contents.ts';
import { basis, contractUnknown, retiredSupplier, texts, unknownSupplier } from './supplier-rules.ts';
import type { SupplierContractRecorded, SupplierEvent, SupplierState } from './supplier.ts';

const mostContracts = 50;
const longestNoticeMonths = 120;

export class RecordSupplierContract extends command<{
  readonly supplierId: string;
  readonly contract: string;
  /** True when the contract is recorded for the first time. */
  readonly isNew: boolean;
  readonly title: string;
  readonly number?: string | null;
  readonly startsOn?: LocalDate | null;
  readonly endsOn?: LocalDate | null;
  readonly noticeMonths?: number | null;
}>() {}

/** Records a contract with the supplier, or what has changed in it. */
export const recordSupplierContract = act<RecordSupplierContract, SupplierState, SupplierEvent>({
  command: RecordSupplierContract,
  requires: 'supplier:manage',
  basis,
  on: ({ supplierId }) => supplierId,
  decide: (terms, supplier) => {
    if (supplier.status === 'absent') return unknownSupplier();
    if (supplier.status === 'retired') return retiredSupplier();
    const known = supplier.contracts.find(({ id }) => id === terms.contract);
    if (known === undefined && !terms.isNew) return contractUnknown();
    const refused = firstRejection(
      refuseTerms(terms),
      known === undefined && supplier.contracts.length >= mostContracts && tooMany(),
    );
    return refused ?? recording(terms, known);
  },
});

function recording(terms: RecordSupplierContract, known: Contract | undefined): Decision<SupplierEvent> {
  const event = recorded(terms);
  const { contract: id, ...told } = dataOf(event);
  return JSON.stringify(known) === JSON.stringify({ id, ...told }) ? nothing() : [event];
}

function refuseTerms(terms: RecordSupplierContract): Rejection | undefined {
  const { startsOn, endsOn, noticeMonths } = terms;
  return firstRejection(
    refuseText(terms.title, texts.contractTitle),
    refuseOptionalText(terms.number, texts.contractNumber),
    startsOn && endsOn && endsOn < startsOn ? endsBeforeStart() : undefined,
    noticeMonths !== undefined && noticeMonths !== null && !isNotice(noticeMonths) && noticeImplausible(),
  );
}

function isNotice(months: number): boolean {
  return Number.isInteger(months) && months >= 0 && months <= longestNoticeMonths;
}

function recorded(terms: RecordSupplierContract): SupplierContractRecorded {
  return {
    type: 'SupplierContractRecorded',
    contract: terms.contract,
    title: tidyText(terms.title),
    number: tidyOptionalText(terms.number),
    startsOn: terms.startsOn ?? null,
    endsOn: terms.endsOn ?? null,
    noticeMonths: terms.noticeMonths ?? null,
  };
}

function endsBeforeStart(): Rejection {
  return reject(
    'CONTRACT_ENDS_BEFORE_START',
    basis,
    {
      da: 'Kontrakten slutter, før den begynder. Ret en af datoerne.',
      en: 'The contract ends before it begins. Correct one of the dates.',
    },
    'endsOn',
  );
}

function noticeImplausible(): Rejection {
  return reject(
    'NOTICE_IMPLAUSIBLE',
    basis,
    {
      da: `Opsigelsen skrives i hele måneder fra 0 til ${longestNoticeMonths}.`,
      en: `The notice is written in whole months from 0 to ${longestNoticeMonths}.`,
    },
    'noticeMonths',
  );
}

function tooMany(): Rejection {
  return reject('TOO_MANY_CONTRACTS', basis, {
    da: `En leverandør kan have højst ${mostContracts} kontrakter. Ret en, der er udløbet, i stedet for at tilføje.`,
    en: `A supplier can have at most ${mostContracts} contracts. Change one that has expired instead of adding.`,
  });
}
