import { Button } from 'react-aria-components/Button';
import { classes } from '../design/classes.ts';
import { useTexts } from '../language/use-texts.ts';
import { api } from './api.ts';
import { FailureNotice } from './failure-notice.tsx';
import type { OrganisationChoice } from './session.ts';
import { sessionTexts } from './session.texts.ts';
import { useSubmit } from './use-submit.ts';
import styles from './door.module.css';

const c = classes(styles);

interface ChooseStepProps {
  readonly organisations: readonly OrganisationChoice[];
  readonly onDone: () => void;
}

export const ChooseStep = ({ organisations, onDone }: ChooseStepProps) => {
  const t = useTexts(sessionTexts);
  const { pending, failure, submit } = useSubmit();
  const choose = async (organisationId: string) => {
    const answer = await submit(() => api.post('/api/sign-in/organisation', { organisationId }));
    if (answer !== undefined) onDone();
  };
  return (
    <>
      <FailureNotice failure={failure} />
      <div className={c('choices')}>
        {organisations.map(({ id, name, cvr }) => (
          <Button key={id} className={c('choice')} isDisabled={pending} onPress={() => void choose(id)}>
            <b>{name}</b>
            {cvr !== undefined && <span>{t('cvrNumber', { cvr })}</span>}
          </Button>
        ))}
      </div>
    </>
  );
};
