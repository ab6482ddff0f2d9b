import type { RegistrationStatusResult } from '../../../graphql/generated/registration/status.ts';

export type RegistrationData = RegistrationStatusResult['registration'];
export type Duty = NonNullable<RegistrationData['duty']>;
export type Change = RegistrationData['changes'][number];
export type Filed = Pick<RegistrationData, 'submission' | 'receipt'>;

/** A day stands for itself: noon in Denmark shows it in every zone the browser may be in. */
export const noonOf = (day: string): string => `${day}T11:00:00Z`;

export const isOpenDuty = ({ status }: Duty): boolean => status !== 'RECEIPTED';

/** The first thing to tell the authority: the registration itself, then the change due first. */
export const nextChange = ({ changes }: RegistrationData): Change | undefined =>
  changes.filter(({ duty }) => isOpenDuty(duty)).toSorted((a, b) => (a.duty.dueOn < b.duty.dueOn ? -1 : 1))[0];

/** The authority's receipt is here: from now on a difference is a change to report. */
export const isRegistered = ({ receipt }: RegistrationData): boolean => Boolean(receipt);
