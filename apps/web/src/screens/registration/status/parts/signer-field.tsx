import { SelectField } from '../../../../design/select-field.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { statusTexts } from '../status.texts.ts';

/** The signatory who is nobody in the directory. */
const OTHER = 'other';

export interface Signer {
  /** A person's id, `other`, or nobody chosen yet. */
  readonly signer: string | null;
  readonly signedByName: string;
}

/** Nobody is preset: who records a filing often is not who signed it. */
export const noSigner: Signer = { signer: null, signedByName: '' };

export const signerInput = ({ signer, signedByName }: Signer) => ({
  signedByPerson: signer === OTHER ? null : signer,
  signedByName: signer === OTHER ? signedByName : null,
});

export const signerMissing = ({ signer, signedByName }: Signer): boolean =>
  signer === null || (signer === OTHER && signedByName.trim() === '');

export const useSignerName = (): ((signed: {
  readonly signedByPerson?: string | null;
  readonly signedByName?: string | null;
}) => string) => {
  const t = useTexts(statusTexts);
  const { nameOf } = usePeople();
  return ({ signedByPerson, signedByName }) => (signedByPerson ? nameOf(signedByPerson) : (signedByName ?? t('none')));
};

interface SignerFieldProps {
  readonly id: string;
  readonly value: Signer;
  readonly onChange: (value: Signer) => void;
  readonly error: string | undefined;
}

export const SignerField = ({ id, value, onChange, error }: SignerFieldProps) => {
  const t = useTexts(statusTexts);
  const { list } = usePeople();
  const here = list.filter(({ present }) => present);
  const options = here.map((each) => ({
    value: each.id,
    label: each.isYou ? t('you', { name: each.name }) : each.name,
  }));
  return (
    <>
      <SelectField
        id={id}
        label={t('signer')}
        value={value.signer}
        onChange={(signer) => {
          onChange({ ...value, signer });
        }}
        options={[...options, { value: OTHER, label: t('otherPerson') }]}
        error={value.signer === OTHER ? undefined : error}
      />
      {value.signer === OTHER && (
        <TextField
          id={`${id}-name`}
          label={t('signedByName')}
          value={value.signedByName}
          onChange={(signedByName) => {
            onChange({ ...value, signedByName });
          }}
          error={error}
          maxLength={200}
        />
      )}
    </>
  );
};
