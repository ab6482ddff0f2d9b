import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { RadioChoices } from '../../../../design/choices.tsx';
import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { CloseTheFinding } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Finding } from '../../parts/supply-data.ts';
import { FindingStatus } from '../../parts/supply-status.tsx';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import styles from '../supplier.module.css';
import type { PartProps } from './part-props.ts';

const c = classes(styles);

/** What was found in the reviews and must be followed up. */
export const FindingsSection = ({ supplier: { findings }, nameOf, onDone, manage }: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const f = useFormat();
  const [closing, setClosing] = useState<Finding>();
  return (
    <Section id="findings" title={t('findings')}>
      {findings.length === 0 ? (
        <Soft>{t('findingsEmpty')}</Soft>
      ) : (
        <Rows>
          {findings.map((finding) => (
            <li key={finding.finding}>
              <div className={c('spread')}>
                <FindingStatus finding={finding} />
                {manage && finding.status === 'OPEN' && (
                  <OpenButton
                    onOpen={() => {
                      setClosing(finding);
                    }}
                  >
                    {t('closeFinding')}
                  </OpenButton>
                )}
              </div>
              <Written>{finding.text}</Written>
              {finding.closedText !== null && <Written>{finding.closedText}</Written>}
              <Soft>
                {t('findingBy', { time: f.dateTimeShort(finding.at), name: nameOf(finding.by) })}
                {finding.dueOn !== null && ` · ${t('findingDue', { date: f.date(finding.dueOn) })}`}
              </Soft>
            </li>
          ))}
        </Rows>
      )}
      {closing && (
        <CloseDialog
          finding={closing}
          onDone={onDone}
          onClose={() => {
            setClosing(undefined);
          }}
        />
      )}
    </Section>
  );
};

interface CloseDialogProps {
  readonly finding: Finding;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const CloseDialog = ({ finding: { assessmentId, finding }, onDone, onClose }: CloseDialogProps) => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(supplyWords);
  const [status, setStatus] = useState<'VERIFIED' | 'RISK_ACCEPTED' | null>(null);
  const [text, setText] = useState('');
  const form = useActForm(['status', 'text']);
  const [close, { pending }] = useAct(CloseTheFinding);
  const submit = async () => {
    const missing = missingOf([
      ['status', status === null, t('closeHowMissing')],
      ['text', blank(text), t('closeMissing')],
    ]);
    const input = { assessmentId, finding, status: status ?? 'VERIFIED', text };
    if (!(await form.submit(missing, () => close({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('closeFinding')}
      act={t('closeFinding')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <RadioChoices
        id="status"
        label={t('closeHow')}
        value={status}
        onChange={setStatus}
        choices={(['VERIFIED', 'RISK_ACCEPTED'] as const).map((value) => ({ value, label: words(value) }))}
        error={form.errorAt('status')}
      />
      <TextAreaField
        id="text"
        rows={3}
        label={t('closeText')}
        value={text}
        onChange={setText}
        maxLength={2000}
        error={form.errorAt('text')}
      />
    </ActDialog>
  );
};
