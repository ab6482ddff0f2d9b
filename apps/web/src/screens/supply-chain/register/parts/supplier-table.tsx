import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { RefId, Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Summary } from '../../parts/supply-data.ts';
import { BandStatus, RoundStatus, TierStatus } from '../../parts/supply-status.tsx';
import { registerTexts } from '../register.texts.ts';

/** One line a supplier; each number leads to what it counts. */
export const SupplierTable = ({ suppliers }: { readonly suppliers: readonly Summary[] }) => {
  const t = useTexts(registerTexts);
  const columns: readonly Column<Summary>[] = [
    { key: 'name', header: t('name'), name: true, cell: (row) => <Name row={row} /> },
    { key: 'tier', header: t('tier'), cell: (row) => <TierCell row={row} /> },
    { key: 'services', header: t('services'), cell: (row) => <Services row={row} /> },
    { key: 'round', header: t('round'), cell: (row) => <RoundCell row={row} /> },
    { key: 'result', header: t('result'), cell: (row) => <ResultCell row={row} /> },
    { key: 'next', header: t('next'), cell: (row) => <Next row={row} /> },
  ];
  return <DataTable caption={t('caption')} captionHidden columns={columns} rows={suppliers} rowKey={({ id }) => id} />;
};

interface RowProps {
  readonly row: Summary;
}

const Name = ({ row: { id, name, reference } }: RowProps) => (
  <>
    <TextLink href={`/suppliers/${id}`} quiet strong>
      {name}
    </TextLink>
    <br />
    <RefId>{reference}</RefId>
  </>
);

const TierCell = ({ row: { id, tier, tierOverridden } }: RowProps) => {
  const t = useTexts(registerTexts);
  return (
    <>
      <TextLink href={`/suppliers/${id}#tier`} quiet>
        <TierStatus tier={tier} />
      </TextLink>
      {tierOverridden && <Soft size="micro">{t('overridden')}</Soft>}
    </>
  );
};

const Services = ({ row: { services } }: RowProps) => {
  const t = useTexts(registerTexts);
  return services.length === 0 ? <Soft>{t('noServices')}</Soft> : services.map(({ name }) => name).join(', ');
};

const RoundCell = ({ row: { id, round } }: RowProps) => {
  const t = useTexts(registerTexts);
  const f = useFormat();
  if (round === null) return <RoundStatus round={round} />;
  const running = round.concludedOn === null && round.status !== 'WITHDRAWN';
  return (
    <>
      <TextLink href={`/suppliers/${id}/reviews/${round.id}`} quiet>
        <RoundStatus round={round} />
      </TextLink>
      {running && <Soft size="micro">{t('roundDue', { date: f.date(round.dueOn) })}</Soft>}
    </>
  );
};

const Next = ({ row: { nextAssessmentOn, nextAssessmentOverdue } }: RowProps) => {
  const t = useTexts(registerTexts);
  const f = useFormat();
  if (nextAssessmentOn === null) return <Soft>{t('nextNone')}</Soft>;
  const date = f.date(nextAssessmentOn);
  return nextAssessmentOverdue ? <b>{t('nextOverdue', { date })}</b> : date;
};

const ResultCell = ({ row }: RowProps) => (
  <>
    <BandStatus band={row.band} result={row.result} />
    <Open row={row} />
  </>
);

/** What is open with this supplier; each number opens its list. */
const Open = ({ row: { id, openFindings, missingClauses } }: RowProps) => {
  const t = useTexts(registerTexts);
  return (
    <>
      {openFindings > 0 && (
        <div>
          <TextLink href={`/suppliers/${id}#findings`} alone>
            {t('findings', { n: openFindings })}
          </TextLink>
        </div>
      )}
      {missingClauses > 0 && (
        <div>
          <TextLink href={`/suppliers/${id}#contracts`} alone>
            {t('clauses', { n: missingClauses })}
          </TextLink>
        </div>
      )}
    </>
  );
};
