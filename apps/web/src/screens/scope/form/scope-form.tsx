import type { ReactNode } from 'react';
import { classes } from '../../../design/classes.ts';
import { ErrorSummary } from '../../../design/error-summary.tsx';
import { Section } from '../../../design/section.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import type { Answers } from './answers.ts';
import styles from './form.module.css';
import { formTexts } from './form.texts.ts';
import { FurtherFields } from './further-fields.tsx';
import { GroupFields } from './group-fields.tsx';
import { SizeFields } from './size-fields.tsx';
import { TypesField } from './types-field.tsx';

const c = classes(styles);

export interface ScopeProblem {
  readonly field: string;
  readonly message: string;
}

interface ScopeFormProps {
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly problems: readonly ScopeProblem[];
  readonly attempt: number;
  /** Buttons. */
  readonly children: ReactNode;
}

/** The questions of §§ 1-5 and 34 in one column; the same for those with an account and those without. */
export const ScopeForm = ({ answers, onChange, problems, attempt, children }: ScopeFormProps) => {
  const t = useTexts(formTexts);
  const errors = new Map(problems.map(({ field, message }) => [field, message]));
  const change = (part: Partial<Answers>) => {
    onChange({ ...answers, ...part });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {problems.length > 0 && <ErrorSummary errors={problems} attempt={attempt} />}
      <Section title={t('types')}>
        <p className={c('lead')}>{t('typesHelp')}</p>
        <TypesField answers={answers} onChange={change} error={errors.get('entityTypes')} />
      </Section>
      <Section title={t('size')}>
        <p className={c('lead')}>{t('sizeHelp')}</p>
        <SizeFields answers={answers} onChange={change} errors={errors} />
      </Section>
      <Section title={t('group')}>
        <p className={c('lead')}>{t('groupHelp')}</p>
        <GroupFields answers={answers} onChange={change} errors={errors} />
      </Section>
      <Section title={t('further')}>
        <p className={c('lead')}>{t('furtherHelp')}</p>
        <FurtherFields answers={answers} onChange={change} errors={errors} />
      </Section>
      <div className={c('end')}>{children}</div>
    </form>
  );
};
