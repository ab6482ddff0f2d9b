import { RadioChoices } from '../design/choices.tsx';
import { SelectField } from '../design/select-field.tsx';
import { useTexts } from '../language/use-texts.ts';
import type { Value } from './answer.ts';
import { InLanguage, useQuestionText } from './in-language.tsx';
import type { PartFieldProps } from './part-props.ts';
import { questionsTexts } from './questions.texts.ts';

/** More than these are chosen from a list. */
const mostRadios = 8;

const plain = { 'yes-no': ['yes', 'no'], 'yes-partly-no': ['yes', 'partly', 'no'] } as const;

const asText = (value: Value): string | null => (typeof value === 'string' ? value : null);

/** Yes, partly, no, or one of the options: bordered radios, and "not applicable" beside them as an equal answer. */
export const ChoicePart = ({ part, value, onChange, extra = [], ...frame }: PartFieldProps) => {
  const t = useTexts(questionsTexts);
  const say = useQuestionText();
  const given = part.options.map((option) => ({ value: option.value, label: option.label }));
  if (given.length > mostRadios)
    return (
      <SelectField
        {...frame}
        value={asText(value)}
        onChange={onChange}
        options={given.map((option) => ({ value: option.value, label: say(option.label).words }))}
      />
    );
  const own = given.map((option) => ({ value: option.value, label: <InLanguage text={option.label} /> }));
  const simple =
    part.type === 'yes-no' || part.type === 'yes-partly-no'
      ? plain[part.type].map((each) => ({ value: each, label: t(each) }))
      : [];
  const choices = [...(own.length > 0 ? own : simple), ...extra];
  return (
    <RadioChoices
      {...frame}
      stacked={part.type === 'choice'}
      value={asText(value)}
      onChange={onChange}
      choices={choices}
    />
  );
};
