import { classes } from '../../../../design/classes.ts';
import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { measurePartNames } from '../../standing/measure-names.texts.ts';
import { MeasureState } from '../../standing/measure-state.tsx';
import type { EvidenceLine, MeasureLine, RequirementLine } from '../statement-data.ts';
import styles from '../statement.module.css';
import { statementTexts } from '../statement.texts.ts';

const c = classes(styles);

interface MeasurePartProps {
  readonly measure: MeasureLine;
  readonly requirements: readonly RequirementLine[];
  readonly evidence: readonly EvidenceLine[];
}

/** One measure on paper: where it stands and why, what shows it, and every requirement under it. */
export const MeasurePart = ({ measure, requirements, evidence }: MeasurePartProps) => {
  const t = useTexts(statementTexts);
  const names = useTexts(measurePartNames);
  const { pick, cite } = useLanguage();
  const { reference, provision, name, asks, state, applicable, reason, leftOut } = measure;
  return (
    <Section title={`${reference} ${pick(name)}`} beside={cite(provision)}>
      <MeasureState state={state} applicable={applicable} />
      <Soft>{pick(asks)}</Soft>
      <Facts
        facts={[
          { key: 'reason', label: t('reason'), value: <Written>{reason ?? t('noReason')}</Written> },
          ...leftOut.map(({ part, reason: why }) => ({
            key: part,
            label: t('out'),
            value: t('leftOut', { part: names(part), reason: why }),
          })),
          { key: 'evidence', label: t('evidence'), value: <Evidence evidence={evidence} /> },
        ]}
      />
      <Requirements title={`${reference} ${t('requirements')}`} requirements={requirements} />
    </Section>
  );
};

const Evidence = ({ evidence }: Pick<MeasurePartProps, 'evidence'>) => {
  const t = useTexts(statementTexts);
  const f = useFormat();
  if (evidence.length === 0) return t('noEvidence');
  return (
    <ul className={c('evidence')}>
      {evidence.map(({ reference, title, effectiveOn, expiresOn, standing, sha256 }) => (
        <li key={reference}>
          {t('evidenceLine', { reference, title, from: f.date(effectiveOn) })}
          {expiresOn &&
            t(standing === 'EXPIRED' ? 'evidenceExpired' : 'evidenceUntil', { until: f.date(expiresOn) })}{' '}
          <span className={c('code')}>{t('code', { code: grouped(sha256) })}</span>
        </li>
      ))}
    </ul>
  );
};

/** The first sixteen signs in groups of four: enough to find the file again. */
const grouped = (sha256: string) => (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ');

const Requirements = ({ title, requirements }: { readonly title: string } & Pick<MeasurePartProps, 'requirements'>) => {
  const t = useTexts(statementTexts);
  const { pick } = useLanguage();
  const asked = requirements.filter(({ leftOut }) => !leftOut);
  const [all, out] = [asked.length, requirements.length - asked.length];
  const met = asked.filter(({ state }) => state === 'IN_PLACE' || state === 'IN_PLACE_AND_TESTED').length;
  const none = asked.filter(({ state }) => state === 'NOT_ASSESSED').length;
  const columns: readonly Column<RequirementLine>[] = [
    { key: 'point', header: t('point'), name: true, cell: ({ ref, title: words }) => `${ref} ${pick(words)}` },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state, leftOut }) =>
        leftOut ? (
          <Status tone="none" glyph="no">
            {t('out')}
          </Status>
        ) : (
          <MeasureState state={state} />
        ),
    },
    { key: 'why', header: t('why'), cell: ({ reason }) => reason ?? '–' },
  ];
  return (
    <>
      <p className={c('summary')}>{t('summary', { met, all, out, none, some: all - met - none })}</p>
      <div className={c('points')} data-density="compact">
        <DataTable
          caption={title}
          captionHidden
          columns={columns}
          rows={requirements}
          rowKey={({ requirement }) => requirement}
        />
      </div>
    </>
  );
};
