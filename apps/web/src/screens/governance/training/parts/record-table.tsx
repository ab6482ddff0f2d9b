import { Button } from '../../../../design/button.tsx';
import { DataTable } from '../../../../design/data-table.tsx';
import { Soft } from '../../../../design/text.tsx';
import { FileLink } from '../../../../files/file-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { noonOf } from '../../../../decisions/decision-data.ts';
import type { TrainingRecord } from '../training-data.ts';
import { trainingTexts } from '../training.texts.ts';
import { Standing } from './standing.tsx';

interface RecordTableProps {
  readonly records: readonly TrainingRecord[];
  readonly onChoose?: (record: TrainingRecord) => void;
}

/** Every course that was recorded, with its proof; those taken back stay, struck. */
export const RecordTable = ({ records, onChoose }: RecordTableProps) => {
  const t = useTexts(trainingTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const act = (record: TrainingRecord) =>
    record.withdrawnAt === null && (
      <Button
        small
        aria-label={t('changeOf', { course: record.course, name: nameOf(record.person) })}
        onPress={() => onChoose?.(record)}
      >
        {t('change')}
      </Button>
    );
  return (
    <DataTable
      caption={t('all')}
      captionHidden
      rows={records}
      rowKey={({ id }) => id}
      columns={[
        { key: 'course', header: t('course'), name: true, cell: (record) => <Course record={record} /> },
        { key: 'person', header: t('name'), cell: ({ person }) => nameOf(person) },
        { key: 'held', header: t('heldOn'), cell: ({ heldOn }) => f.date(noonOf(heldOn)) },
        { key: 'until', header: t('countsUntil'), cell: (record) => <Until record={record} /> },
        {
          key: 'proof',
          header: t('proof'),
          cell: ({ proof }) => (proof === null ? t('noProof') : <FileLink file={proof} />),
        },
        ...(onChoose === undefined ? [] : [{ key: 'act', header: t('act'), cell: act }]),
      ]}
    />
  );
};

const Course = ({
  record: { course, provider, withdrawnAt, withdrawnBecause },
}: {
  readonly record: TrainingRecord;
}) => {
  const t = useTexts(trainingTexts);
  return (
    <>
      {withdrawnAt === null ? <b>{course}</b> : <del>{course}</del>}
      <Soft>{provider}</Soft>
      {withdrawnAt !== null && <Soft>{t('withdrawn', { reason: withdrawnBecause ?? '' })}</Soft>}
    </>
  );
};

const Until = ({ record: { countsUntil, validUntil, standing, withdrawnAt } }: { readonly record: TrainingRecord }) => {
  const t = useTexts(trainingTexts);
  const f = useFormat();
  if (withdrawnAt !== null) return t('countsNoMore');
  return (
    <>
      {f.date(noonOf(countsUntil))} <Standing standing={standing} />
      {validUntil === null && <Soft size="micro">{t('ownReading')}</Soft>}
    </>
  );
};
