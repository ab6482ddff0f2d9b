import { TextAreaField } from '../design/text-field.tsx';
import { useTexts } from '../language/use-texts.ts';
import { actsTexts } from './acts.texts.ts';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: string | undefined;
  readonly label?: string;
}

/** Why: kept with the act in the audit trail. */
export const ReasonField = ({ value, onChange, error, label }: ReasonFieldProps) => {
  const t = useTexts(actsTexts);
  return (
    <TextAreaField
      id="reason"
      rows={3}
      label={label ?? t('reason')}
      value={value}
      onChange={onChange}
      error={error}
      maxLength={2000}
    />
  );
};
