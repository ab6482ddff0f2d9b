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
let asked: Promise<Answer<Enrolment>> | undefined;

const useEnrolment = () => {
  const [answer, setAnswer] = useState<Answer<Enrolment> | undefined>();
  useEffect(() => {
    asked ??= api.post<Enrolment>('/api/totp/enrolment');
    void asked.then(setAnswer);
  }, []);
  const again = () => {
    asked = api.post<Enrolment>('/api/totp/enrolment');
    setAnswer(undefined);
    void asked.then(setAnswer);
  };
  return { answer, again };
};

interface EnrolStepProps {
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void;
}

export const EnrolStep = ({ onConfirmed }: EnrolStepProps) => {
  const t = useTexts(sessionTexts);
  const { answer, again } = useEnrolment();
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
    asked = undefined;
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
