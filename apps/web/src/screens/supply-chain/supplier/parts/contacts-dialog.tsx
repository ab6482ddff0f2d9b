import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { type ActForm, useActForm } from '../../../../acts/use-act-form.ts';
import { Button } from '../../../../design/button.tsx';
import { RadioChoices } from '../../../../design/choices.tsx';
import { classes } from '../../../../design/classes.ts';
import { Soft } from '../../../../design/text.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { SetTheContacts } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { SupplierData } from '../../parts/supply-data.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import styles from '../supplier.module.css';
import type { DialogProps } from './part-props.ts';

const c = classes(styles);

type Known = SupplierData['contacts'][number];

const parts = ['name', 'email', 'phone', 'title'] as const;
type Part = (typeof parts)[number];

/** As the server names the field of one contact. */
const at = (index: number, part: Part): string => `contacts.${String(index)}.${part}`;

interface Draft {
  readonly contact: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly title: string;
  readonly language: Known['language'];
}

const nobody: Draft = { contact: null, name: '', email: '', phone: '', title: '', language: 'DA' };

const draftOf = ({ contact, name, email, phone, title, language }: Known): Draft => ({
  contact,
  name,
  email,
  phone: phone ?? '',
  title: title ?? '',
  language,
});

const inputOf = ({ contact, name, email, phone, title, language }: Draft) => ({
  ...(contact === null ? {} : { contact }),
  name: name.trim(),
  email: email.trim(),
  phone: blank(phone) ? null : phone.trim(),
  title: blank(title) ? null : title.trim(),
  language,
});

/** All contacts at once; what is wrong with one stands at its field. */
export const ContactsDialog = ({ supplier, onDone, onClose }: DialogProps) => {
  const t = useTexts(supplierScreenTexts);
  const [drafts, setDrafts] = useState(() =>
    supplier.contacts.length > 0 ? supplier.contacts.filter(({ erased }) => !erased).map(draftOf) : [nobody],
  );
  const form = useActForm(drafts.flatMap((_, index) => parts.map((part) => at(index, part))));
  const [set, { pending }] = useAct(SetTheContacts);
  const submit = async () => {
    const missing = missingOf(
      drafts.flatMap(({ name, email }, index) => [
        [at(index, 'name'), blank(name), t('contactNameMissing', { n: index + 1 })],
        [at(index, 'email'), blank(email), t('contactEmailMissing', { n: index + 1 })],
      ]),
    );
    const input = { supplierId: supplier.summary.id, contacts: drafts.map(inputOf) };
    if (!(await form.submit(missing, () => set({ input })))) return;
    onDone();
    onClose();
  };
  return (
    <ActDialog
      title={t('editContacts')}
      act={t('saveContacts')}
      form={form}
      pending={pending}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <Soft>{t('contactsHelp')}</Soft>
      {drafts.map((draft, index) => (
        <ContactBox
          // A contact that is not saved yet has no name of its own but its place.
          key={draft.contact ?? index}
          draft={draft}
          index={index}
          form={form}
          onChange={(next) => {
            setDrafts(drafts.map((each, place) => (place === index ? next : each)));
          }}
          onRemove={() => {
            setDrafts(drafts.filter((_, place) => place !== index));
          }}
        />
      ))}
      <div>
        <Button
          onPress={() => {
            setDrafts([...drafts, nobody]);
          }}
        >
          {t('addContact')}
        </Button>
      </div>
    </ActDialog>
  );
};

interface ContactBoxProps {
  readonly draft: Draft;
  readonly index: number;
  readonly form: ActForm;
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: () => void;
}

const ContactBox = ({ draft, index, form, onChange, onRemove }: ContactBoxProps) => {
  const t = useTexts(supplierScreenTexts);
  const n = index + 1;
  const field = (name: Part) => ({
    id: at(index, name),
    error: form.errorAt(at(index, name)),
    value: draft[name],
    onChange: (value: string) => {
      onChange({ ...draft, [name]: value });
    },
    maxLength: 320,
  });
  return (
    <fieldset className={c('box')}>
      <legend>{t('contact', { n })}</legend>
      <div className={c('two')}>
        <TextField {...field('name')} label={t('contactName')} />
        <TextField {...field('email')} type="email" label={t('contactEmail')} />
        <TextField {...field('phone')} optional type="tel" label={t('contactPhone')} />
        <TextField {...field('title')} optional label={t('contactTitle')} />
      </div>
      <RadioChoices
        label={t('contactLanguage')}
        value={draft.language}
        onChange={(language) => {
          onChange({ ...draft, language });
        }}
        choices={[
          { value: 'DA', label: t('danish') },
          { value: 'EN', label: t('english') },
        ]}
      />
      <div>
        <Button look="bare" small onPress={onRemove}>
          {t('removeContact', { name: blank(draft.name) ? t('contact', { n }) : draft.name })}
        </Button>
      </div>
    </fieldset>
  );
};
