import { ConfirmTick, RadioChoices } from '../../../../design/choices.tsx';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { stageTexts } from '../stage.texts.ts';
import { isShown, type StageField, type StageForm, type StageValues } from './stage-values.ts';

export interface StageFieldsProps {
  readonly form: StageForm;
  readonly values: StageValues;
  readonly change: (patch: Partial<StageValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

const entityFields = ['entityName', 'cvr'];

/** Every field of the stage: what the law asks for, then the rest, then the entity. */
export const StageFields = (props: StageFieldsProps) => {
  const t = useTexts(stageTexts);
  const { form, values } = props;
  const open = form.fields.filter((field) => !field.given && isShown(field, values));
  const isEntity = ({ id }: StageField) => entityFields.includes(id);
  return (
    <>
      <FieldsSection title={t('asked')} fields={open.filter(({ asked }) => asked)} {...props} />
      <FieldsSection
        title={t('contents')}
        fields={open.filter((field) => !field.asked && !isEntity(field))}
        {...props}
      />
      <FieldsSection title={t('entity')} fields={open.filter(isEntity)} {...props} />
    </>
  );
};

interface FieldsSectionProps extends StageFieldsProps {
  readonly title: string;
  readonly fields: readonly StageField[];
}

const FieldsSection = ({ title, fields, ...props }: FieldsSectionProps) => (
  <Section title={title}>
    <Stack>
      {fields.map((field) => (
        <OneField key={field.id} field={field} {...props} />
      ))}
    </Stack>
  </Section>
);

interface OneFieldProps extends StageFieldsProps {
  readonly field: StageField;
}

const OneField = (props: OneFieldProps) => {
  const { field, values, change } = props;
  const { pick } = useLanguage();
  const value = values[field.id] ?? null;
  const set = (next: string | boolean | null) => {
    change({ [field.id]: next });
  };
  if (field.kind === 'TICK')
    return (
      <ConfirmTick checked={value === true} onChange={set}>
        {pick(field.label)}
      </ConfirmTick>
    );
  return <WrittenField {...props} value={typeof value === 'string' ? value : null} set={set} />;
};

interface WrittenFieldProps extends OneFieldProps {
  readonly value: string | null;
  readonly set: (value: string | null) => void;
}

const WrittenField = (props: WrittenFieldProps) => {
  const { field, value, set } = props;
  const head = useHead(props);
  const room = field.maxLength === null ? {} : { maxLength: field.maxLength };
  if (field.choices.length > 0) return <ChoiceField {...props} head={head} />;
  if (field.kind === 'MOMENT') return <DateTimeField {...head} value={value} onChange={set} />;
  const text = { ...head, value: value ?? '', onChange: set };
  if (field.kind === 'TEXT') return <TextAreaField {...text} {...room} rows={3} />;
  if (field.kind === 'CVR') return <TextField {...text} narrow inputMode="numeric" maxLength={8} />;
  return <TextField {...text} {...room} />;
};

const useHead = ({ field, errorAt, value, values }: WrittenFieldProps) => {
  const { pick } = useLanguage();
  const help = useHelp(field, value);
  return {
    id: field.id,
    label: pick(field.label),
    error: errorAt(field.id),
    optional: !field.needed && isOptional(field, values),
    ...(help === undefined ? {} : { help }),
  };
};

interface ChoiceFieldProps extends WrittenFieldProps {
  readonly head: ReturnType<typeof useHead>;
}

const ChoiceField = ({ field, head, value, set }: ChoiceFieldProps) => {
  const { pick } = useLanguage();
  return (
    <RadioChoices
      {...head}
      value={value}
      onChange={set}
      choices={field.choices.map((choice) => ({ value: choice.value, label: pick(choice.label) }))}
    />
  );
};

/** Which countries must be told once it is asked. */
const isOptional = ({ id }: StageField, values: StageValues): boolean =>
  id !== 'crossBorderDetails' || values['crossBorder'] !== 'yes';

/** What helps to answer, and where the words that stand there come from. */
const useHelp = ({ help, source, value: begun }: StageField, value: string | null): string | undefined => {
  const t = useTexts(stageTexts);
  const { pick } = useLanguage();
  const origin = source === null || begun === null ? [] : [value === begun ? t(`from.${source}`) : t('from.CHANGED')];
  const sentences = [...(help ? [pick(help)] : []), ...origin];
  return sentences.length === 0 ? undefined : sentences.join(' ');
};
