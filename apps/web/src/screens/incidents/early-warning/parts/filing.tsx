import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { LinkButton } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { CopyList } from '../../../../design/copy-list.tsx';
import { DeadlineStrip } from '../../../../design/deadline-clock.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Columns, Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import type { EarlyWarningPageResult } from '../../../../graphql/generated/incidents/early-warning.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { deadlineOf } from '../../clocks/clock.ts';
import { earlyWarningTexts } from '../early-warning.texts.ts';
import styles from '../early-warning.module.css';
import type { StageProps } from './editor.tsx';
import { ReceiptForm } from './receipt-form.tsx';

const c = classes(styles);

export type Preview = NonNullable<EarlyWarningPageResult['earlyWarningPreview']>;

interface FilingProps extends StageProps {
  readonly preview: Preview;
}

/** The warning is ready: copy it over, file it yourself, record the receipt. Until then it is not filed. */
export const Filing = ({ incident, preview, onDone }: FilingProps) => {
  const t = useTexts(earlyWarningTexts);
  const { pick } = useLanguage();
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const clock = incident.clocks.find(({ kind }) => kind === 'EARLY_WARNING');
  return (
    <>
      {clock && <DeadlineStrip deadline={deadlineOf(clock, pick)} note={t('withoutDelay')} />}
      <div className={c('gap')}>
        <Notice tone="warn" title={t('notFiled')}>
          {t('notFiledWhy')}
        </Notice>
      </div>
      {incident.warning !== null && Date.parse(incident.warning.awareAt) !== Date.parse(incident.awareAt) && (
        <div className={c('gap')}>
          <Notice tone="danger">{t('awarenessMoved')}</Notice>
        </div>
      )}
      <Columns>
        <Section title={t('fields')} beside={t('copiedOf', { n: copied.size, total: preview.fields.length })}>
          <FieldsToCopy
            preview={preview}
            onCopied={(key) => {
              setCopied(new Set([...copied, key]));
            }}
          />
        </Section>
        <aside>
          <Steps incident={incident} onDone={onDone} copied={copied.size} total={preview.fields.length} />
        </aside>
      </Columns>
    </>
  );
};

interface FieldsProps {
  readonly preview: Preview;
  readonly onCopied?: (key: string) => void;
}

export const FieldsToCopy = ({ preview, onCopied }: FieldsProps) => {
  const { pick } = useLanguage();
  return (
    <>
      <Soft>{pick(preview.note)}</Soft>
      <CopyList
        differences={false}
        items={preview.fields.map(({ id, label, text }) => ({ key: id, label: pick(label), text: pick(text) }))}
        {...(onCopied ? { onCopied } : {})}
      />
    </>
  );
};

interface StepsProps extends StageProps {
  readonly copied: number;
  readonly total: number;
}

const Steps = ({ incident, onDone, copied, total }: StepsProps) => {
  const t = useTexts(earlyWarningTexts);
  const { may } = useSession();
  return (
    <Section title={t('file')}>
      <ol className={c('steps')}>
        <li>
          <h3>{t('step1')}</h3>
          <Soft>{t('copiedOf', { n: copied, total })}</Soft>
        </li>
        <li>
          <h3>{t('step2')}</h3>
          <Soft>{t('step2Why')}</Soft>
          <LinkButton href="https://virk.dk" external wide iconAfter={ExternalLink}>
            {t('openVirk')}
          </LinkButton>
        </li>
        <li>
          <h3>{t('step3')}</h3>
          <Soft>{t('step3Why')}</Soft>
          {may('incident:file') ? <ReceiptForm incident={incident} onDone={onDone} /> : <Soft>{t('mayNot')}</Soft>}
        </li>
      </ol>
    </Section>
  );
};
