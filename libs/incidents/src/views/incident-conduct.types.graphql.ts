import type { LocalDate as Day } from '@varsel/event-sourcing';
import { BringsUpTo, LocalDate } from '@varsel/graphql-vocabulary';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { IncidentRoleEnum } from '../incident/incident.enums.graphql.ts';
import type { IncidentRole } from '../incident/incident.ts';
import type { IncidentConductRow } from './incident-conduct.view.ts';
import { Entered } from './incident-detail.types.graphql.ts';
import { entered, person } from './incident-reports.types.graphql.ts';

@ObjectType({ description: 'Who holds a role on the incident.' })
export class IncidentRoleHolder extends Entered {
  @Field(() => IncidentRoleEnum, { description: 'The role.' })
  readonly role!: IncidentRole;

  @Field(() => ID, { description: 'The person.' })
  readonly person!: string;
}

@ObjectType({ description: 'What was learnt from the incident; each measure has got a task.' })
export class IncidentLesson extends Entered {
  @Field(() => String, { description: 'The lesson.' })
  readonly text!: string;

  @Field(() => [String], { description: 'The measures it is to change, `m01` to `m10`.' })
  readonly measures!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'Who sees to it.' })
  readonly owner!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'By when.' })
  readonly dueOn!: Day | null;
}

@ObjectType({ description: 'How the incident ended.' })
export class IncidentClosing extends Entered {
  @Field(() => String, { description: 'The conclusion.' })
  @BringsUpTo({ bytes: 10_000 })
  readonly conclusion!: string;

  @Field(() => String, { nullable: true, description: 'Why there was no lesson.' })
  readonly noLessonsReason!: string | null;
}

export function conductTypes({ roles, lessons, closing }: IncidentConductRow) {
  return {
    roles: roles.map((holder) => ({ ...entered(holder), person: person(holder.person) })),
    lessons: lessons.map((lesson) => ({ ...entered(lesson), owner: person(lesson.owner) })),
    closing: closing && entered(closing),
  };
}
