import { Stack } from '../../../../design/section.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { sheetTexts } from '../sheet.texts.ts';
import { useOptions } from './options.ts';
import { PickList } from './pick-list.tsx';
import { RowsField } from './rows-field.tsx';
import { formField, type SheetField } from './sheet-faults.ts';
import type { SheetValues } from './sheet-values.ts';

export interface SheetFieldsProps {
  /** In the law's order; a field both data sets ask for is asked once. */
  readonly fields: readonly SheetField[];
  readonly values: SheetValues;
  readonly change: (patch: Partial<SheetValues>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

export const SheetFields = (props: SheetFieldsProps) => {
  const { fields } = props;
  const once = fields.filter(
    ({ id }, index) => fields.findIndex((other) => formField[other.id] === formField[id]) === index,
  );
  return (
    <Stack>
      {once.map((field) => (
        <Field key={field.id} {...props} field={field} />
      ))}
    </Stack>
  );
};

interface FieldProps extends SheetFieldsProps {
  readonly field: SheetField;
}

const useWords = ({ label, help, provision }: SheetField) => {
  const t = useTexts(sheetTexts);
  const { pick, cite } = useLanguage();
  return { label: pick(label), help: t('help', { help: pick(help), provision: cite(provision) }) };
};

const Field = (props: FieldProps) => {
  const name = formField[props.field.id] ?? 'name';
  if (isPicked(name)) return <Picked {...props} name={name} />;
  if (isListed(name)) return <Listed {...props} name={name} />;
  if (name === 'mainAddress') return <Addresses {...props} />;
  return name === 'representative' ? <Representative {...props} /> : <Name {...props} />;
};

type PickedName = 'sectors' | 'entityTypes' | 'memberStates';

const isPicked = (name: string): name is PickedName => ['sectors', 'entityTypes', 'memberStates'].includes(name);

const isListed = (name: string): name is keyof typeof contact => Object.hasOwn(contact, name);

const contact = { emails: { type: 'email' }, phones: { type: 'tel' }, ipRanges: {} } as const;

const Listed = ({ field, name, values, change, errorAt }: FieldProps & { readonly name: keyof typeof contact }) => (
  <RowsField
    {...useWords(field)}
    {...contact[name]}
    name={name}
    value={values[name]}
    onChange={(value) => {
      change({ [name]: value });
    }}
    errorAt={errorAt}
  />
);

const Name = ({ field, values, change, errorAt }: FieldProps) => (
  <TextField
    {...useWords(field)}
    id="name"
    value={values.name}
    onChange={(name) => {
      change({ name });
    }}
    error={errorAt('name')}
    maxLength={200}
    autoComplete="organization"
  />
);

const Representative = ({ field, values, change, errorAt }: FieldProps) => (
  <TextAreaField
    {...useWords(field)}
    id="representative"
    optional
    rows={3}
    value={values.representative}
    onChange={(representative) => {
      change({ representative });
    }}
    error={errorAt('representative')}
    maxLength={1000}
  />
);

interface PickedProps extends FieldProps {
  readonly name: PickedName;
}

const Picked = ({ field, fields, name, values, change, errorAt }: PickedProps) => {
  const words = useWords(field);
  const options = useOptions(fields.every(({ sheet }) => sheet === 'SECTION_10'));
  return (
    <PickList
      {...words}
      id={name}
      optional={!field.required}
      options={options[name]}
      value={values[name]}
      onChange={(value) => {
        change({ [name]: value });
      }}
      error={errorAt(name)}
    />
  );
};

/** § 9 asks for the other establishments too. */
const Addresses = ({ field, values, change, errorAt }: FieldProps) => {
  const t = useTexts(sheetTexts);
  const words = useWords(field);
  return (
    <>
      <TextField
        {...words}
        id="mainAddress"
        value={values.mainAddress}
        onChange={(mainAddress) => {
          change({ mainAddress });
        }}
        error={errorAt('mainAddress')}
        maxLength={500}
        autoComplete="street-address"
      />
      {field.id === 'addresses' && (
        <RowsField
          optional
          name="otherAddresses"
          label={t('otherAddresses')}
          value={values.otherAddresses}
          onChange={(otherAddresses) => {
            change({ otherAddresses });
          }}
          errorAt={errorAt}
        />
      )}
    </>
  );
};
