import { useState } from 'react';
import { useClient } from 'urql';
import { blank } from '../../../../acts/missing.ts';
import { SendRecipient, SendTheQuestionnaire } from '../../../../graphql/generated/supply-chain/send.ts';
import { graphqlFailure } from '../../../../graphql/graphql-failure.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import type { Bilingual } from '../../../../language/language.ts';
import type { Sending } from './sending.ts';

export interface SendOutcome {
  readonly supplier: string;
  /** The round that was begun, or why none was. */
  readonly round: string | null;
  readonly why: Bilingual | null;
}

/** One act for each supplier, in turn: one that is refused stops none of the others. */
export const useSending = (values: Sending) => {
  const [act] = useAct(SendTheQuestionnaire);
  const [sending, setSending] = useState<number>();
  const [outcomes, setOutcomes] = useState<readonly SendOutcome[]>();
  const client = useClient();
  /** Asked when it is sent: whoever is quick sends before the page knows whom it would write to. */
  const firstContact = async (supplierId: string, templateId: string) => {
    const { data, error } = await client.query(SendRecipient, { supplierId, templateId }).toPromise();
    return { contact: data?.supplier?.contacts[0]?.contact ?? '', failure: error && graphqlFailure(error) };
  };
  const one = async (supplier: string): Promise<SendOutcome> => {
    const templateId = values.template ?? '';
    const chosen = values.contacts[supplier];
    const { contact, failure } =
      chosen === undefined ? await firstContact(supplier, templateId) : { contact: chosen, failure: undefined };
    if (failure) return { supplier, round: null, why: failure.text };
    const input = {
      supplierId: supplier,
      templateId,
      contact,
      dueOn: values.dueOn ?? '',
      message: blank(values.message) ? null : values.message.trim(),
    };
    const outcome = await act({ input });
    if (outcome.kind === 'done') return { supplier, round: outcome.result.id, why: null };
    return {
      supplier,
      round: null,
      why: outcome.kind === 'refused' ? outcome.rejection.message : outcome.failure.text,
    };
  };
  const send = async () => {
    const found: SendOutcome[] = [];
    for (const supplier of values.suppliers) {
      setSending(found.length + 1);
      found.push(await one(supplier));
    }
    setSending(undefined);
    setOutcomes(found);
  };
  return { outcomes, sending, send };
};
