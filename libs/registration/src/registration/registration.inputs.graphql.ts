import type { Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { DateTime, LocalDate } from '@varsel/graphql-vocabulary';
import type { RegistrationProvision } from '@varsel/statute';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { Address } from './data-sheet.ts';
import type { SignatoryInput } from './filing.ts';
import { AddressRoleEnum, RegistrationProvisionEnum } from './registration.enums.graphql.ts';
import type { SheetInput } from './tidy-sheet.ts';

@InputType({ description: 'An address.' })
class AddressInput implements Address {
  @Field(() => AddressRoleEnum, { description: 'What it is to the entity.' })
  readonly role!: Address['role'];

  @Field(() => String, { description: 'Street, number, postal code, town and, outside Denmark, country.' })
  readonly text!: string;
}

@InputType({ description: 'The data to be registered, in the law’s order. Empty rows are left out.' })
export class RegistrationSheetInput implements SheetInput {
  @Field(() => [RegistrationProvisionEnum], { description: 'The data sets the scope decision asks for.' })
  readonly provisions!: readonly RegistrationProvision[];

  @Field(() => String, { description: 'The name of the entity, as in the CVR register.' })
  readonly name!: string;

  @Field(() => [AddressInput], { description: 'Its addresses, the main one first.' })
  readonly addresses!: readonly Address[];

  @Field(() => String, { nullable: true, description: 'Name, address and contact data of the representative (§ 9).' })
  readonly representative?: string | null;

  @Field(() => [ID], { description: 'Sectors and subsectors.' })
  readonly sectors!: readonly string[];

  @Field(() => [ID], { description: 'Entity types (§ 9).' })
  readonly entityTypes!: readonly string[];

  @Field(() => [String], { description: 'E-mail addresses the authority can use.' })
  readonly emails!: readonly string[];

  @Field(() => [String], { description: 'IP ranges as CIDR; they must not overlap.' })
  readonly ipRanges!: readonly string[];

  @Field(() => [String], { description: 'Phone numbers the authority can use.' })
  readonly phones!: readonly string[];

  @Field(() => [String], { description: 'Member States where services are provided, e.g. SE; § 10: the others only.' })
  readonly memberStates!: readonly string[];
}

@InputType({ description: 'The data sheet.' })
export class RecordDataSheetInput {
  @Field(() => RegistrationSheetInput, { description: 'What is to be registered.' })
  readonly sheet!: RegistrationSheetInput;
}

@InputType({ description: 'That a person submitted the data on virk.dk.' })
export class RecordRegistrationSubmissionInput implements SignatoryInput {
  @Field(() => Int, { nullable: true, description: 'The number of the change; left out for the registration itself.' })
  readonly change?: number | null;

  @Field(() => DateTime, { description: 'When, as virk.dk shows it.' })
  readonly submittedAt!: Instant;

  @Field(() => ID, { nullable: true, description: 'The person here who signed.' })
  readonly signedByPerson?: string | null;

  @Field(() => String, { nullable: true, description: 'Or the name of somebody else who signed.' })
  readonly signedByName?: string | null;
}

@InputType({ description: 'The authority’s receipt.' })
export class RecordRegistrationReceiptInput implements SignatoryInput {
  @Field(() => Int, { nullable: true, description: 'The number of the change; left out for the registration itself.' })
  readonly change?: number | null;

  @Field(() => DateTime, { description: 'When the authority received it, as the receipt says.' })
  readonly receivedAt!: Instant;

  @Field(() => String, { nullable: true, description: 'The number on the receipt, if it has one.' })
  readonly receiptNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'The person here who signed.' })
  readonly signedByPerson?: string | null;

  @Field(() => String, { nullable: true, description: 'Or the name of somebody else who signed.' })
  readonly signedByName?: string | null;

  @Field(() => String, { nullable: true, description: 'Why a recorded receipt is corrected.' })
  readonly correction?: string | null;
}

@InputType({ description: 'A change of the registered data.' })
export class ReportRegistrationChangeInput {
  @Field(() => RegistrationSheetInput, { description: 'The whole sheet as it is now.' })
  readonly sheet!: RegistrationSheetInput;

  @Field(() => LocalDate, { description: 'The day the change happened: the period runs from it.' })
  readonly changedOn!: Day;

  @Field(() => String, { description: 'What changed.' })
  readonly reason!: string;
}
