import type { Bilingual, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { BilingualText, DateTime, LocalDate } from '@varsel/graphql-vocabulary';
import type { RegistrationDerivation as Derivation, RegistrationProvision } from '@varsel/statute';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Address, DataSheet, SheetPart } from '../registration/data-sheet.ts';
import type { SheetLine } from '../registration/sheet-text.ts';
import {
  AddressRoleEnum,
  RegistrationDutyStatusEnum,
  RegistrationProvisionEnum,
} from '../registration/registration.enums.graphql.ts';
import type { DutyStatus } from '../registration/standing.ts';

@ObjectType({ description: 'One step of the reckoning of a date.' })
class RegistrationStep {
  @Field(() => String, { description: 'Which step.' })
  readonly id!: string;

  @Field(() => BilingualText, { description: 'The step in words.' })
  readonly text!: Bilingual;

  @Field(() => LocalDate, { nullable: true, description: 'The day the step speaks of.' })
  readonly day?: Day;
}

@ObjectType({ description: 'Why a date is what it is.' })
class RegistrationDerivation implements Derivation {
  @Field(() => String, { description: 'The version of the rules.' })
  readonly ruleVersion!: string;

  @Field(() => String, { description: 'The provision.' })
  readonly provision!: string;

  @Field(() => [RegistrationStep], { description: 'The reckoning, step by step.' })
  readonly steps!: Derivation['steps'];

  @Field(() => [BilingualText], { description: 'What one might expect to move the date, and does not.' })
  readonly unmovedBy!: readonly Bilingual[];
}

@ObjectType({
  description:
    'A duty to tell the authority, derived from what happened each time it is read. Nothing of it is stored.',
})
export class RegistrationDuty {
  @Field(() => LocalDate, { description: 'The last day, until 24:00.' })
  readonly dueOn!: Day;

  @Field(() => DateTime, { description: 'From when it is late: the end of that day in Denmark.' })
  readonly lateAfter!: Instant;

  @Field(() => LocalDate, { description: 'The day it runs from.' })
  readonly startedOn!: Day;

  @Field(() => String, { description: 'The provision that sets the date.' })
  readonly basis!: string;

  @Field(() => BilingualText, { description: 'The obligation in one sentence.' })
  readonly obligation!: Bilingual;

  @Field(() => RegistrationDerivation, { description: 'Why this date?' })
  readonly derivation!: RegistrationDerivation;

  @Field(() => RegistrationDutyStatusEnum, { description: 'How it stands.' })
  readonly status!: DutyStatus;

  @Field(() => Int, {
    nullable: true,
    description: 'Days to the last day; negative when overdue, null when received.',
  })
  readonly daysLeft!: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the authority received it.' })
  readonly receivedAt!: Instant | null;

  @Field(() => Boolean, { description: 'Received after the last day.' })
  readonly receivedLate!: boolean;
}

@ObjectType({ description: 'An address.' })
class RegistrationAddress implements Address {
  @Field(() => AddressRoleEnum, { description: 'What it is to the entity.' })
  readonly role!: Address['role'];

  @Field(() => String, { description: 'The address.' })
  readonly text!: string;
}

@ObjectType({ description: 'The data sheet as it was recorded.' })
export class RegistrationSheet implements DataSheet {
  @Field(() => [RegistrationProvisionEnum], { description: 'The data sets it holds.' })
  readonly provisions!: readonly RegistrationProvision[];

  @Field(() => String, { description: 'The name of the entity.' })
  readonly name!: string;

  @Field(() => [RegistrationAddress], { description: 'Its addresses.' })
  readonly addresses!: readonly Address[];

  @Field(() => String, { nullable: true, description: 'The representative.' })
  readonly representative!: string | null;

  @Field(() => [ID], { description: 'Sectors and subsectors.' })
  readonly sectors!: readonly string[];

  @Field(() => [ID], { description: 'Entity types.' })
  readonly entityTypes!: readonly string[];

  @Field(() => [String], { description: 'E-mail addresses.' })
  readonly emails!: readonly string[];

  @Field(() => [String], { description: 'IP ranges, canonical CIDR.' })
  readonly ipRanges!: readonly string[];

  @Field(() => [String], { description: 'Phone numbers.' })
  readonly phones!: readonly string[];

  @Field(() => [String], { description: 'Member States.' })
  readonly memberStates!: readonly string[];

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'By whom.' })
  readonly by!: string;
}

@ObjectType({ description: 'One field of the law’s data sheet, with the text to copy over.' })
export class RegistrationField implements Omit<SheetLine, 'kind'> {
  @Field(() => String, { description: 'Which field.' })
  readonly id!: string;

