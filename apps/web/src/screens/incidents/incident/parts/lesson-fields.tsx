import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { CheckboxChoices } from '../../../../design/choices.tsx';
import { DateField } from '../../../../design/date-time-field.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { conductTexts } from '../conduct.texts.ts';
import { type MeasureId, measureIds } from './measure-choices.ts';

const NOBODY = 'nobody';

export interface LessonValues {
  readonly text: string;
  readonly measures: readonly MeasureId[];
  readonly owner: string;
  readonly dueOn: string | null;
}

export const emptyLesson: LessonValues = { text: '', measures: [], owner: NOBODY, dueOn: null };

export const lessonInput = ({ text, measures, owner, dueOn }: LessonValues) => ({
  text,
  measures: [...measures],
  owner: owner === NOBODY ? null : owner,
  dueOn,
});

export const isBegun = ({ text, measures }: LessonValues): boolean => !blank(text) || measures.length > 0;

export const useLessonFaults = () => {
  const t = useTexts(conductTexts);
  return ({ text, measures }: LessonValues) =>
    missingOf([
      ['text', blank(text), t('lessonMissing')],
      ['measures', measures.length === 0, t('measuresMissing')],
    ]);
};

interface LessonFieldsProps {
  readonly values: LessonValues;
  readonly change: (next: LessonValues) => void;
  readonly errorAt: (field: string) => string | undefined;
}

export const LessonFields = ({ values, change, errorAt }: LessonFieldsProps) => {
  const t = useTexts(conductTexts);
  const { list } = usePeople();
  const field = bind(values, change, errorAt);
  const people = list.filter(({ present }) => present);
  const options = people.map(({ id, name, isYou }) => ({ value: id, label: isYou ? t('you', { name }) : name }));
  return (
    <>
      <TextAreaField {...field('text')} rows={3} label={t('lesson')} help={t('lessonHelp')} maxLength={2000} />
      <CheckboxChoices<MeasureId>
        {...field('measures')}
        label={t('measures')}
        help={t('measuresHelp')}
        choices={measureIds.map((id) => ({ value: id, label: t(id) }))}
      />
      <SelectField
        {...field('owner')}
        optional
        label={t('owner')}
        options={[{ value: NOBODY, label: t('nobodyOption') }, ...options]}
      />
      <DateField {...field('dueOn')} optional label={t('dueOn')} />
    </>
  );
};
