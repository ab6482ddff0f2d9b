import { Status } from '../design/status.tsx';
import { Soft } from '../design/text.tsx';
import { classes } from '../design/classes.ts';
import { EvidenceBehind } from '../graphql/generated/decisions/decision.ts';
import { Loaded } from '../graphql/loaded.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { type FrozenMeasure, grouped, measureIdOf, noonOf } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';
import styles from './decisions.module.css';

const c = classes(styles);

interface EvidenceListProps {
  readonly measure: string;
  readonly evidence: FrozenMeasure['evidence'];
  /** The day on which it is judged whether it still holds. */
  readonly readOn: string;
}

/** What a measure rested on when it was frozen: by content, so a file replaced since is told apart. */
export const EvidenceList = ({ measure, evidence, readOn }: EvidenceListProps) => {
  const result = useQueryResult(EvidenceBehind, { measureId: measureIdOf(measure) });
  return (
    <Loaded result={result}>
      {({ evidenceItems }) => (
        <ul className={c('evidence')}>
          {evidence.map(({ sha256, effectiveOn, expiresOn }) => {
            const known = evidenceItems.edges.find(({ node }) => node.sha256 === sha256)?.node;
            return (
              <li key={sha256}>
                <EvidenceName sha256={sha256} title={known?.title} file={known?.file ?? undefined} />
                <EvidenceDays effectiveOn={effectiveOn} expiresOn={expiresOn} readOn={readOn} />
              </li>
            );
          })}
        </ul>
      )}
    </Loaded>
  );
};

interface EvidenceNameProps {
  readonly sha256: string;
  readonly title: string | undefined;
  readonly file: { readonly name: string; readonly size: number; readonly url: string } | undefined;
}

const EvidenceName = ({ sha256, title, file }: EvidenceNameProps) => {
  const t = useTexts(decisionsTexts);
  if (title === undefined) return <p>{t('evidenceGone', { code: grouped(sha256.slice(0, 12)) })}</p>;
  if (file === undefined) return <p>{title}</p>;
  return (
    <a className={c('file')} href={file.url} download={file.name}>
      {t('download', { title })}
    </a>
  );
};

type Days = Pick<FrozenMeasure['evidence'][number], 'effectiveOn' | 'expiresOn'> & Pick<EvidenceListProps, 'readOn'>;

const EvidenceDays = ({ effectiveOn, expiresOn, readOn }: Days) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const from = f.date(noonOf(effectiveOn));
  if (expiresOn === null) return <Soft>{t('from', { from })}</Soft>;
  const to = f.date(noonOf(expiresOn));
  if (expiresOn >= readOn) return <Soft>{t('fromTo', { from, to })}</Soft>;
  return (
    <p className={c('soft')}>
      <Status tone="danger" glyph="late">
        {t('fromToExpired', { from, to })}
      </Status>
    </p>
  );
};
