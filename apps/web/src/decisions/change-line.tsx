import { classes } from '../design/classes.ts';
import { EvidenceBehind } from '../graphql/generated/decisions/decision.ts';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import { type Change, measureIdOf, noonOf } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';
import { ReasonChange } from './reason-change.tsx';
import styles from './decisions.module.css';

const c = classes(styles);

/** The collection keeps names, also of what was withdrawn. */
const named: readonly Change['kind'][] = ['EVIDENCE_ADDED', 'EVIDENCE_REMOVED', 'EVIDENCE_EXPIRED'];

interface ChangeLineProps {
  readonly measure: string;
  readonly change: Change;
}

/** One change in words; names, days and texts stand as people read them. */
export const ChangeLine = ({ measure, change }: ChangeLineProps) => {
  const { pick } = useLanguage();
  const { kind, text, before, after, sha256 } = change;
  return (
    <div className={c('change')}>
      {kind === 'NEXT_REVIEW' ? <ReviewChange before={before} after={after} /> : <p>{pick(text)}</p>}
      {kind === 'REASON' && <ReasonChange before={before ?? ''} after={after ?? ''} />}
      {kind === 'OWNER' && <OwnerChange before={before} after={after} />}
      {named.includes(kind) && sha256 !== null && <EvidenceChange measure={measure} sha256={sha256} />}
    </div>
  );
};

type BeforeAfter = Pick<Change, 'before' | 'after'>;

const ReviewChange = ({ before, after }: BeforeAfter) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const day = (of: string | null) => (of === null ? t('noDay') : f.date(noonOf(of)));
  return <p>{t('reviewMoved', { before: day(before), after: day(after) })}</p>;
};

const OwnerChange = ({ before, after }: BeforeAfter) => {
  const t = useTexts(decisionsTexts);
  const { nameOf } = usePeople();
  const name = (id: string | null) => (id === null ? t('nobody') : nameOf(id));
  return (
    <p className={c('words')}>
      <del>{name(before)}</del> <ins>{name(after)}</ins>
    </p>
  );
};

/** What the evidence is called; silent while it is not known. */
const EvidenceChange = ({ measure, sha256 }: { readonly measure: string; readonly sha256: string }) => {
  const result = useQueryResult(EvidenceBehind, { measureId: measureIdOf(measure) });
  const items = result.state === 'ready' ? result.data.evidenceItems.edges : [];
  const title = items.find(({ node }) => node.sha256 === sha256)?.node.title;
  return title === undefined ? null : <p className={c('words')}>{title}</p>;
};
