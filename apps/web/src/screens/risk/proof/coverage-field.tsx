import { useState } from 'react';
import { type Choice, CheckboxChoices } from '../../../design/choices.tsx';
import { classes } from '../../../design/classes.ts';
import { SelectField } from '../../../design/select-field.tsx';
import { Soft } from '../../../design/text.tsx';
import { RequirementsToProve } from '../../../graphql/generated/risk/proof.ts';
import { useQueryResult } from '../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { type MeasureId, measureIds, measureReference } from '../standing/measure-ids.ts';
import { measureNames } from '../standing/measure-names.texts.ts';
import { useCoverageWords } from './coverage-words.ts';
import { type Coverage, isWhole } from './proof-data.ts';
import styles from './proof.module.css';
import { proofTexts } from './proof.texts.ts';

const c = classes(styles);

interface CoverageFieldProps {
  readonly value: Coverage;
  readonly onChange: (coverage: Coverage) => void;
  /** Whose requirements stand first. */
  readonly startWith: MeasureId;
  readonly error: string | undefined;
}

/** One file may prove whole measures and single requirements, of several measures: looked at one measure at a time. */
export const CoverageField = (props: CoverageFieldProps) => {
  const t = useTexts(proofTexts);
  const names = useTexts(measureNames);
  const say = useCoverageWords();
  const { value, startWith } = props;
  const [shown, setShown] = useState(startWith);
  return (
    <>
      <SelectField
        label={t('requirementsOf')}
        help={t('requirementsOfHelp')}
        optional
        value={shown}
        onChange={setShown}
        options={measureIds.map((id) => ({ value: id, label: `${measureReference(id)} ${names(id)}` }))}
      />
      <Under {...props} measure={shown} />
      <Soft>{say(value) === '' ? t('nothingChosen') : t('chosen', { list: say(value) })}</Soft>
    </>
  );
};

const useChoices = (measure: MeasureId): readonly Choice<string>[] => {
  const t = useTexts(proofTexts);
  const { pick } = useLanguage();
  const result = useQueryResult(RequirementsToProve, { filter: { measureId: measure } });
  const requirements = result.state === 'ready' ? result.data.requirements : [];
  return [
    { value: measure, label: t('wholeOf', { reference: measureReference(measure) }) },
    ...requirements.map(({ requirement, ref, title }) => ({ value: requirement, label: `${ref} ${pick(title)}` })),
  ];
};

const Under = ({ measure, value, onChange, error }: CoverageFieldProps & { readonly measure: MeasureId }) => {
  const t = useTexts(proofTexts);
  const choices = useChoices(measure);
  const here = new Set(choices.map((choice) => choice.value));
  const chosen = [...value.measures, ...value.requirements];
  return (
    <div className={c('scroll')}>
      <CheckboxChoices
        id="measures"
        label={t('covers')}
        value={chosen.filter((each) => here.has(each))}
        onChange={(next) => {
          const all = [...chosen.filter((each) => !here.has(each)), ...next];
          onChange({ measures: all.filter(isWhole), requirements: all.filter((each) => !isWhole(each)) });
        }}
        choices={choices}
        error={error}
      />
    </div>
  );
};
