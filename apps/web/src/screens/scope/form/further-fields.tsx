import { CheckboxChoices } from '../../../design/choices.tsx';
import { Stack } from '../../../design/section.tsx';
import { SelectField } from '../../../design/select-field.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { formTexts } from './form.texts.ts';
import type { PartProps } from './size-fields.tsx';

const ticks = ['natsec', 's333', 'dora', 'cer', 'nis1', 'downgrade'] as const;
const choices = {
  crit: ['SOLE_PROVIDER', 'PUBLIC_SAFETY', 'SYSTEMIC_RISK', 'NATIONAL_IMPORTANCE'],
  body: ['MUNICIPALITY', 'REGION', 'CENTRAL', 'RESILIENCE_MINISTRY', 'RAIL_OR_ROAD', 'CLIMATE_SPACE'],
  territory: ['DK', 'FO', 'GL'],
  juris: ['DENMARK', 'OTHER_MEMBER_STATE', 'OUTSIDE_EU'],
} as const;
/** What is meant when nothing was answered. */
const unsaid = { crit: 'none', body: 'none', territory: 'DK', juris: 'DENMARK' } as const;

type Question = keyof typeof choices;

/** Answers beside type and size. A no is left out: the statute takes silence as no. */
export const FurtherFields = ({ answers: { flags }, onChange, errors }: PartProps) => {
  const t = useTexts(formTexts);
  const put = (name: string, value: string | boolean | undefined) => {
    const others = Object.entries(flags).filter(([each]) => each !== name);
    onChange({ flags: Object.fromEntries(value === undefined ? others : [...others, [name, value]]) });
  };
  const select = (question: Question) => {
    const given = flags[question];
    const options = [...(unsaid[question] === 'none' ? ['none' as const] : []), ...choices[question]];
    return (
      <SelectField
        id={`flags.${question}`}
        label={t(question)}
        value={options.find((option) => option === given) ?? unsaid[question]}
        onChange={(value) => {
          put(question, value === unsaid[question] ? undefined : value);
        }}
        options={options.map((value) => ({ value, label: t(value) }))}
        error={errors.get(`flags.${question}`)}
        {...(question === 'juris' ? { help: t('jurisHelp') } : {})}
      />
    );
  };
  return (
    <Stack>
      <CheckboxChoices
        label={t('tick')}
        value={ticks.filter((name) => flags[name] === true)}
        choices={ticks.map((value) => ({ value, label: t(value) }))}
        onChange={(next) => {
          const kept = Object.entries(flags).filter(([name]) => !ticks.some((tick) => tick === name));
          onChange({ flags: Object.fromEntries([...kept, ...next.map((name): [string, boolean] => [name, true])]) });
        }}
        optional
      />
      {select('crit')}
      {select('body')}
      {select('territory')}
      {select('juris')}
    </Stack>
  );
};
