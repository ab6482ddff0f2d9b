import { useState } from 'react';
import { ActFaults } from '../../acts/act-faults.tsx';
import { missingOf } from '../../acts/missing.ts';
import { useActForm } from '../../acts/use-act-form.ts';
import { Button, ButtonRow } from '../../design/button.tsx';
import { ConfirmTick, RadioChoices } from '../../design/choices.tsx';
import { Rows } from '../../design/facts.tsx';
import { Notice } from '../../design/notice.tsx';
import { Section, Stack } from '../../design/section.tsx';
import { Soft } from '../../design/text.tsx';
import type { Operation } from '../../graphql/operation.ts';
import { useAct } from '../../graphql/use-act.ts';
import type { Bilingual } from '../../language/language.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { erasureTexts } from './erasure.texts.ts';

const grounds = ['NO_LONGER_NEEDED', 'CONSENT_WITHDRAWN', 'OBJECTION', 'UNLAWFUL', 'LEGAL_OBLIGATION'] as const;
type ErasureGround = (typeof grounds)[number];

interface Check {
  readonly refusal: { readonly message: Bilingual; readonly provision: string | null } | null;
  readonly erased: readonly { readonly what: Bilingual; readonly rows: number }[];
  readonly kept: readonly { readonly what: Bilingual; readonly why: Bilingual; readonly provision: string }[];
  readonly secondFactorBoundTo: string;
}

interface ErasurePanelProps<Data extends object, Variables> {
  readonly check: Check;
  /** What is about to happen, and that nothing brings it back. */
  readonly lead: string;
  /** What is written under the key that is destroyed. */
  readonly underKey: string;
  /** The act in words. */
  readonly act: string;
  readonly mutation: Operation<Data, Variables>;
  readonly variables: (ground: ErasureGround) => Variables;
  readonly onErased: () => void;
  readonly onClose: () => void;
}

/** What goes, what stays and why; then a ground, a tick and a fresh code. Nothing brings the person back. */
export const ErasurePanel = <Data extends object, Variables>(props: ErasurePanelProps<Data, Variables>) => {
  const t = useTexts(erasureTexts);
  const { pick, cite } = useLanguage();
  const { check, lead, underKey, onClose } = props;
  if (check.refusal)
    return (
      <Stack>
        <Notice tone="warn" title={t('refused')}>
          {pick(check.refusal.message)} {check.refusal.provision !== null && `(${cite(check.refusal.provision)})`}
        </Notice>
        <div>
          <Button onPress={onClose}>{t('back')}</Button>
        </div>
      </Stack>
    );
  return (
    <Stack>
      <p>{lead}</p>
      <Section title={t('goes')}>
        <Rows>
          <li>{underKey}</li>
          {check.erased.map(({ what, rows }) => (
            <li key={what.en}>{t('count', { what: pick(what), n: rows })}</li>
          ))}
        </Rows>
      </Section>
      <Stays kept={check.kept} />
      <Deciding {...props} />
    </Stack>
  );
};

const Stays = ({ kept }: Pick<Check, 'kept'>) => {
  const t = useTexts(erasureTexts);
  const { pick, cite } = useLanguage();
  return (
    <Section title={t('stays')}>
      <Rows>
        {kept.map(({ what, why, provision }) => (
          <li key={what.en}>
            {pick(what)}
            <br />
            <Soft>
              {pick(why)} ({cite(provision)})
            </Soft>
          </li>
        ))}
      </Rows>
    </Section>
  );
};

const Deciding = <Data extends object, Variables>(props: ErasurePanelProps<Data, Variables>) => {
  const { check, act, mutation, variables, onErased, onClose } = props;
  const t = useTexts(erasureTexts);
  const [ground, setGround] = useState<ErasureGround | null>(null);
  const [sure, setSure] = useState(false);
  const form = useActForm(['ground', 'sure']);
  const [erase, { pending }] = useAct(mutation, check.secondFactorBoundTo);
  const send = async () => {
    const missing = missingOf([
      ['ground', ground === null, t('needGround')],
      ['sure', !sure, t('needTick')],
    ]);
    if (await form.submit(missing, () => erase(variables(ground ?? 'NO_LONGER_NEEDED')))) onErased();
  };
  return (
    <Stack>
      <ActFaults form={form} />
      <RadioChoices
        id="ground"
        stacked
        label={t('ground')}
        value={ground}
        onChange={setGround}
        error={form.errorAt('ground')}
        choices={grounds.map((value) => ({ value, label: t(value) }))}
      />
      <ConfirmTick id="sure" checked={sure} onChange={setSure} error={form.errorAt('sure')}>
        {t('tick')}
      </ConfirmTick>
      <ButtonRow>
        <Button look="danger" pending={pending} onPress={() => void send()}>
          {act}
        </Button>
        <Button look="bare" onPress={onClose}>
          {t('back')}
        </Button>
      </ButtonRow>
    </Stack>
  );
};
