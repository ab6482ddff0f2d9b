import type { Instant } from '@varsel/event-sourcing';
import { Cvr, DateTime } from '@varsel/graphql-vocabulary';
import { Field, InputType } from '@nestjs/graphql';
import { AnswerEnum, RootCauseEnum, SeverityEnum } from './incident.enums.graphql.ts';
import type { Answer, RootCause, Severity } from './incident.ts';
import type { ReportInput } from './report-contents.ts';

@InputType({ description: 'What stands in a report. A stage asks for some of it; `reportForm` says what.' })
export class ReportContentsInput implements ReportInput {
  @Field(() => AnswerEnum, { nullable: true, description: 'Is an unlawful or malicious act suspected?' })
  readonly malicious?: Answer | null;

  @Field(() => AnswerEnum, { nullable: true, description: 'Can it have effects in other countries?' })
  readonly crossBorder?: Answer | null;

  @Field(() => String, { nullable: true, description: 'Which countries and how; required when the answer is yes.' })
  readonly crossBorderDetails?: string | null;

  @Field(() => SeverityEnum, { nullable: true, description: 'How serious it is.' })
  readonly severity?: Severity | null;

  @Field(() => String, { nullable: true, description: 'What does not work, for whom, where and for how long.' })
  readonly impact?: string | null;

  @Field(() => String, { nullable: true, description: 'Indicators of compromise, where available.' })
  readonly indicators?: string | null;

  @Field(() => String, { nullable: true, description: 'What happened, in a line or two; at most 500 characters.' })
  readonly summary?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it began.' })
  readonly beganAt?: Instant | null;

  @Field(() => String, { nullable: true, description: 'The services that are affected.' })
  readonly affectedServices?: string | null;

  @Field(() => String, { nullable: true, description: 'Who is affected: numbers, places, sectors.' })
  readonly usersAffected?: string | null;

  @Field(() => String, { nullable: true, description: 'Measures taken and under way.' })
  readonly mitigation?: string | null;

  @Field(() => AnswerEnum, { nullable: true, description: 'Have recipients of the service been told (§ 15)?' })
  readonly recipientsTold?: Answer | null;

  @Field(() => String, { nullable: true, description: 'How things stand now.' })
  readonly statusUpdate?: string | null;

  @Field(() => String, { nullable: true, description: 'When it is expected to be solved.' })
  readonly expectedEnd?: string | null;

  @Field(() => String, { nullable: true, description: 'What happened, from first to last.' })
  readonly description?: string | null;

  @Field(() => RootCauseEnum, { nullable: true, description: 'The type of threat or root cause.' })
  readonly rootCause?: RootCause | null;

  @Field(() => String, { nullable: true, description: 'The cause in words.' })
  readonly cause?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the entity.' })
  readonly entityName?: string | null;

  @Field(() => Cvr, { nullable: true, description: 'The CVR number of the entity.' })
  readonly cvr?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom the authority reaches around the clock, and how.' })
  readonly contact?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Do you want help from the CSIRT?' })
  readonly helpWanted?: boolean | null;
}
