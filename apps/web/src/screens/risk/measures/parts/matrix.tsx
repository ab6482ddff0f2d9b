import { classes } from '../../../../design/classes.ts';
import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { RefId } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import { Coverage } from '../../standing/coverage.tsx';
import { measurePath } from '../../standing/measure-ids.ts';
import { MeasureState } from '../../standing/measure-state.tsx';
import type { MeasureLine } from '../measures-data.ts';
import styles from '../measures.module.css';
import { measuresTexts } from '../measures.texts.ts';
import { NewestEvidence, OwnerAndReview, SinceApproval, Tasks } from './cells.tsx';

const c = classes(styles);

interface MatrixProps {
  readonly lines: readonly MeasureLine[];
  readonly nameOf: NameOf;
}

const coverageOf = ({ requirements, measureId }: MeasureLine) => {
  const { total, leftOut, notAssessed, inPlace, inPlaceAndTested } = requirements;
  return {
    met: inPlace + inPlaceAndTested,
    all: total - leftOut,
    untouched: notAssessed === total - leftOut,
    href: `${measurePath(measureId)}?show=open#requirements`,
  };
};

export const Matrix = ({ lines, nameOf }: MatrixProps) => {
  const t = useTexts(measuresTexts);
  const { pick } = useLanguage();
  const columns: readonly Column<MeasureLine>[] = [
    {
      key: 'measure',
      header: t('measure'),
      name: true,
      cell: ({ measureId, reference, name }) => (
        <>
          <TextLink href={measurePath(measureId)} quiet strong>
            {pick(name)}
          </TextLink>
          <br />
          <RefId>{reference}</RefId>
        </>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state, applicable, leftOut }) => (
        <>
          <MeasureState state={state} applicable={applicable} />
          {applicable && leftOut.length > 0 && (
            <span className={c('soft', 'micro', 'under')}>{t('partLeftOut', { n: leftOut.length })}</span>
          )}
        </>
      ),
    },
    {
      key: 'met',
      header: t('met'),
      cell: (line) => (
        <>
          <Coverage {...coverageOf(line)} />
          {line.requirements.leftOut > 0 && (
            <span className={c('soft', 'micro', 'under')}>{t('pointsLeftOut', { n: line.requirements.leftOut })}</span>
          )}
        </>
      ),
    },
    { key: 'newest', header: t('newest'), cell: (line) => <NewestEvidence line={line} /> },
    { key: 'owner', header: t('owner'), cell: (line) => <OwnerAndReview line={line} nameOf={nameOf} /> },
    { key: 'tasks', header: t('tasks'), cell: (line) => <Tasks line={line} /> },
    { key: 'since', header: t('since'), cell: (line) => <SinceApproval line={line} /> },
  ];
  return (
    <div className={c('matrix')} data-density="compact">
      <DataTable
        caption={t('caption')}
        captionHidden
        columns={columns}
        rows={lines}
        rowKey={({ measureId }) => measureId}
      />
    </div>
  );
};
