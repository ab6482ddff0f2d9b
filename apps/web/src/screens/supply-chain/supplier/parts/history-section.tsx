import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { actsTexts } from '../../../../acts/acts.texts.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { ReasonField } from '../../../../acts/reason-field.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { RetireTheSupplier } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import styles from '../supplier.module.css';
import type { DialogProps, PartProps } from './part-props.ts';

const c = classes(styles);

/** What has happened, and the end of it. */
export const HistorySection = (props: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const [retiring, setRetiring] = useState(false);
  const { supplier, nameOf, manage } = props;
  return (
    <Section title={t('history')}>
      <Rows>
        {supplier.history.map(({ at, by, outsider, title, text }) => (
          <li key={`${at} ${title.da}`}>
            <b>{pick(title)}</b>
            {text !== null && <Written>{text}</Written>}
            <Soft>
              {t('historyBy', { time: f.dateTimeShort(at), name: outsider === null ? nameOf(by) : pick(outsider) })}
            </Soft>
          </li>
        ))}
      </Rows>
      {manage && (
        <div className={c('below')}>
          <Button
            look="bare"
            small
            onPress={() => {
              setRetiring(true);
            }}
          >
            {t('retire')}
          </Button>
        </div>
      )}
      {retiring && (
        <RetireDialog
          {...props}
          onClose={() => {
            setRetiring(false);
          }}
        />
      )}
    </Section>
  );
};

const RetireDialog = ({ supplier, onDone, onClose }: DialogProps) => {
  const t = useTexts(supplierScreenTexts);
  const acts = useTexts(actsTexts);
  const [reason, setReason] = useState('');
  const form = useActForm(['reason']);
  const [retire, { pending }] = useAct(RetireTheSupplier);
  const submit = async () => {
    const missing = missingOf([['reason', blank(reason), acts('reasonMissing')]]);
    if (!(await form.submit(missing, () => retire({ input: { supplierId: supplier.summary.id, reason } })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('retire')}
      act={t('retire')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('retireHelp')}</Soft>
      <ReasonField value={reason} onChange={setReason} error={form.errorAt('reason')} />
    </ActDialog>
  );
};
