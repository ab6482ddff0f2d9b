import { TriangleAlert } from 'lucide-react';
import { designTexts } from '../design/design.texts.ts';
import { fieldClass, type FieldProps } from '../design/field-frame.tsx';
import { Icon } from '../design/icon.tsx';
import { useTexts } from '../language/use-texts.ts';

interface UploadHeadProps extends Pick<FieldProps, 'label' | 'help' | 'error' | 'optional'> {
  readonly ids: { readonly label: string; readonly help: string };
}

/** Label, help and the form's own fault, as every field has them. */
export const UploadHead = ({ label, help, error, optional = false, ids }: UploadHeadProps) => {
  const t = useTexts(designTexts);
  return (
    <>
      <span id={ids.label} className={fieldClass('label')}>
        {label}
        {optional && (
          <>
            {' '}
            <span className={fieldClass('optional')}>{t('optional')}</span>
          </>
        )}
      </span>
      <span id={ids.help}>
        {help !== undefined && <span className={fieldClass('help')}>{help}</span>}
        {error !== undefined && (
          <span className={fieldClass('error')}>
            <Icon of={TriangleAlert} size={16} />
            <span>{error}</span>
          </span>
        )}
      </span>
    </>
  );
};
