import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { EmptyState } from '../../../../design/empty-state.tsx';
import { Section } from '../../../../design/section.tsx';
import { RefId, Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Round } from '../../parts/supply-data.ts';
import { BandStatus, RoundStatus } from '../../parts/supply-status.tsx';
import { supplyWords } from '../../parts/supply-words.texts.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import type { PartProps } from './part-props.ts';

/** Every questionnaire that was sent, newest first; each opens its review. */
export const RoundsSection = ({ supplier: { summary, rounds } }: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const words = useTexts(supplyWords);
  const f = useFormat();
  const { pick } = useLanguage();
  const columns: readonly Column<Round>[] = [
    {
      key: 'name',
      header: t('roundName'),
      name: true,
      cell: ({ id, reference, templateTitle, sentAt }) => (
        <>
          <TextLink href={`/suppliers/${summary.id}/reviews/${id}`} quiet strong>
            {pick(templateTitle)}
          </TextLink>
          <br />
          <RefId>{reference}</RefId>
          <Soft size="micro">{t('roundSent', { date: f.date(sentAt) })}</Soft>
        </>
      ),
    },
    { key: 'status', header: t('roundStatus'), cell: (round) => <RoundStatus round={round} /> },
    {
      key: 'result',
      header: t('roundResult'),
      cell: ({ band, result, decision }) => (
        <>
          <BandStatus band={band} result={result} />
          <Soft size="micro">{decision === null ? t('undecided') : words(decision)}</Soft>
        </>
      ),
    },
  ];
  return (
    <Section id="rounds" title={t('rounds')} beside={rounds.length > 0 ? f.number(rounds.length) : undefined}>
      {rounds.length === 0 ? (
        <EmptyState level={3} title={t('none')}>
          {t('roundsEmpty')}
        </EmptyState>
      ) : (
        <DataTable caption={t('roundsCaption')} captionHidden columns={columns} rows={rounds} rowKey={({ id }) => id} />
      )}
    </Section>
  );
};
