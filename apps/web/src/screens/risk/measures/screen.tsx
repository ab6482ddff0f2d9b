import { FileText, FolderOpen, Server } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { LinkButton } from '../../../design/button.tsx';
import { classes } from '../../../design/classes.ts';
import { EmptyState } from '../../../design/empty-state.tsx';
import { useNow } from '../../../design/now.ts';
import { PageHeader } from '../../../design/page-header.tsx';
import { Soft } from '../../../design/text.tsx';
import { MeasuresMatrix, type MeasuresMatrixResult } from '../../../graphql/generated/risk/measures.ts';
import { Loaded } from '../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { usePast } from '../../../past/use-past.ts';
import { StateBar } from '../standing/state-bar.tsx';
import styles from './measures.module.css';
import { measuresTexts } from './measures.texts.ts';
import { ApprovalBar } from './parts/approval-bar.tsx';
import { Filters } from './parts/filters.tsx';
import { Matrix } from './parts/matrix.tsx';
import { filterOf, type MatrixSearch, readSearch, writeSearch } from './parts/matrix-search.ts';

const c = classes(styles);

/** Where the ten measures of § 6 stand: state, owner, evidence, and what changed since management approved them. */
export function Component() {
  const [parameters, setParameters] = useSearchParams();
  const search = readSearch(parameters);
  const asOf = usePast();
  const result = useQueryResult(MeasuresMatrix, { filter: filterOf(search) });
  const go = (next: MatrixSearch) => {
    const address = writeSearch(next);
    setParameters(address);
  };
  return (
    <>
      <Loaded result={result}>{(data) => <Page data={data} search={search} onChange={go} asOf={asOf} />}</Loaded>
    </>
  );
}

interface PageProps {
  readonly data: MeasuresMatrixResult;
  readonly search: MatrixSearch;
  readonly onChange: (search: MatrixSearch) => void;
  readonly asOf: string | null;
}

const Page = ({ data, search, onChange, asOf }: PageProps) => {
  const t = useTexts(measuresTexts);
  const people = usePeople();
  return (
    <>
      <Header data={data} asOf={asOf} />
      <StateBar
        states={data.measurePosture.byState.flatMap(({ state, count }) => Array.from({ length: count }, () => state))}
        href={(state) => `/measures?state=${state}`}
      />
      {asOf === null && <ApprovalBar data={data} />}
      <Filters search={search} onChange={onChange} people={people} />
      {data.measures.length === 0 ? (
        <EmptyState title={t('noneFound')} action={<LinkButton href="/measures">{t('clear')}</LinkButton>}>
          {t('noneFoundWhy')}
        </EmptyState>
      ) : (
        <>
          <Soft>{t('counting')}</Soft>
          <Matrix lines={data.measures} nameOf={people.nameOf} />
        </>
      )}
      <div className={c('foot')}>
        <Soft>{t('foot')}</Soft>
      </div>
    </>
  );
};

const Header = ({ data, asOf }: Pick<PageProps, 'data' | 'asOf'>) => {
  const t = useTexts(measuresTexts);
  const f = useFormat();
  const now = useNow();
  const { byState, requirements, requirementsLeftOut: out, evidenceItemsCurrent } = data.measurePosture;
  const count = (state: string) => byState.find((group) => group.state === state)?.count ?? 0;
  const tested = count('IN_PLACE_AND_TESTED');
  const counted = requirements.reduce((sum, group) => sum + group.count, 0);
  return (
    <PageHeader
      title={t('headline', { n: tested + count('IN_PLACE'), tested })}
      windowTitle={t('window')}
      lead={t('lead', {
        time: f.dateTime(asOf ?? now),
        ...{ n: counted, all: counted + out, out },
        evidence: evidenceItemsCurrent,
      })}
      actions={
        <>
          <LinkButton href="/measures/evidence" icon={FolderOpen}>
            {t('library')}
          </LinkButton>
          <LinkButton href="/services" icon={Server}>
            {t('services')}
          </LinkButton>
          <LinkButton href="/measures/statement" icon={FileText}>
            {t('statement')}
          </LinkButton>
        </>
      }
    />
  );
};
