import { SelectField } from '../../../design/select-field.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import { usePeople } from '../../../people/use-people.ts';
import { standingTexts } from './standing.texts.ts';

const nobody = 'nobody';

interface PersonFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly value: string | null;
  readonly onChange: (person: string | null) => void;
  readonly error: string | undefined;
}

/** One of us, or nobody. Whoever has left stays to be read, but is not offered. */
export const PersonField = ({ value, onChange, ...props }: PersonFieldProps) => {
  const t = useTexts(standingTexts);
  const { list, nameOf } = usePeople();
  const offered = list.filter(({ present, id }) => present || id === value);
  return (
    <SelectField
      {...props}
      optional
      value={value ?? nobody}
      onChange={(next) => {
        onChange(next === nobody ? null : next);
      }}
      options={[{ value: nobody, label: t('nobody') }, ...offered.map(({ id }) => ({ value: id, label: nameOf(id) }))]}
    />
  );
};
