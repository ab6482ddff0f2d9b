import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { Button } from '../../../../design/button.tsx';
import { Disclosure } from '../../../../design/derivation.tsx';
import { Rows } from '../../../../design/facts.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { FormerContacts } from '../../../../graphql/generated/supply-chain/supplier.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePast } from '../../../../past/use-past.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { SupplierData } from '../../parts/supply-data.ts';
import { supplierScreenTexts } from '../supplier.texts.ts';
import { ContactsDialog } from './contacts-dialog.tsx';
import { EraseContactDialog, type ErasableContact } from './erase-contact-dialog.tsx';
import type { PartProps } from './part-props.ts';

type Known = SupplierData['contacts'][number];

/** Who answers, and whom to call; whoever may erase people does it here, also of those who are contacts no longer. */
export const ContactsSection = (props: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const { may } = useSession();
  const past = usePast();
  const [open, setOpen] = useState(false);
  return (
    <Section
      id="contacts"
      title={t('contacts')}
      beside={
        props.manage ? (
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
      {may('people:erase') && past === null ? <ErasableContacts {...props} /> : <Contacts {...props} />}
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

interface ContactsProps extends Pick<PartProps, 'supplier'> {
  readonly onErase?: (contact: ErasableContact) => void;
}

const Contacts = ({ supplier: { contacts }, onErase }: ContactsProps) => {
  const t = useTexts(supplierScreenTexts);
  if (contacts.length === 0) return <Soft>{t('contactsEmpty')}</Soft>;
  return (
    <Rows>
      {contacts.map((contact) => (
        <ContactRow key={contact.contact} contact={contact} onErase={onErase} />
      ))}
    </Rows>
  );
};

/** The contacts of now and of before, each to be erased for good. */
const ErasableContacts = ({ supplier, onDone }: PartProps) => {
  const t = useTexts(supplierScreenTexts);
  const [erasing, setErasing] = useState<ErasableContact>();
  const [erased, setErased] = useState(false);
  const { id } = supplier.summary;
  return (
    <>
      {erased && (
        <Notice tone="ok" live>
          {t('eraseDone')}
        </Notice>
      )}
      <Contacts supplier={supplier} onErase={setErasing} />
      <Former
        // Who has just been taken off the list is a former contact now.
        key={`${supplier.contacts.map(({ contact }) => contact).join(' ')} ${String(erased)}`}
        supplierId={id}
        onErase={setErasing}
      />
      {erasing && (
        <EraseContactDialog
          supplierId={id}
          contact={erasing}
          onClose={() => {
            setErasing(undefined);
          }}
          onErased={() => {
            setErasing(undefined);
            setErased(true);
            onDone();
          }}
        />
      )}
    </>
  );
};

interface RowProps {
  readonly contact: Known;
  readonly onErase: ((contact: ErasableContact) => void) | undefined;
}

const ContactRow = ({ contact, onErase }: RowProps) => {
  const t = useTexts(supplierScreenTexts);
  const { name, title, email, phone, erased } = contact;
  if (erased)
    return (
      <li>
        <Soft size="body">{t('contactErased')}</Soft>
      </li>
    );
  return (
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
      {onErase && <EraseButton contact={contact} onErase={onErase} />}
    </li>
  );
};

interface ErasingProps {
  readonly contact: ErasableContact;
  readonly onErase: (contact: ErasableContact) => void;
}

const EraseButton = ({ contact, onErase }: ErasingProps) => {
  const t = useTexts(supplierScreenTexts);
  return (
    <div>
      <Button
        look="bare"
        small
        aria-label={t('eraseNamed', { name: contact.name })}
        onPress={() => {
          onErase(contact);
        }}
      >
        {t('erase')}
      </Button>
    </div>
  );
};

interface FormerProps {
  readonly supplierId: string;
  readonly onErase: (contact: ErasableContact) => void;
}

/** Those who were contacts once: only their erasure is left to do. */
const Former = ({ supplierId, onErase }: FormerProps) => {
  const t = useTexts(supplierScreenTexts);
  const result = useQueryResult(FormerContacts, { supplierId });
  const former = result.state === 'ready' ? result.data.formerSupplierContacts : [];
  if (former.length === 0) return null;
  return (
    <Disclosure label={t('formerContacts', { n: former.length })}>
      <Rows>
        {former.map((contact) => (
          <li key={contact.contact}>
            {contact.name}
            <Soft>{contact.email}</Soft>
            <EraseButton contact={contact} onErase={onErase} />
          </li>
        ))}
      </Rows>
    </Disclosure>
  );
};
