import { classes } from '../design/classes.ts';
import { ErrorSummary } from '../design/error-summary.tsx';
import { Notice } from '../design/notice.tsx';
import { useLanguage } from '../language/language-provider.tsx';
import { FailureNotice } from '../session/failure-notice.tsx';
import styles from './acts.module.css';
import type { ActForm } from './use-act-form.ts';

const c = classes(styles);

interface ActFaultsProps {
  readonly form: Pick<ActForm, 'faults' | 'refusal' | 'failure' | 'attempt'>;
}

/** What stopped the act: the fields at fault, the refusal of the whole with its provision, or that it never arrived. */
export const ActFaults = ({ form: { faults, refusal, failure, attempt } }: ActFaultsProps) => {
  const { pick, cite } = useLanguage();
  return (
    <div className={c('faults')}>
      <ErrorSummary errors={faults} attempt={attempt} />
      {refusal && (
        <Notice tone="danger" live>
          {pick(refusal.message)} {refusal.provision && `(${cite(refusal.provision)})`}
        </Notice>
      )}
      <FailureNotice failure={failure} />
    </div>
  );
};
