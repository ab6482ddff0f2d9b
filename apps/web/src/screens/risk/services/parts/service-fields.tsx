import { NumberField } from '../../../../design/number-field.tsx';
import { TextAreaField, TextField } from '../../../../design/text-field.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { bind } from '../../../../acts/bind.ts';
import { PersonField } from '../../standing/person-field.tsx';
import { servicesTexts } from '../services.texts.ts';

export interface ServiceValues {
  readonly name: string;
  readonly description: string;
  readonly owner: string | null;
  readonly maxOutageHours: number | null;
}

export const serviceFields = ['name', 'description', 'owner', 'maxOutageHours', 'reason'];

interface ServiceFieldsProps {
  readonly values: ServiceValues;
  readonly onChange: (values: ServiceValues) => void;
  readonly errorAt: (field: string) => string | undefined;
}

export const ServiceFields = ({ values, onChange, errorAt }: ServiceFieldsProps) => {
  const t = useTexts(servicesTexts);
  const field = bind(values, onChange, errorAt);
  return (
    <>
      <TextField {...field('name')} label={t('nameField')} maxLength={200} />
      <TextAreaField {...field('description')} rows={3} label={t('description')} optional maxLength={2000} />
      <PersonField {...field('owner')} label={t('owner')} />
      <NumberField {...field('maxOutageHours')} label={t('outageField')} optional min={0} max={8760} />
    </>
  );
};
