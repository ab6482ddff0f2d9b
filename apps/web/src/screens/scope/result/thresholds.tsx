import { classes } from '../../../design/classes.ts';
import { DataTable } from '../../../design/data-table.tsx';
import { Section } from '../../../design/section.tsx';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import type { ScopeAnswer } from '../form/use-check.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';

const c = classes(styles);

interface Row {
  readonly key: 'employees' | 'turnover' | 'balance';
  readonly value: number;
  readonly medium: number;
  readonly large: number;
}

/** Value as bar, limits as upright marks, all of them written: the bar repeats the row and says nothing alone. */
export const Thresholds = ({ figures }: { readonly figures: ScopeAnswer['effective'] }) => {
  const t = useTexts(resultTexts);
  const f = useFormat();
  const rows: readonly Row[] = [
    { key: 'employees', value: figures.employees, medium: 50, large: 250 },
    { key: 'turnover', value: figures.turnoverMioEur, medium: 10, large: 50 },
    { key: 'balance', value: figures.balanceMioEur, medium: 10, large: 43 },
  ];
  const limit = (row: Row, value: number) =>
    row.key === 'employees' ? f.number(value) : t('over', { n: f.number(value) });
  return (
    <Section title={t('thresholds')}>
      <p>{t('thresholdsNote')}</p>
      <DataTable
        caption={t('thresholds')}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'measure', header: t('measure'), name: true, cell: (row) => <Measure row={row} label={t(row.key)} /> },
          { key: 'yours', header: t('yours'), number: true, cell: ({ value }) => f.number(value) },
          { key: 'medium', header: t('medium'), number: true, cell: (row) => limit(row, row.medium) },
          { key: 'large', header: t('large'), number: true, cell: (row) => limit(row, row.large) },
        ]}
      />
    </Section>
  );
};

const Measure = ({ row: { value, medium, large }, label }: { readonly row: Row; readonly label: string }) => {
  const full = Math.max(value, large * 1.25);
  const share = (part: number) => `${String((part / full) * 100)}%`;
  return (
    <>
      {label}
      <div className={c('limit')} aria-hidden="true">
        <span className={c('bar')} style={{ width: share(value) }} />
        <span className={c('mark')} style={{ left: share(medium) }} />
        <span className={c('mark')} style={{ left: share(large) }} />
      </div>
    </>
  );
};
