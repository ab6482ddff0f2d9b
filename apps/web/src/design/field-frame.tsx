import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import { Icon } from './icon.tsx';
import styles from './field.module.css';

export const fieldClass = classes(styles);

/** What every field takes. `id` is where the error summary leads; `error` is a sentence with the remedy. */
export interface FieldProps {
  readonly label: ReactNode;
  readonly id?: string;
  readonly name?: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  /** The error says itself when it appears: where no summary takes the focus. */
  readonly errorLive?: boolean;
  readonly optional?: boolean;
  readonly disabled?: boolean;
}

/** The part of {@link FieldProps} that React Aria's fields understand. Errors come from us, not from the browser. */
export const ariaField = ({ id, name, error, disabled = false, optional = false }: FieldProps) => ({
  ...(id === undefined ? {} : { id }),
  ...(name === undefined ? {} : { name }),
  isInvalid: error !== undefined,
  isDisabled: disabled,
  isRequired: !optional,
  validationBehavior: 'aria' as const,
});

/** Label above; help and error between label and control. */
export const FieldHead = ({ label, optional = false, help, error, errorLive = false }: FieldProps) => {
  const t = useTexts(designTexts);
  return (
    <>
      <Label className={fieldClass('label')}>
        {label}
        {optional && (
          <>
            {' '}
            <span className={fieldClass('optional')}>{t('optional')}</span>
          </>
        )}
      </Label>
      {help !== undefined && (
        <Text slot="description" className={fieldClass('help')}>
          {help}
        </Text>
      )}
      <FieldError className={fieldClass('error')}>
        <Icon of={TriangleAlert} size={16} />
        <span {...(errorLive ? { role: 'alert' } : {})}>{error}</span>
      </FieldError>
    </>
  );
};
