import { classes } from '../design/classes.ts';
import { Rows } from '../design/facts.tsx';
import { Status } from '../design/status.tsx';
import { RefId } from '../design/text.tsx';
import { TextLink } from '../design/text-link.tsx';
import { BriefSuppliers, type BriefSuppliersResult } from '../graphql/generated/brief/brief.ts';
import { Loaded } from '../graphql/loaded.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useTexts } from '../language/use-texts.ts';
import { Block, BriefNumber, ListedNumber, Numbers } from './block.tsx';
import { briefTexts } from './brief.texts.ts';
import styles from './brief.module.css';

const c = classes(styles);

type Supplier = BriefSuppliersResult['suppliers']['edges'][number]['node'];

/** Suppliers whose failure stops a service: who is in the red, who has not answered. */
export const SuppliersBlock = () => {
  const t = useTexts(briefTexts);
  const result = useQueryResult(BriefSuppliers, {});
  return (
    <Block title={t('suppliers')} why={t('suppliersWhy')}>
      <Loaded result={result}>
        {({ suppliers }) => <Suppliers suppliers={suppliers.edges.map(({ node }) => node)} />}
      </Loaded>
    </Block>
  );
};

const isRed = ({ band }: Supplier) => band === 'RED';
const isSilent = ({ round }: Supplier) => round?.isOverdue ?? false;
const isUnassessed = ({ nextAssessmentOverdue, band }: Supplier) => nextAssessmentOverdue || band === null;

const lacksClauses = ({ missingClauses }: Supplier) => missingClauses > 0;

const listOf = (suppliers: readonly Supplier[], of: (supplier: Supplier) => boolean) =>
  suppliers.filter(of).map(({ id, name }) => ({ id, name, href: `/suppliers/${id}` }));

const Suppliers = ({ suppliers }: { readonly suppliers: readonly Supplier[] }) => {
  const t = useTexts(briefTexts);
  const named = suppliers.filter((each) => isRed(each) || isSilent(each));
  return (
    <>
      <Numbers>
        <BriefNumber n={suppliers.length} words={t('critical', { n: suppliers.length })} href="/suppliers?tier=T1" />
        <ListedNumber wanted="none" list={listOf(suppliers, isRed)} words={t('red')} />
        <ListedNumber wanted="none" list={listOf(suppliers, isSilent)} words={t('silent')} />
        <ListedNumber wanted="none" list={listOf(suppliers, isUnassessed)} words={t('unassessed')} />
        <ListedNumber wanted="none" list={listOf(suppliers, lacksClauses)} words={t('clauses')} />
      </Numbers>
      <Rows>
        {named.map((supplier) => (
          <li key={supplier.id} className={c('row')}>
            <span className={c('name')}>
              <TextLink quiet href={`/suppliers/${supplier.id}`}>
                {supplier.name}
              </TextLink>{' '}
              <RefId>{supplier.reference}</RefId>
              <span className={c('soft')}>{supplier.delivers}</span>
            </span>
            <Status tone="danger" glyph={isRed(supplier) ? 'no' : 'late'}>
              {t(isRed(supplier) ? 'isRed' : 'isSilent')}
            </Status>
          </li>
        ))}
      </Rows>
    </>
  );
};
