import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { ConfirmTick, RadioChoices } from '../../../../design/choices.tsx';
import { Dialog } from '../../../../design/dialog.tsx';
import { Rows } from '../../../../design/facts.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import {
  ErasePerson,
  SettingsErasure,
  type SettingsErasureResult,
} from '../../../../graphql/generated/settings/people.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useAct } from '../../../../graphql/use-act.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useChecks } from '../../../../session/use-checks.ts';
import { peopleTexts } from '../people.texts.ts';
import type { Person } from './person-dialog.tsx';
import { Refusal, type Trouble } from './refusal.tsx';

type Check = SettingsErasureResult['erasureCheck'];

const grounds = ['NO_LONGER_NEEDED', 'CONSENT_WITHDRAWN', 'OBJECTION', 'UNLAWFUL', 'LEGAL_OBLIGATION'] as const;
type Ground = (typeof grounds)[number];

interface EraseDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** What goes, what stays and why; then a ground, a tick and a fresh code. Nothing brings the person back. */
export const EraseDialog = ({ person, onClose, onErased }: EraseDialogProps) => {
  const t = useTexts(peopleTexts);
  const result = useQueryResult(SettingsErasure, { person: person.id });
  return (
    <Dialog open onClose={onClose} title={t('eraseOf', { name: person.name })}>
      <Loaded result={result}>
        {({ erasureCheck }) => <Checked person={person} check={erasureCheck} onClose={onClose} onErased={onErased} />}
      </Loaded>
    </Dialog>
  );
};

const Checked = ({ person, check, onClose, onErased }: EraseDialogProps & { readonly check: Check }) => {
  const t = useTexts(peopleTexts);
  const { pick } = useLanguage();
  if (check.refusal)
    return (
      <Stack>
        <Notice tone="warn" title={t('eraseRefused')}>
          {pick(check.refusal.message)} ({check.refusal.provision})
        </Notice>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </Stack>
    );
  return (
    <Stack>
      <p>{t('eraseLead')}</p>
      <Goes erased={check.erased} />
      <Stays kept={check.kept} />
      <Deciding person={person} boundTo={check.secondFactorBoundTo} onClose={onClose} onErased={onErased} />
    </Stack>
  );
};

const Goes = ({ erased }: Pick<Check, 'erased'>) => {
  const t = useTexts(peopleTexts);
  const { pick } = useLanguage();
  return (
    <Section title={t('eraseGoes')}>
      <Rows>
        <li>{t('eraseKey')}</li>
        {erased.map(({ what, rows }) => (
          <li key={what.en}>{t('eraseCount', { what: pick(what), n: rows })}</li>
        ))}
      </Rows>
    </Section>
  );
};

const Stays = ({ kept }: Pick<Check, 'kept'>) => {
  const t = useTexts(peopleTexts);
  const { pick } = useLanguage();
  return (
    <Section title={t('eraseStays')}>
      <Rows>
        {kept.map(({ what, why, provision }) => (
          <li key={what.en}>
            {pick(what)}
            <br />
            <Soft>
              {pick(why)} ({provision})
            </Soft>
          </li>
        ))}
      </Rows>
    </Section>
  );
};

const Deciding = ({ person, boundTo, onClose, onErased }: EraseDialogProps & { readonly boundTo: string }) => {
  const t = useTexts(peopleTexts);
  const [ground, setGround] = useState<Ground | null>(null);
  const [sure, setSure] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [erase, { pending }] = useAct(ErasePerson, boundTo);
  const { errorOf, check } = useChecks([
    ['ground', ground !== null, t('eraseNeedGround')],
    ['sure', sure, t('eraseNeedTick')],
  ]);
  const send = async () => {
    if (!check() || ground === null) return;
    const outcome = await erase({ input: { person: person.id, ground } });
    if (outcome.kind === 'done') onErased();
    else setTrouble(outcome);
  };
  return (
    <Stack>
      <RadioChoices
        stacked
        label={t('eraseGround')}
        value={ground}
        onChange={setGround}
        error={errorOf('ground')}
        choices={grounds.map((value) => ({ value, label: t(value) }))}
      />
      <ConfirmTick checked={sure} onChange={setSure} error={errorOf('sure')}>
        {t('eraseTick')}
      </ConfirmTick>
      <Refusal trouble={trouble} />
      <Button look="danger" pending={pending} onPress={() => void send()}>
        {t('erase')}
      </Button>
      <Button onPress={onClose}>{t('cancel')}</Button>
    </Stack>
  );
};
