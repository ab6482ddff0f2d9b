import { classes } from '../../../../design/classes.ts';
import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { Status } from '../../../../design/status.tsx';
import { RefId, Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import { AcceptanceStatus } from '../../evaluation/acceptance-status.tsx';
import { evaluationTexts } from '../../evaluation/evaluation.texts.ts';
import { LevelStatus } from '../../evaluation/risk-level.tsx';
import { treatmentTexts } from '../../evaluation/treatment.texts.ts';
import type { RiskRow } from '../risks-data.ts';
import styles from '../risks.module.css';
import { risksTexts } from '../risks.texts.ts';

const c = classes(styles);

interface RiskTableProps {
  readonly risks: readonly RiskRow[];
  readonly nameOf: NameOf;
}

export const RiskTable = ({ risks, nameOf }: RiskTableProps) => {
  const t = useTexts(risksTexts);
  const words = useTexts(treatmentTexts);
  const columns: readonly Column<RiskRow>[] = [
    {
      key: 'risk',
      header: t('risk'),
      name: true,
      cell: ({ id, title, reference, closed }) => (
        <>
          <TextLink href={`/risks/${id}`} quiet strong>
            {title}
          </TextLink>
          <br />
          <RefId>{reference}</RefId>{' '}
          {closed && (
            <Status tone="none" glyph="no">
              {t('closed')}
            </Status>
          )}
        </>
      ),
    },
    { key: 'service', header: t('service'), cell: ({ serviceName }) => serviceName },
    { key: 'level', header: t('level'), cell: (risk) => <Levels risk={risk} /> },
    {
      key: 'treatment',
      header: t('treatment'),
      cell: ({ treatment }) => (treatment ? words(treatment) : <Soft>{t('undecided')}</Soft>),
    },
    {
      key: 'acceptance',
      header: t('acceptance'),
      cell: ({ acceptanceStanding, acceptance }) => (
        <AcceptanceStatus standing={acceptanceStanding} expiresOn={acceptance?.expiresOn} />
      ),
    },
    { key: 'owner', header: t('owner'), cell: ({ owner }) => (owner ? nameOf(owner) : <Soft>{t('noOwner')}</Soft>) },
  ];
  return <DataTable caption={t('caption')} captionHidden columns={columns} rows={risks} rowKey={({ id }) => id} />;
};

const Levels = ({ risk: { level, inherentLevel } }: { readonly risk: RiskRow }) => {
  const t = useTexts(risksTexts);
  const words = useTexts(evaluationTexts);
  return (
    <>
      <LevelStatus level={level} />
      {inherentLevel && inherentLevel !== level && (
        <span className={c('before')}>{t('before', { level: words(inherentLevel).toLocaleLowerCase() })}</span>
      )}
    </>
  );
};
