import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { classes } from '../../../../design/classes.ts';
import { RadioChoices } from '../../../../design/choices.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { AssessTheClauses } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Contract } from '../../parts/supply-data.ts';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import styles from '../supplier.module.css';
import type { ClauseStatus } from './clause-status.tsx';
import type { DialogProps } from './part-props.ts';

const c = classes(styles);
const statuses = ['PRESENT', 'PARTIAL', 'MISSING', 'NOT_RELEVANT'] as const;

interface Draft {
  readonly key: string;
  readonly status: ClauseStatus | null;
  readonly reference: string;
  readonly page: string;
  readonly reason: string;
}

const draftOf = ({ key, status, reference, page, reason }: Contract['clauses'][number]): Draft => ({
  key,
  status,
  reference: reference ?? '',
  page: page ?? '',
  reason: reason ?? '',
});

const orNull = (text: string) => (blank(text) ? null : text.trim());

const inputOf = ({ key, status, reference, page, reason }: Draft) =>
  status === null
    ? []
    : [
        {
          key,
          status,
          reference: orNull(reference),
          page: orNull(page),
          reason: status === 'NOT_RELEVANT' ? orNull(reason) : null,
        },
      ];

/** All clauses of one contract at once; those left alone keep what they had. */
export const ClausesDialog = ({
  supplier,
  contract,
  onDone,
  onClose,
}: DialogProps & { readonly contract: Contract }) => {
  const t = useTexts(supplierScreenTexts);
  const [drafts, setDrafts] = useState(() => contract.clauses.map(draftOf));
  const form = useActForm(drafts.map(({ key }) => key));
  const [assess, { pending }] = useAct(AssessTheClauses);
  const submit = async () => {
    const missing = missingOf(
      drafts.map(({ key, status, reason }) => [
        key,
        status === 'NOT_RELEVANT' && blank(reason),
        `${key}: ${t('clauseReasonMissing')}`,
      ]),
    );
    const clauses = drafts.flatMap(inputOf);
    const input = { supplierId: supplier.summary.id, contract: contract.contract, clauses };
    if (!(await form.submit(missing, () => assess({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('clauseCaption', { title: contract.title })}
      act={t('saveClauses')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      {contract.clauses.map((clause, index) => {
        const draft = drafts[index];
        return (
          draft && (
            <ClauseBox
              key={clause.key}
              clause={clause.clause}
              draft={draft}
              error={form.errorAt(clause.key)}
              onChange={(next) => {
                setDrafts(drafts.map((each) => (each.key === next.key ? next : each)));
              }}
            />
          )
        );
      })}
    </ActDialog>
  );
};

interface ClauseBoxProps {
  readonly clause: Contract['clauses'][number]['clause'];
  readonly draft: Draft;
  readonly error: string | undefined;
  readonly onChange: (draft: Draft) => void;
}

const ClauseBox = ({ clause, draft, error, onChange }: ClauseBoxProps) => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(supplyWords);
  const { pick } = useLanguage();
  const text = (name: 'reference' | 'page' | 'reason') => ({
    value: draft[name],
    onChange: (value: string) => {
      onChange({ ...draft, [name]: value });
    },
    maxLength: 500,
  });
  return (
    <div className={c('contract')}>
      <RadioChoices
        id={draft.key}
        optional
        label={`${draft.key} ${pick(clause.title)}`}
        help={clause.source}
        value={draft.status}
        onChange={(status) => {
          onChange({ ...draft, status });
        }}
        choices={statuses.map((value) => ({ value, label: words(value) }))}
      />
      {clause.note && <Soft>{pick(clause.note)}</Soft>}
      {(draft.status === 'PRESENT' || draft.status === 'PARTIAL') && (
        <div className={c('two', 'below')}>
          <TextField {...text('reference')} optional label={t('clauseReference')} />
          <TextField {...text('page')} optional label={t('clausePage')} />
        </div>
      )}
      {draft.status === 'NOT_RELEVANT' && <TextField {...text('reason')} label={t('clauseReason')} error={error} />}
    </div>
  );
};
