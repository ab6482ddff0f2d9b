import { useState } from 'react';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Button } from '../../../../design/button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { SelectField } from '../../../../design/select-field.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { ResendTheLink, ReviewContacts } from '../../../../graphql/generated/supply-chain/review.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { reviewTexts } from '../review.texts.ts';
import type { ReviewProps } from './review-props.ts';

/** The contact who was to answer is gone, and with them every way in: somebody else is chosen and gets a link. */
export const AnotherContact = ({ assessment, onDone }: ReviewProps) => {
  const t = useTexts(reviewTexts);
  const { supplier, round } = assessment;
  const result = useQueryResult(ReviewContacts, { supplierId: supplier.id });
  const contacts = result.state === 'ready' ? (result.data.supplier?.contacts ?? []) : undefined;
  const [chosen, setChosen] = useState<string | null>(null);
  const form = useActForm(['contact']);
  const [resend, { pending }] = useAct(ResendTheLink);
  const send = async () => {
    const missing = missingOf([['contact', chosen === null, t('contactMissing')]]);
    const input = { assessmentId: round.id, contact: chosen };
    if (await form.submit(missing, () => resend({ input }))) onDone();
  };
  return (
    <Notice tone="warn" title={t('contactGone')}>
      <p>{t('contactGoneWhy')}</p>
      {contacts?.length === 0 && (
        <p>
          <TextLink href={`/suppliers/${supplier.id}#contacts`}>{t('addContact')}</TextLink>
        </p>
      )}
      {contacts !== undefined && contacts.length > 0 && (
        <>
          <ActFaults form={form} />
          <SelectField
            id="contact"
            label={t('newContact')}
            value={chosen}
            onChange={setChosen}
            options={contacts.map(({ contact, name, email }) => ({ value: contact, label: `${name}, ${email}` }))}
            error={form.errorAt('contact')}
          />
          <p>
            <Button pending={pending} onPress={() => void send()}>
              {t('sendToContact')}
            </Button>
          </p>
        </>
      )}
    </Notice>
  );
};
