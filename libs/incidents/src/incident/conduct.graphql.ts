import type { CommandContext, Instant, LocalDate as Day } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, BadInput, CommandOf, DateTime, LocalDate, Requires } from '@varsel/graphql-vocabulary';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { AgreeLesson, agreeLesson } from './agree-lesson.ts';
import { AssignIncidentRole, assignIncidentRole } from './assign-incident-role.ts';
import { CloseIncident, closeIncident } from './close-incident.ts';
import { incidentAnswer, incidentId, ofIncident, personId } from './incident.answer.graphql.ts';
import { IncidentRoleEnum } from './incident.enums.graphql.ts';
import type { IncidentRole } from './incident.ts';
import type { LessonInput } from './lessons.ts';
import { RecordHandled, recordHandled } from './record-handled.ts';
import { ReleaseIncidentRole, releaseIncidentRole } from './release-incident-role.ts';
import { ReopenIncident, reopenIncident } from './reopen-incident.ts';
import { WithdrawHandling, withdrawHandling } from './withdraw-handling.ts';

@InputType({ isAbstract: true })
class OfIncident {
  @Field(() => ID, { description: 'The incident.' })
  readonly incidentId!: string;
}

@InputType({ description: 'When the incident was handled.' })
class RecordHandledInput extends OfIncident {
  @Field(() => DateTime, { description: 'When it was over.' })
  readonly handledAt!: Instant;

  @Field(() => String, { nullable: true, description: 'Why an earlier record is corrected.' })
  readonly reason?: string | null;
}

@InputType({ description: 'The incident is still ongoing after all.' })
class WithdrawHandlingInput extends OfIncident {
  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

@InputType({ description: 'Who takes a role on the incident.' })
class AssignIncidentRoleInput extends OfIncident {
  @Field(() => IncidentRoleEnum, { description: 'The role.' })
  readonly role!: IncidentRole;

  @Field(() => ID, { description: 'The person who takes it.' })
  readonly holder!: string;
}

@InputType({ description: 'A role on the incident that nobody is to hold.' })
class ReleaseIncidentRoleInput extends OfIncident {
  @Field(() => IncidentRoleEnum, { description: 'The role.' })
  readonly role!: IncidentRole;
}

@InputType({ description: 'What was learnt, and which measures of § 6 it is to change.' })
class IncidentLessonInput {
  @Field(() => String, { description: 'The lesson; at most 2,000 characters.' })
  readonly text!: string;

  @Field(() => [String], { description: 'The measures, `m01` to `m10`; each gets a task.' })
  readonly measures!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'Who sees to it.' })
  readonly owner?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'By when.' })
  readonly dueOn?: Day | null;
}

@InputType({ description: 'A lesson of the incident.' })
class AgreeLessonInput extends OfIncident {
  @Field(() => IncidentLessonInput, { description: 'The lesson.' })
  readonly lesson!: IncidentLessonInput;
}

@InputType({ description: 'How the incident ends, and what was learnt.' })
class CloseIncidentInput extends OfIncident {
  @Field(() => String, { description: 'The conclusion; at most 5,000 characters.' })
  readonly conclusion!: string;

  @Field(() => [IncidentLessonInput], {
    nullable: true,
    description: 'Lessons beside those agreed already; at most 20.',
  })
  readonly lessons?: readonly IncidentLessonInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why there is no lesson, when there is none.' })
  readonly noLessonsReason?: string | null;
}

@InputType({ description: 'The incident is not over after all.' })
class ReopenIncidentInput extends OfIncident {
  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}

const RecordHandledPayload = actPayload('RecordHandled');
const WithdrawHandlingPayload = actPayload('WithdrawHandling');
const AssignIncidentRolePayload = actPayload('AssignIncidentRole');
const ReleaseIncidentRolePayload = actPayload('ReleaseIncidentRole');
const AgreeLessonPayload = actPayload('AgreeLesson');
const CloseIncidentPayload = actPayload('CloseIncident');
const ReopenIncidentPayload = actPayload('ReopenIncident');

