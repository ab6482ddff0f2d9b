import type { CommandContext, LocalDate as Day } from '@varsel/event-sourcing';
import { Acts } from '@varsel/event-store';
import { actPayload, CommandOf, LocalDate, plainId, Requires } from '@varsel/graphql-vocabulary';
import type { MeasureId } from '@varsel/statute/measures';
import { Presence } from '@varsel/identity';
import { Inject } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { answerOf, inputWith, personGiven } from '../ids.graphql.ts';
import { MeasureIdEnum } from '../measure/measure.enums.graphql.ts';
import { AssignTask, assignTask } from './assign-task.ts';
import { CompleteTask, completeTask } from './complete-task.ts';
import { OpenTask, openTask } from './open-task.ts';

@InputType({ description: 'Something to do about a measure.' })
class OpenTaskInput {
  @Field(() => MeasureIdEnum, { description: 'The measure.' })
  readonly measureId!: MeasureId;

  @Field(() => String, { description: 'What is to be done; at most 200 characters.' })
  readonly title!: string;

  @Field(() => ID, { nullable: true, description: 'Who does it.' })
  readonly assignee?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it is to be done.' })
  readonly dueOn?: Day | null;
}

@InputType({ description: 'Who does a task, and by when. What is left out stays as it is; null takes it away.' })
class AssignTaskInput {
  @Field(() => ID, { description: 'The task.' })
  readonly taskId!: string;

  @Field(() => ID, { nullable: true, description: 'Who does it.' })
  readonly assignee?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'When it is to be done.' })
  readonly dueOn?: Day | null;
}

@InputType({ description: 'A task that is done.' })
class CompleteTaskInput {
  @Field(() => ID, { description: 'The task.' })
  readonly taskId!: string;

  @Field(() => String, { description: 'What was done; at most 2,000 characters.' })
  readonly note!: string;
}

const OpenTaskPayload = actPayload('OpenTask');
const AssignTaskPayload = actPayload('AssignTask');
const CompleteTaskPayload = actPayload('CompleteTask');

@Resolver()
export class TaskActsResolver {
  constructor(
    @Inject(Acts) private readonly acts: Acts,
    @Inject(Presence) private readonly presence: Presence,
  ) {}

  @Mutation(() => OpenTaskPayload, { description: 'Opens a task on a measure.' })
  @Requires('measure:manage')
  async openTask(@Args('input') input: OpenTaskInput, @CommandOf() context: CommandContext) {
    const assignee = personGiven(input.assignee, 'assignee');
    const run = () => this.acts.run(openTask, new OpenTask(inputWith(input, { assignee })), context);
    return answerOf('MeasureTask', await this.presence.ofThose(context, { assignee }, run));
  }

  @Mutation(() => AssignTaskPayload, { description: 'Gives a task to a person, or another day to be done by.' })
  @Requires('measure:manage')
  async assignTask(@Args('input') input: AssignTaskInput, @CommandOf() context: CommandContext) {
    const assignee = personGiven(input.assignee, 'assignee');
    const command = new AssignTask({ taskId: plainId('MeasureTask', input.taskId), assignee, dueOn: input.dueOn });
    const run = () => this.acts.run(assignTask, command, context);
    return answerOf('MeasureTask', await this.presence.ofThose(context, { assignee }, run));
  }

  @Mutation(() => CompleteTaskPayload, { description: 'Records that a task is done.' })
  @Requires('measure:manage')
  async completeTask(@Args('input') input: CompleteTaskInput, @CommandOf() context: CommandContext) {
    const command = new CompleteTask({ taskId: plainId('MeasureTask', input.taskId), note: input.note });
    return answerOf('MeasureTask', await this.acts.run(completeTask, command, context));
  }
}
