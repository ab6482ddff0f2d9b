import { type Column, DataTable } from '../../../design/data-table.tsx';
import { Status } from '../../../design/status.tsx';
import { RefId, Soft } from '../../../design/text.tsx';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import type { NameOf } from '../../../people/use-people.ts';
import { classes } from '../../../design/classes.ts';
import { Expiry } from '../standing/evidence-age.tsx';
import { useCoverageWords } from './coverage-words.ts';
import { EvidenceMenu } from './evidence-menu.tsx';
import { FileOf } from './file-of.tsx';
import styles from './proof.module.css';
import type { Evidence } from './proof-data.ts';
import { proofTexts } from './proof.texts.ts';

const c = classes(styles);

interface EvidenceTableProps {
  readonly items: readonly Evidence[];
  readonly nameOf: NameOf;
  /** Absent when nothing may be changed here. */
  readonly onChanged?: (() => void) | undefined;
}

/** Which file proves what, from when and until when. */
export const EvidenceTable = ({ items, nameOf, onChanged }: EvidenceTableProps) => {
  const t = useTexts(proofTexts);
  const f = useFormat();
  const columns: readonly Column<Evidence>[] = [
    {
      key: 'name',
      header: t('name'),
      name: true,
      cell: (item) => (
        <span className={c('name')}>
          {item.title}
          <span className={c('meta')}>
            <RefId>{item.reference}</RefId> <FileOf evidence={item} />
          </span>
        </span>
      ),
    },
    { key: 'coverage', header: t('coverage'), cell: (item) => <Covers item={item} /> },
    { key: 'effective', header: t('effective'), cell: ({ effectiveOn }) => f.date(effectiveOn) },
    { key: 'expiry', header: t('expiry'), cell: (item) => <Standing item={item} /> },
    {
      key: 'added',
      header: t('added'),
      cell: ({ addedAt, addedBy }) => t('addedBy', { date: f.date(addedAt), person: nameOf(addedBy) }),
    },
  ];
  const acts: Column<Evidence> = {
    key: 'acts',
    header: t('acts'),
    cell: (item) => (onChanged ? <EvidenceMenu evidence={item} onDone={onChanged} /> : null),
  };
  return (
    <DataTable
      caption={t('caption')}
      captionHidden
      columns={onChanged ? [...columns, acts] : columns}
      rows={items}
      rowKey={({ id }) => id}
    />
  );
};

const Covers = ({ item: { wholeMeasures, requirements } }: { readonly item: Evidence }) =>
  useCoverageWords()({ measures: wholeMeasures, requirements });

const Standing = ({ item }: { readonly item: Evidence }) => {
  const t = useTexts(proofTexts);
  const f = useFormat();
  if (item.standing === 'WITHDRAWN')
    return (
      <>
        <Status tone="none" glyph="no">
          {t('withdrawn', { date: item.withdrawnAt ? f.date(item.withdrawnAt) : '' })}
        </Status>
        {item.withdrawnBecause && <Soft size="micro">{t('because', { reason: item.withdrawnBecause })}</Soft>}
      </>
    );
  if (item.standing === 'NOT_YET_EFFECTIVE')
    return (
      <Status tone="plan" glyph="planned">
        {t('notYet', { date: f.date(item.effectiveOn) })}
      </Status>
    );
  return <Expiry expiresOn={item.expiresOn} />;
};
