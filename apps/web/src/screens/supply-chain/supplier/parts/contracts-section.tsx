import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { ButtonRow } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { Disclosure } from '../../../../design/derivation.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Contract } from '../../parts/supply-data.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import styles from '../supplier.module.css';
import { ClauseStatusWord } from './clause-status.tsx';
import { ClausesDialog } from './clauses-dialog.tsx';
import { ContractDialog } from './contract-dialog.tsx';
import type { DialogProps, PartProps } from './part-props.ts';

const c = classes(styles);

type Editing = { readonly what: 'new' } | { readonly what: 'contract' | 'clauses'; readonly contract: Contract };

/** Each contract against the clauses K01 to K18. */
export const ContractsSection = (props: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const [editing, setEditing] = useState<Editing>();
  const { supplier, manage } = props;
  const close = () => {
    setEditing(undefined);
  };
  return (
    <Section
      id="contracts"
      title={t('contracts')}
      beside={
        manage ? (
          <OpenButton
            onOpen={() => {
              setEditing({ what: 'new' });
            }}
          >
            {t('addContract')}
          </OpenButton>
        ) : undefined
      }
    >
      {supplier.contracts.length === 0 && <Soft>{t('contractsEmpty')}</Soft>}
      {supplier.contracts.map((contract) => (
        <OneContract key={contract.contract} contract={contract} manage={manage} onEdit={setEditing} />
      ))}
      {editing && <EditDialog {...props} editing={editing} onClose={close} />}
    </Section>
  );
};

const EditDialog = ({ editing, ...props }: DialogProps & { readonly editing: Editing }) => {
  if (editing.what === 'clauses') return <ClausesDialog {...props} contract={editing.contract} />;
  return <ContractDialog {...props} contract={editing.what === 'new' ? undefined : editing.contract} />;
};

interface OneContractProps {
  readonly contract: Contract;
  readonly manage: boolean;
  readonly onEdit: (editing: Editing) => void;
}

const OneContract = ({ contract, manage, onEdit }: OneContractProps) => {
  const t = useTexts(supplierScreenTexts);
  const f = useFormat();
  const { title, number, startsOn, endsOn, noticeMonths, missing } = contract;
  const date = (day: string | null) => (day === null ? t('open') : f.date(day));
  const meta = [
    ...(number === null ? [] : [number]),
    ...(startsOn === null && endsOn === null ? [] : [t('term', { from: date(startsOn), to: date(endsOn) })]),
    ...(noticeMonths === null ? [] : [t('noticeIn', { n: noticeMonths })]),
  ];
  return (
    <div className={c('contract')}>
      <h3>{title}</h3>
      <Soft>{meta.join(' · ')}</Soft>
      <p>{t('clausesMissing', { n: missing })}</p>
      {manage && (
        <ButtonRow>
          <OpenButton
            onOpen={() => {
              onEdit({ what: 'clauses', contract });
            }}
          >
            {t('assessClauses')}
          </OpenButton>
          <OpenButton
            onOpen={() => {
              onEdit({ what: 'contract', contract });
            }}
          >
            {t('editContract')}
          </OpenButton>
        </ButtonRow>
      )}
      <Disclosure label={t('clauseCaption', { title })}>
        <Clauses contract={contract} />
      </Disclosure>
    </div>
  );
};

type Clause = Contract['clauses'][number];

const Clauses = ({ contract: { title, clauses } }: { readonly contract: Contract }) => {
  const t = useTexts(supplierScreenTexts);
  const { pick } = useLanguage();
  const columns: readonly Column<Clause>[] = [
    {
      key: 'clause',
      header: t('clause'),
      name: true,
      cell: ({ key, clause }) => (
        <>
          {key} {pick(clause.title)}
          <Soft size="micro">{clause.source}</Soft>
        </>
      ),
    },
    { key: 'status', header: t('clauseStatus'), cell: ({ status }) => <ClauseStatusWord status={status} /> },
    { key: 'place', header: t('clausePlace'), cell: (clause) => <Place clause={clause} /> },
  ];
  return (
    <DataTable
      caption={t('clauseCaption', { title })}
      captionHidden
      columns={columns}
      rows={clauses}
      rowKey={({ key }) => key}
    />
  );
};

const Place = ({ clause: { reference, page, reason } }: { readonly clause: Clause }) => {
  const t = useTexts(supplierScreenTexts);
  const words = [reference, page && t('page', { page }), reason].filter((each) => each !== null && each !== '');
  return words.length === 0 ? <Soft>{t('placeless')}</Soft> : words.join(', ');
};
