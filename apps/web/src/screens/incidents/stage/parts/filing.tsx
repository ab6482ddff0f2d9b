import { ExternalLink } from 'lucide-react';
import { useState } from 'react';
import { LinkButton } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { CopyList } from '../../../../design/copy-list.tsx';
import { DeadlineStrip } from '../../../../design/deadline-clock.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Columns, Section, Stack } from '../../../../design/section.tsx';
import { Segmented } from '../../../../design/segmented.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { deadlineOf } from '../../clocks/clock.ts';
import { stageTexts } from '../stage.texts.ts';
import styles from '../stage.module.css';
import { beforeOf, ComparedWith } from './differences.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import type { Preview, StageProps } from './stage-props.ts';
import { clockOfStage, useStageNames } from './stages.ts';

const c = classes(styles);

interface FilingProps extends StageProps {
  readonly preview: Preview;
}

/** The report is ready: copy it over, file it yourself, record the receipt. Until then it is not filed. */
export const Filing = (props: FilingProps) => {
  const { incident, stage, standing, preview } = props;
  const t = useTexts(stageTexts);
  const { it } = useStageNames(stage);
  const { pick } = useLanguage();
  const [copied, setCopied] = useState<ReadonlySet<string>>(new Set());
  const clock = clockOfStage(incident, stage);
  const moved = standing.prepared !== null && Date.parse(standing.prepared.awareAt) !== Date.parse(incident.awareAt);
  const total = preview.fields.length;
  return (
    <>
      {clock && <DeadlineStrip deadline={deadlineOf(clock, pick)} note={t('withoutDelay')} />}
      <div className={c('gap')}>
        <Stack tight>
          <Notice tone="warn" title={t('notFiled')}>
            {t('notFiledWhy', { it })}
          </Notice>
          {moved && <Notice tone="danger">{t('awarenessMoved', { it })}</Notice>}
        </Stack>
      </div>
      <Columns>
        <Section title={t('fields')} beside={t('copiedOf', { n: copied.size, total })}>
          <FieldsToCopy
            preview={preview}
            onCopied={(key) => {
              setCopied(new Set([...copied, key]));
            }}
          />
        </Section>
        <aside>
          <Steps {...props} copied={copied.size} total={total} />
        </aside>
      </Columns>
    </>
  );
};

interface FieldsProps {
  readonly preview: Preview;
  readonly onCopied?: (key: string) => void;
}

type View = 'differences' | 'final';

export const FieldsToCopy = ({ preview, onCopied }: FieldsProps) => {
  const t = useTexts(stageTexts);
  const { pick } = useLanguage();
  const compared = preview.comparedWith !== null;
  const [view, setView] = useState<View>('differences');
  const items = preview.fields.map((field) => ({
    key: field.id,
    label: pick(field.label),
    text: pick(field.text),
    ...beforeOf(field, pick),
  }));
  return (
    <Stack tight>
      <Soft>{pick(preview.note)}</Soft>
      {compared && (
        <>
          <Segmented<View>
            label={t('view')}
            value={view}
            onChange={setView}
            parts={[
              { value: 'differences', label: t('differences') },
              { value: 'final', label: t('finalText') },
            ]}
          />
          <ComparedWith preview={preview} />
        </>
      )}
      <CopyList differences={compared && view === 'differences'} items={items} {...(onCopied ? { onCopied } : {})} />
    </Stack>
  );
};

interface StepsProps extends StageProps {
  readonly copied: number;
  readonly total: number;
}

const Steps = ({ copied, total, ...props }: StepsProps) => {
  const t = useTexts(stageTexts);
  const { it } = useStageNames(props.stage);
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
          {may('incident:file') ? <ReceiptForm {...props} /> : <Soft>{t('mayNot', { it })}</Soft>}
        </li>
      </ol>
    </Section>
  );
};
