import { derivedUuid } from '@varsel/event-store';
import type { Contact } from '../supplier/supplier.contents.ts';
import type { SupplierState } from '../supplier/supplier.ts';
import type { AssessmentDetailRow } from '../views/assessment-detail.view.ts';
import type { Respondent } from './respondent.desk.ts';

/** One main respondent a round and contact: another address is another respondent. */
export function mainRespondentId(assessment: string, { id, email }: Pick<Contact, 'id' | 'email'>): string {
  return derivedUuid('supplier-respondent', assessment, id, email);
}

export function isUnderWay({ status }: Pick<AssessmentDetailRow, 'status'>): boolean {
  return status !== 'concluded' && status !== 'withdrawn';
}

/**
 * Whether the door stands open: the round is under way, the supplier is in use, and the respondent is one of its
 * contacts as they are now, or a colleague whom one of them invited.
 */
export function mayAnswer(
  { id, section, invitedBy }: Pick<Respondent, 'id' | 'section' | 'invitedBy'>,
  round: Pick<AssessmentDetailRow, 'key' | 'status'>,
  supplier: SupplierState | undefined,
): boolean {
  if (!isUnderWay(round) || supplier?.status !== 'registered') return false;
  const answers = section === null ? id : invitedBy;
  return supplier.contacts.some((contact) => mainRespondentId(round.key, contact) === answers);
}
