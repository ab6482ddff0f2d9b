import { Notice } from '../../../../design/notice.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { SendRecipient } from '../../../../graphql/generated/supply-chain/send.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import type { Bilingual } from '../../../../language/language.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Summary } from '../../parts/supply-data.ts';
import { sendTexts } from '../send.texts.ts';
import type { SendPartProps, Sending } from './sending.ts';

interface RecipientProps extends SendPartProps {
  readonly supplier: Summary;
}

const useRecipient = (supplierId: string, { template }: Sending) => {
  const variables = { supplierId, templateId: template ?? '' };
  const result = useQueryResult(SendRecipient, variables, { pause: template === null });
  if (result.state !== 'ready') return undefined;
  const contacts = result.data.supplier?.contacts ?? [];
  return { contacts, first: contacts[0]?.contact, preview: result.data.questionnairePreview };
};

/** One supplier's contact, how much is asked of it, and what stands in the way. */
export const Recipient = ({ values, onChange, supplier: { id, name } }: RecipientProps) => {
  const t = useTexts(sendTexts);
  const known = useRecipient(id, values);
  if (known === undefined) return null;
  const { contacts, first, preview } = known;
  if (contacts.length === 0) return <Notice tone="warn">{t('noContact', { name })}</Notice>;
  return (
    <>
      <SelectField
        label={t('contactOf', { name })}
        {...(preview && preview.asked > 0
          ? { help: t('size', { asked: preview.asked, minutes: preview.minutes }) }
          : {})}
        value={values.contacts[id] ?? first ?? null}
        onChange={(contact) => {
          onChange({ contacts: { ...values.contacts, [id]: contact } });
        }}
        options={contacts.map((contact) => ({ value: contact.contact, label: `${contact.name}, ${contact.email}` }))}
      />
      <Obstacle obstacle={preview?.obstacle} />
    </>
  );
};

const Obstacle = ({ obstacle }: { readonly obstacle: Bilingual | null | undefined }) => {
  const { pick } = useLanguage();
  return obstacle && <Notice tone="warn">{pick(obstacle)}</Notice>;
};
