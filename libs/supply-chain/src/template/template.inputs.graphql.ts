import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A questionnaire that is no longer to be sent.' })
export class RetireQuestionnaireTemplateInput {
  @Field(() => ID, { description: 'The questionnaire.' })
  readonly templateId!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;
}
