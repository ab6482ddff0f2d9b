import { classes } from '../../../../design/classes.ts';
import { Section } from '../../../../design/section.tsx';
import { Segmented } from '../../../../design/segmented.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { RisksOnMatrix } from '../../../../graphql/generated/risk/risks.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { CountsOnMatrix } from '../../evaluation/counts-on-matrix.tsx';
import { evaluationTexts } from '../../evaluation/evaluation.texts.ts';
import { levelsFrom, type Place, written } from '../../evaluation/levels.ts';
import type { Address } from '../../standing/address.ts';
import { risksTexts } from '../risks.texts.ts';
import styles from '../risks.module.css';
import { matrixOf, properties, stages } from './risk-search.ts';

const c = classes(styles);

interface MatrixSectionProps {
  readonly address: Address;
}

/** Where the open risks stand, before or after the measures, by one property or the worst of the four. */
export const MatrixSection = ({ address }: MatrixSectionProps) => {
  const t = useTexts(risksTexts);
  const look = matrixOf(address);
  const result = useQueryResult(RisksOnMatrix, { ...look });
  return (
    <Section title={t('matrix')}>
      <Look address={address} />
      <Loaded result={result}>
        {({ riskMatrix: { cells, notAssessed } }) => {
          const count = new Map(cells.map((cell) => [written(cell), cell.count]));
          return (
            <>
              <CountsOnMatrix
                caption={t('matrixCaption')}
                countAt={(place: Place) => count.get(written(place)) ?? 0}
                levelOf={levelsFrom(cells)}
                href={(place) => `/risks?${cellAddress(look, place)}#list`}
              />
              {notAssessed > 0 && (
                <TextLink href="/risks?show=unassessed" alone>
                  {t('unassessedBeside', { n: notAssessed })}
                </TextLink>
              )}
            </>
          );
        }}
      </Loaded>
    </Section>
  );
};

const cellAddress = ({ stage, property, serviceId }: ReturnType<typeof matrixOf>, place: Place) =>
  new URLSearchParams({
    stage,
    ...(property === null ? {} : { property }),
    ...(serviceId === null ? {} : { service: serviceId }),
    cell: written(place),
  }).toString();

const Look = ({ address }: Pick<MatrixSectionProps, 'address'>) => {
  const t = useTexts(risksTexts);
  const words = useTexts(evaluationTexts);
  const { stage, property } = matrixOf(address);
  return (
    <div className={c('look')}>
      <Segmented
        label={t('look')}
        value={stage}
        onChange={(next) => {
          address.change({ stage: next, cell: undefined });
        }}
        parts={stages.map((value) => ({ value, label: words(value) }))}
      />
      <SelectField
        label={t('property')}
        value={property ?? 'worst'}
        onChange={(next) => {
          address.change({ property: next === 'worst' ? undefined : next, cell: undefined });
        }}
        options={[
          { value: 'worst', label: t('worst') },
          ...properties.map((value) => ({ value, label: words(value) })),
        ]}
      />
    </div>
  );
};
