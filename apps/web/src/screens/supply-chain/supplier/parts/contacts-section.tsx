import { useState } from 'react';
import { ActDialog } from '../../../../acts/act-dialog.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Button } from '../../../../design/button.tsx';
import { RadioChoices } from '../../../../design/choices.tsx';
import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { SetTheContacts } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { SupplierData } from '../../parts/supply-data.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import styles from '../supplier.module.css';
import type { DialogProps, PartProps } from './part-props.ts';

const c = classes(styles);

type Known = SupplierData['contacts'][number];

/** Who answers, and whom to call. */
export const ContactsSection = (props: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const [open, setOpen] = useState(false);
  const { supplier, manage } = props;
  return (
    <Section
      id="contacts"
      title={t('contacts')}
      beside={
        manage ? (
          <OpenButton
            onOpen={() => {
              setOpen(true);
            }}
          >
            {t('editContacts')}
          </OpenButton>
        ) : undefined
      }
    >
      {supplier.contacts.length === 0 ? (
        <Soft>{t('contactsEmpty')}</Soft>
      ) : (
        <Rows>
          {supplier.contacts.map((contact) => (
            <ContactRow key={contact.contact} contact={contact} />
          ))}
        </Rows>
      )}
      {open && (
        <ContactsDialog
          {...props}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </Section>
  );
};

const ContactRow = ({ contact: { name, title, email, phone } }: { readonly contact: Known }) => (
  <li>
    <b>{name}</b>
    {title !== null && <Soft>{title}</Soft>}
    <div>
      <TextLink href={`mailto:${email}`} alone>
        {email}
      </TextLink>
    </div>
    {phone !== null && (
      <div>
        <TextLink href={`tel:${phone.replace(/\s/g, '')}`} alone>
          {phone}
        </TextLink>
      </div>
    )}
  </li>
);

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

const ContactsDialog = ({ supplier, onDone, onClose }: DialogProps) => {
  const t = useTexts(supplierScreenTexts);
  const [drafts, setDrafts] = useState(() =>
    supplier.contacts.length > 0 ? supplier.contacts.map(draftOf) : [nobody],
  );
  const form = useActForm(['contacts']);
  const [set, { pending }] = useAct(SetTheContacts);
  const submit = async () => {
    const half = drafts.some(({ name, email }) => blank(name) || blank(email));
    const missing = missingOf([['contacts', half, t('contactMissing')]]);
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
      <div id="contacts" tabIndex={-1} />
      <Soft>{t('contactsHelp')}</Soft>
      {drafts.map((draft, index) => (
        <ContactBox
          // A contact that is not saved yet has no name of its own but its place.
          key={draft.contact ?? index}
          draft={draft}
          n={index + 1}
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
  readonly n: number;
  readonly onChange: (draft: Draft) => void;
  readonly onRemove: () => void;
}

const ContactBox = ({ draft, n, onChange, onRemove }: ContactBoxProps) => {
  const t = useTexts(supplierScreenTexts);
  const field = (name: 'name' | 'email' | 'phone' | 'title') => ({
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
