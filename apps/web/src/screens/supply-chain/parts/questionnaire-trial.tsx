import { useMemo, useState } from 'react';
import { classes } from '../../../design/classes.ts';
import { type Answer, noAnswer } from '../../../questions/answer.ts';
import { InLanguage } from '../../../questions/in-language.tsx';
import type { QuestionSection } from '../../../questions/question.ts';
import { QuestionField } from '../../../questions/question-field.tsx';
import { answersFrom, askedSections } from '../../../questions/visible.ts';
import styles from './questionnaire-trial.module.css';

const c = classes(styles);

interface QuestionnaireTrialProps {
  readonly sections: readonly QuestionSection[];
  readonly documentsCount?: boolean;
}

/** The supplier's own questions, in the supplier's own size, to try: it branches and forgets. */
export const QuestionnaireTrial = ({ sections, documentsCount = false }: QuestionnaireTrialProps) => {
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const answerOf = useMemo(() => answersFrom(answers), [answers]);
  const asked = askedSections(sections, answerOf);
  const places = new Map(asked.flatMap(({ fields }) => fields).map(({ field }, index) => [field, index + 1]));
  return (
    <div className={c('trial')} data-shell="supplier">
      {asked.map(({ section, title, fields }) => (
        <section key={section} className={c('section')}>
          <h3 className={c('title')}>
            <InLanguage text={title} />
          </h3>
          {fields.map((field) => (
            <QuestionField
              key={field.field}
              field={field}
              number={places.get(field.field) ?? 0}
              answer={answerOf(field.field)}
              documentsCount={documentsCount}
              onChange={(patch) => {
                setAnswers(new Map(answers).set(field.field, { ...noAnswer, ...answers.get(field.field), ...patch }));
              }}
            />
          ))}
        </section>
      ))}
    </div>
  );
};
