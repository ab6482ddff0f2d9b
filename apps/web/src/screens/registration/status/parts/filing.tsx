import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { LinkButton } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Columns, Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { Filed, RegistrationData } from '../registration-data.ts';
import styles from '../status.module.css';
import { statusTexts } from '../status.texts.ts';
import { Copying } from './copying.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import { useSignerName } from './signer-field.tsx';
import { type FilingFormProps, SubmissionForm } from './submission-form.tsx';

const c = classes(styles);

interface FilingProps extends FilingFormProps {
  readonly fields: RegistrationData['fields'];
  readonly filed: Filed;
}

/** Copy it over, file it yourself, record the receipt. Until then nothing is filed. */
export const Filing = ({ fields, filed, change, onDone }: FilingProps) => {
  const t = useTexts(statusTexts);
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const total = fields.filter(({ required, text }) => required || text.da !== '').length;
  const progress = t('copiedOf', { n: copied.size, total });
  return (
    <Columns>
      <Section title={t('sheet')} beside={progress}>
        <Copying
          fields={fields}
          onCopied={(key) => {
            setCopied(new Set([...copied, key]));
          }}
        />
      </Section>
      <aside>
        <Steps filed={filed} change={change} onDone={onDone} progress={progress} />
      </aside>
    </Columns>
  );
};

interface StepsProps extends FilingFormProps {
  readonly filed: Filed;
  readonly progress: string;
}

const Steps = ({ filed, change, onDone, progress }: StepsProps) => {
  const t = useTexts(statusTexts);
  const { may } = useSession();
  return (
    <Section title={t(change === null ? 'file' : 'fileChange')}>
      <ol className={c('steps')}>
        <li>
          <h3>{t('step1')}</h3>
          <Soft>{progress}</Soft>
        </li>
        <li>
          <h3>{t('step2')}</h3>
          <Soft>{t('step2Why')}</Soft>
          <LinkButton href="https://virk.dk" external wide iconAfter={ExternalLink}>
            {t('openVirk')}
          </LinkButton>
        </li>
        {may('registration:file') ? (
          <FilingSteps filed={filed} change={change} onDone={onDone} />
        ) : (
          <li>
            <h3>{t('step4')}</h3>
            <Soft>{t('mayNot')}</Soft>
          </li>
        )}
      </ol>
    </Section>
  );
};

const FilingSteps = ({ filed, change, onDone }: Omit<StepsProps, 'progress'>) => {
  const t = useTexts(statusTexts);
  const f = useFormat();
  const signerName = useSignerName();
  const { submission } = filed;
  return (
    <>
      <li>
        <h3>{t('step3')}</h3>
        {submission ? (
          <Soft>{t('clicked', { time: f.dateTimeShort(submission.submittedAt), name: signerName(submission) })}</Soft>
        ) : (
          <>
            <Soft>{t('step3Why')}</Soft>
            <SubmissionForm change={change} onDone={onDone} />
          </>
        )}
      </li>
      <li>
        <h3>{t('step4')}</h3>
        <Soft>{t('step4Why')}</Soft>
        <ReceiptForm change={change} onDone={onDone} />
      </li>
    </>
  );
};