@Resolver()
export class ConductResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => RecordHandledPayload, { description: 'Records when the incident was handled, or corrects it.' })
  @Requires('incident:assess')
  async recordHandled(@Args('input') input: RecordHandledInput, @CommandOf() context: CommandContext) {
    return incidentAnswer(await this.acts.run(recordHandled, new RecordHandled(ofIncident(input)), context));
  }

  @Mutation(() => WithdrawHandlingPayload, { description: 'The incident is still ongoing after all.' })
  @Requires('incident:assess')
  async withdrawHandling(@Args('input') input: WithdrawHandlingInput, @CommandOf() context: CommandContext) {
    return incidentAnswer(await this.acts.run(withdrawHandling, new WithdrawHandling(ofIncident(input)), context));
  }

  @Mutation(() => AssignIncidentRolePayload, { description: 'Names who holds a role on the incident.' })
  @Requires('incident:assess')
  async assignIncidentRole(@Args('input') input: AssignIncidentRoleInput, @CommandOf() context: CommandContext) {
    const { incidentId: id, role } = input;
    const person = personId(input.holder, 'holder');
    if (person === null) throw personMissing();
    const command = new AssignIncidentRole({ incidentId: incidentId(id), role, person });
    const run = () => this.acts.run(assignIncidentRole, command, context);
    return incidentAnswer(await this.presence.ofThose(context, { holder: person }, run));
  }

  @Mutation(() => ReleaseIncidentRolePayload, { description: 'Releases a role on the incident.' })
  @Requires('incident:assess')
  async releaseIncidentRole(@Args('input') input: ReleaseIncidentRoleInput, @CommandOf() context: CommandContext) {
    const command = new ReleaseIncidentRole(ofIncident(input));
    return incidentAnswer(await this.acts.run(releaseIncidentRole, command, context));
  }

  @Mutation(() => AgreeLessonPayload, { description: 'Agrees what is learnt; each measure it names gets a task.' })
  @Requires('incident:assess')
  async agreeLesson(@Args('input') { incidentId: id, lesson }: AgreeLessonInput, @CommandOf() context: CommandContext) {
    const learnt = plainLesson(lesson);
    const run = () => this.acts.run(agreeLesson, new AgreeLesson({ incidentId: incidentId(id), ...learnt }), context);
    return incidentAnswer(await this.presence.ofThose(context, { owner: learnt.owner }, run));
  }

  @Mutation(() => CloseIncidentPayload, {
    description: 'Closes the incident; a significant one only when the authority has received the final report.',
  })
  @Requires('incident:assess')
  async closeIncident(@Args('input') input: CloseIncidentInput, @CommandOf() context: CommandContext) {
    const { incidentId: id, conclusion, lessons, noLessonsReason } = input;
    const learnt = (lessons ?? []).map(plainLesson);
    const command = new CloseIncident({ incidentId: incidentId(id), conclusion, lessons: learnt, noLessonsReason });
    const owners = Object.fromEntries(learnt.map(({ owner }, index) => [`lessons.${String(index)}.owner`, owner]));
    const run = () => this.acts.run(closeIncident, command, context);
    return incidentAnswer(await this.presence.ofThose(context, owners, run));
  }

  @Mutation(() => ReopenIncidentPayload, { description: 'Opens a closed incident again.' })
  @Requires('incident:assess')
  async reopenIncident(@Args('input') input: ReopenIncidentInput, @CommandOf() context: CommandContext) {
    return incidentAnswer(await this.acts.run(reopenIncident, new ReopenIncident(ofIncident(input)), context));
  }
}

function plainLesson({ text, measures, owner, dueOn }: LessonInput): LessonInput {
  return { text, measures, owner: personId(owner, 'owner'), dueOn };
}

function personMissing(): BadInput {
  return new BadInput({ da: 'Vælg en person.', en: 'Choose a person.' }, 'holder');
}
