import { useState } from 'react';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Button } from '../../../../design/button.tsx';
import { Panel, Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextField } from '../../../../design/text-field.tsx';
import { OpenARiskRound } from '../../../../graphql/generated/risk/round.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { roundTexts } from '../round.texts.ts';

/** A round begins with its name; it may take days. */
export const StartForm = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useTexts(roundTexts);
  const [title, setTitle] = useState('');
  const form = useActForm(['title']);
  const [open, { pending }] = useAct(OpenARiskRound);
  const submit = async () => {
    const missing = missingOf([['title', blank(title), t('nameMissing')]]);
    if (await form.submit(missing, () => open({ input: { title } }))) onDone();
  };
  return (
    <Section title={t('start')}>
      <Panel>
        <Stack tight>
          <Soft>{t('startWhy')}</Soft>
          <ActFaults form={form} />
          <TextField
            id="title"
            label={t('name')}
            help={t('nameHelp')}
            value={title}
            onChange={setTitle}
            error={form.errorAt('title')}
            maxLength={200}
          />
          <div>
            <Button look="primary" pending={pending} onPress={() => void submit()}>
              {t('startAct')}
            </Button>
          </div>
        </Stack>
      </Panel>
    </Section>
  );
};
