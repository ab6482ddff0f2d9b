import { type Clock, type Instant } from '@varsel/event-sourcing';
import { DateTime, opaqueId, Requires, Session } from '@varsel/graphql-vocabulary';
import { endOfCopenhagenDay } from '@varsel/statute';
import { CLOCK, type TenantSession } from '@varsel/tenancy';
import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { sheetLines } from '../registration/sheet-text.ts';
import type { Standing } from '../registration/standing.ts';
import { type ChangeStanding, readRegistration, type RegistrationStanding } from './registration-standing.ts';
import { Registration, type RegistrationChange, type RegistrationDuty } from './registration.types.graphql.ts';
import { findRegistration } from './registration.view.ts';
import { findScopeAssessments } from './scope-assessment.view.ts';

const AS_OF = { type: () => DateTime, nullable: true, description: 'As it stood at this moment.' };

@Resolver()
export class RegistrationViewResolver {
  constructor(@Inject(CLOCK) private readonly time: Clock) {}

  @Query(() => Registration, { description: 'The registration under § 9 or § 10, with its duties as they stand.' })
  @Requires('registration:read')
  async registration(
    @Session() session: TenantSession,
    @Args('asOf', AS_OF) asOf: Instant | null,
  ): Promise<Registration> {
    const readAt = asOf ?? this.time.now();
    const assessments = await findScopeAssessments(session);
    const row = await findRegistration(session);
    return registrationType(readRegistration({ assessments, row }, readAt), readAt);
  }
}

function registrationType(standing: RegistrationStanding, readAt: Instant): Registration {
  const { decision, duty, sheet, changes } = standing;
  const provisions = provisionsOf(standing);
  return Object.assign(new Registration(), {
    scopeApproved: standing.scopeApproved,
    coveredSince: decision?.coveredSince ?? null,
    provisions,
    entityTypes: standing.entityTypes,
    duty: duty === undefined ? null : dutyType(duty),
    sheet: sheet && { ...sheet, by: opaqueId('Person', sheet.by) },
    fields: sheetLines(provisions, sheet),
    submission: withPeople(standing.submission),
    receipt: withPeople(standing.receipt),
    changes: changes.map(changeType),
    readAt,
  });
}

/** Without a duty the sheet that was filed is still shown as it was. */
function provisionsOf({ decision, sheet }: RegistrationStanding): Registration['provisions'] {
  return decision?.provisions ?? sheet?.provisions ?? [];
}

function changeType({ duty, submission, receipt, ...change }: ChangeStanding): RegistrationChange {
  return {
    ...change,
    by: opaqueId('Person', change.by),
    duty: dutyType(duty),
    submission: withPeople(submission),
    receipt: withPeople(receipt),
  };
}

function dutyType({ basis, daysLeft, receivedAt, ...duty }: Standing): RegistrationDuty {
  return {
    ...duty,
    lateAfter: endOfCopenhagenDay(duty.dueOn),
    basis: basis.provision,
    obligation: basis.obligation,
    daysLeft: daysLeft ?? null,
    receivedAt: receivedAt ?? null,
  };
}

interface Signed {
  readonly by: string;
  readonly signedByPerson: string | null;
}

function withPeople<Filed extends Signed>(filed: Filed | undefined): Filed | null {
  if (filed === undefined) return null;
  const { by, signedByPerson } = filed;
  return {
    ...filed,
    by: opaqueId('Person', by),
    signedByPerson: signedByPerson === null ? null : opaqueId('Person', signedByPerson),
  };
}