  @Field(() => RegistrationProvisionEnum, { description: 'The data set it belongs to.' })
  readonly sheet!: RegistrationProvision;

  @Field(() => String, { description: 'Where the law asks for it.' })
  readonly provision!: string;

  @Field(() => BilingualText, { description: 'Its name.' })
  readonly label!: Bilingual;

  @Field(() => BilingualText, { description: 'What belongs in it.' })
  readonly help!: Bilingual;

  @Field(() => Boolean, { description: 'Does the law require it?' })
  readonly required!: boolean;

  @Field(() => BilingualText, { description: 'The text to copy; empty until it is filled in.' })
  readonly text!: Bilingual;
}

@ObjectType({ description: 'That a person submitted the data on virk.dk.' })
export class RegistrationSubmission {
  @Field(() => DateTime, { description: 'When, as virk.dk showed it.' })
  readonly submittedAt!: Instant;

  @Field(() => ID, { nullable: true, description: 'The person here who signed.' })
  readonly signedByPerson!: string | null;

  @Field(() => String, { nullable: true, description: 'Or the name of somebody else.' })
  readonly signedByName!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'By whom.' })
  readonly by!: string;
}

@ObjectType({ description: 'The authority’s receipt.' })
export class RegistrationReceipt {
  @Field(() => DateTime, { description: 'When the authority received it.' })
  readonly receivedAt!: Instant;

  @Field(() => String, { nullable: true, description: 'The number on the receipt.' })
  readonly receiptNumber!: string | null;

  @Field(() => ID, { nullable: true, description: 'The person here who signed.' })
  readonly signedByPerson!: string | null;

  @Field(() => String, { nullable: true, description: 'Or the name of somebody else.' })
  readonly signedByName!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it replaced the receipt before it.' })
  readonly correction!: string | null;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'By whom.' })
  readonly by!: string;
}

@ObjectType({ description: 'A change of the registered data, with its own duty to tell the authority.' })
export class RegistrationChange {
  @Field(() => Int, { description: 'Its number: 1, 2, 3 …' })
  readonly change!: number;

  @Field(() => LocalDate, { description: 'The day it happened.' })
  readonly changedOn!: Day;

  @Field(() => [String], { description: 'The parts of the sheet that changed.' })
  readonly fields!: readonly SheetPart[];

  @Field(() => String, { description: 'What changed.' })
  readonly reason!: string;

  @Field(() => DateTime, { description: 'When it was reported here.' })
  readonly at!: Instant;

  @Field(() => ID, { description: 'By whom.' })
  readonly by!: string;

  @Field(() => RegistrationDuty, { description: 'When the authority must have it.' })
  readonly duty!: RegistrationDuty;

  @Field(() => RegistrationSubmission, { nullable: true, description: 'The submission; null until it is recorded.' })
  readonly submission!: RegistrationSubmission | null;

  @Field(() => RegistrationReceipt, { nullable: true, description: 'The receipt; null until it is recorded.' })
  readonly receipt!: RegistrationReceipt | null;
}

@ObjectType({ description: 'The registration with the authority: what is to be told, when, and what was received.' })
export class Registration {
  @Field(() => Boolean, { description: 'Is the scope approved? Until then nobody knows which period runs.' })
  readonly scopeApproved!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'The day the act began to apply; null without a duty.' })
  readonly coveredSince!: Day | null;

  @Field(() => [RegistrationProvisionEnum], { description: 'The data sets to file; empty without a duty.' })
  readonly provisions!: readonly RegistrationProvision[];

  @Field(() => [ID], { description: 'The entity types of the approved scope.' })
  readonly entityTypes!: readonly string[];

  @Field(() => RegistrationDuty, { nullable: true, description: 'The duty to register; null when there is none.' })
  readonly duty!: RegistrationDuty | null;

  @Field(() => RegistrationSheet, { nullable: true, description: 'The data sheet; null until it is recorded.' })
  readonly sheet!: RegistrationSheet | null;

  @Field(() => [RegistrationField], { description: 'The sheet’s fields in the law’s order.' })
  readonly fields!: readonly RegistrationField[];

  @Field(() => RegistrationSubmission, { nullable: true, description: 'The submission; null until it is recorded.' })
  readonly submission!: RegistrationSubmission | null;

  @Field(() => RegistrationReceipt, { nullable: true, description: 'The receipt; null until it is recorded.' })
  readonly receipt!: RegistrationReceipt | null;

  @Field(() => [RegistrationChange], { description: 'Changes since, newest first.' })
  readonly changes!: readonly RegistrationChange[];

  @Field(() => DateTime, { description: 'The moment this was read.' })
  readonly readAt!: Instant;
}
