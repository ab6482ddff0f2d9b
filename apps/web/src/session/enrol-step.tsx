import { useEffect, useState } from 'react';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { CopyField } from '../design/copy-list.tsx';
import { Disclosure } from '../design/derivation.tsx';
import { useTexts } from '../language/use-texts.ts';
import { api, type Answer } from './api.ts';
import { CodeForm } from './code-step.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { QrPicture } from './qr-picture.tsx';
import { sessionTexts } from './session.texts.ts';
import styles from './door.module.css';

const c = classes(styles);

interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** Asks for a key once per visit; asking again gives a new key, and an old picture would then not work. */
const asked = new WeakMap<object, Promise<Answer<Enrolment>>>();

const ask = (visit: object) => {
  const answer = api.post<Enrolment>('/api/totp/enrolment');
  asked.set(visit, answer);
  return answer;
};

const useEnrolment = (visit: object) => {
  const [answer, setAnswer] = useState<Answer<Enrolment> | undefined>();
  useEffect(() => {
    void (asked.get(visit) ?? ask(visit)).then(setAnswer);
  }, [visit]);
  const again = () => {
    setAnswer(undefined);
    void ask(visit).then(setAnswer);
  };
  return { answer, again };
};

interface EnrolStepProps {
  /** One person's way through the steps; another person gets another key. */
  readonly visit: object;
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
}

export const EnrolStep = ({ visit, onConfirmed }: EnrolStepProps) => {
  const t = useTexts(sessionTexts);
  const { answer, again } = useEnrolment(visit);
  if (answer === undefined) return <p role="status">{t('reading')}</p>;
  if (!answer.ok)
    return (
      <>
        <FailureNotice failure={answer.failure} />
        <Button onPress={again}>{t('again')}</Button>
      </>
    );
  const { secret, uri } = answer.data;
  const confirmed = (said: unknown) => {
    asked.delete(visit);
    onConfirmed(codesFrom(said));
  };
  return (
    <div className={c('form')}>
      <div className={c('step')}>
        <span className={c('number')}>1</span>
        <div>
          <h2>{t('enrolScan')}</h2>
          <p className={c('lead')}>{t('enrolScanHelp')}</p>
          <QrPicture text={uri} label={t('enrolPicture')} />
          <Disclosure label={t('enrolByHand')}>
            <CopyField label={t('enrolKey')} value={(secret.match(/.{1,4}/g) ?? []).join(' ')} />
          </Disclosure>
        </div>
      </div>
      <div className={c('step')}>
        <span className={c('number')}>2</span>
        <div>
          <h2>{t('enrolConfirm')}</h2>
          <CodeForm path="/api/totp/enrolment/confirm" action={t('enrolDo')} focusOnOpen={false} onDone={confirmed} />
        </div>
      </div>
    </div>
  );
};

const codesFrom = (said: unknown): readonly string[] => {
  const codes = typeof said === 'object' && said !== null && 'recoveryCodes' in said ? said.recoveryCodes : [];
  return Array.isArray(codes) ? codes.filter((code): code is string => typeof code === 'string') : [];
};
