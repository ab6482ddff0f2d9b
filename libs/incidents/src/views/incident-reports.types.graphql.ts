import type { Instant } from '@varsel/event-sourcing';
import { BringsUpTo, DateTime, opaqueId } from '@varsel/graphql-vocabulary';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ReportStageEnum, RootCauseEnum, SeverityEnum } from '../incident/incident.enums.graphql.ts';
import type { ReportStage, RootCause, Severity } from '../incident/incident.ts';
import { EarlyWarningReceiptVersion, Entered, PreparedEarlyWarning } from './incident-detail.types.graphql.ts';
import type { RecordedReceipt, ReportEntry } from './incident-reports.view.ts';

@ObjectType('PreparedReport', {
  description: 'A report as it was made ready. What its stage does not ask for is null.',
})
export class PreparedReportType extends PreparedEarlyWarning {
  @Field(() => SeverityEnum, { nullable: true, description: 'How serious it is.' })
  readonly severity!: Severity | null;

  @Field(() => String, { nullable: true, description: 'What does not work, for whom, where and for how long.' })
  @BringsUpTo({ bytes: 10_000 })
  readonly impact!: string | null;

  @Field(() => String, { nullable: true, description: 'Indicators of compromise.' })
  @BringsUpTo({ bytes: 10_000 })
  readonly indicators!: string | null;

  @Field(() => String, { nullable: true, description: 'Measures taken and under way.' })
  @BringsUpTo({ bytes: 20_000 })
  readonly mitigation!: string | null;

  @Field(() => String, { nullable: true, description: 'How things stood.' })
  @BringsUpTo({ bytes: 20_000 })
  readonly statusUpdate!: string | null;

  @Field(() => String, { nullable: true, description: 'What happened, from first to last.' })
  @BringsUpTo({ bytes: 40_000 })
  readonly description!: string | null;

  @Field(() => RootCauseEnum, { nullable: true, description: 'The type of threat or root cause.' })
  readonly rootCause!: RootCause | null;

  @Field(() => String, { nullable: true, description: 'The cause in words.' })
  @BringsUpTo({ bytes: 20_000 })
  readonly cause!: string | null;
}

@ObjectType({ description: 'One report after the early warning: what was made ready, and what was received.' })
export class IncidentReport {
  @Field(() => ReportStageEnum, { description: 'Which stage.' })
  readonly stage!: ReportStage;

  @Field(() => Int, { description: 'Its number among those of its stage.' })
  readonly round!: number;

  @Field(() => PreparedReportType, { nullable: true, description: 'What was made ready; null until it is.' })
  readonly prepared!: PreparedReportType | null;

  @Field(() => [EarlyWarningReceiptVersion], {
    description: 'The receipt and its corrections; empty until it is recorded. The last one stands.',
  })
  readonly receipts!: readonly EarlyWarningReceiptVersion[];
}

@ObjectType({ description: 'The CSIRT asked for an interim report.' })
export class InterimReportRequest extends Entered {
  @Field(() => DateTime, { description: 'When it asked.' })
  readonly requestedAt!: Instant;

  @Field(() => DateTime, { nullable: true, description: 'The time the request sets.' })
  readonly dueAt!: Instant | null;

  @Field(() => String, { description: 'What it asks for.' })
  readonly asked!: string;
}

@ObjectType({ description: 'When the incident was handled, as it was recorded, corrected or withdrawn.' })
export class HandlingVersion extends Entered {
  @Field(() => DateTime, { nullable: true, description: 'When; null: it was withdrawn, the incident is ongoing.' })
  readonly handledAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was corrected or withdrawn.' })
  readonly reason!: string | null;
}

export function entered<Entry extends { readonly by: string }>(entry: Entry): Entry {
  return { ...entry, by: opaqueId('Person', entry.by) };
}

export function person(id: string | null): string | null {
  return id === null ? null : opaqueId('Person', id);
}

export function receiptType(receipt: RecordedReceipt): RecordedReceipt {
  return { ...entered(receipt), signedByPerson: person(receipt.signedByPerson) };
}

/** The reports in the order of their stages. */
export function reportTypes(reports: readonly ReportEntry[]): readonly IncidentReport[] {
  const order: readonly ReportStage[] = ['notification', 'interim', 'status', 'final'];
  return reports
    .toSorted((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage) || a.round - b.round)
    .map(({ stage, round, prepared, receipts }) =>
      Object.assign(new IncidentReport(), {
        stage,
        round,
        prepared: prepared && entered(prepared),
        receipts: receipts.map(receiptType),
      }),
    );
}
