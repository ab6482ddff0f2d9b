import { classes } from '../../../design/classes.ts';
import { Button } from '../../../design/button.tsx';
import { RadioChoices } from '../../../design/choices.tsx';
import { DateField } from '../../../design/date-time-field.tsx';
import { NumberField } from '../../../design/number-field.tsx';
import { Panel, Stack } from '../../../design/section.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { type Answers, emptyPeriod, type PeriodDraft } from './answers.ts';
import { FiguresFields } from './figures-fields.tsx';
import styles from './form.module.css';
import { formTexts } from './form.texts.ts';

const c = classes(styles);

export interface PartProps {
  readonly answers: Answers;
  readonly onChange: (change: Partial<Answers>) => void;
  readonly errors: ReadonlyMap<string, string>;
}

const periodsAtMost = 3;

/** Figures per accounting period, newest first; a second year shows what the two-period rule makes of a crossing. */
export const SizeFields = ({ answers, onChange, errors }: PartProps) => {
  const t = useTexts(formTexts);
  const { periods } = answers;
  const put = (index: number, period: PeriodDraft) => {
    onChange({ periods: periods.with(index, period) });
  };
  return (
    <Stack>
      <CurrencyFields answers={answers} onChange={onChange} errors={errors} />
      {periods.map((period, index) => (
        <Panel key={index}>
          <h3>{index === 0 ? t('latest') : t('earlier')}</h3>
          <div className={c('figures')}>
            <DateField
              id={`periods.${String(index)}.endsOn`}
              label={t('endsOn')}
              value={period.endsOn}
              onChange={(endsOn) => {
                put(index, { ...period, endsOn });
              }}
              error={errors.get(`periods.${String(index)}.endsOn`)}
            />
            <FiguresFields
              draft={period}
              onChange={(next) => {
                put(index, next);
              }}
              path={`periods.${String(index)}`}
              errors={errors}
            />
          </div>
          {index > 0 && (
            <Button
              small
              onPress={() => {
                onChange({ periods: periods.toSpliced(index, 1) });
              }}
            >
              {t('removePeriod')}
            </Button>
          )}
        </Panel>
      ))}
      {periods.length < periodsAtMost && (
        <div>
          <Button
            onPress={() => {
              onChange({ periods: [...periods, emptyPeriod] });
            }}
          >
            {t('addPeriod')}
          </Button>
        </div>
      )}
    </Stack>
  );
};

const CurrencyFields = ({ answers, onChange, errors }: PartProps) => {
  const t = useTexts(formTexts);
  const { currency, dkkPer100Eur, rateOn } = answers;
  return (
    <>
      <RadioChoices
        label={t('currency')}
        value={currency}
        onChange={(next) => {
          onChange({ currency: next });
        }}
        choices={[
          { value: 'EUR', label: t('EUR') },
          { value: 'DKK', label: t('DKK') },
        ]}
      />
      {currency === 'DKK' && (
        <>
          <NumberField
            id="rate.dkkPer100Eur"
            label={t('rate')}
            value={dkkPer100Eur}
            onChange={(next) => {
              onChange({ dkkPer100Eur: next });
            }}
            error={errors.get('rate.dkkPer100Eur') ?? errors.get('rate')}
          />
          <DateField
            id="rate.on"
            label={t('rateOn')}
            value={rateOn}
            onChange={(next) => {
              onChange({ rateOn: next });
            }}
            error={errors.get('rate.on')}
            optional
          />
        </>
      )}
    </>
  );
};
