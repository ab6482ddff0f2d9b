import { ArrowLeft, Check } from 'lucide-react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Facts } from '../../../../design/facts.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { EarlyWarningCheck, MakeEarlyWarningReady } from '../../../../graphql/generated/incidents/early-warning.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useAct } from '../../../../graphql/use-act.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { earlyWarningTexts } from '../early-warning.texts.ts';
import styles from '../early-warning.module.css';
import { Unassessed } from './editor.tsx';
import { contentsOf, type WarningValues } from './warning-values.ts';

const c = classes(styles);

interface CheckPageProps {
  readonly incident: IncidentData;
  readonly values: WarningValues;
  readonly onBack: () => void;
  readonly onReady: () => Promise<void>;
}

/** The warning as it will stand, before a person puts it in force. */
export const CheckPage = ({ incident, values, onBack, onReady }: CheckPageProps) => {
  const t = useTexts(earlyWarningTexts);
  const { may } = useSession();
  const form = useActForm([]);
  const [makeReady, { pending }] = useAct(MakeEarlyWarningReady);
  const contents = contentsOf(values);
  const submit = async () => {
    const done = await form.submit([], () => makeReady({ input: { incidentId: incident.id, contents } }));
    if (done) await onReady();
  };
  return (
    <div className={c('form')}>
      <Stack>
        <ActFaults form={form} />
        <Unassessed incident={incident} />
      </Stack>
      <PreviewSection incident={incident} contents={contents} />
      <div className={c('foot')}>
        {may('incident:file') ? (
          <ButtonRow>
            <Button look="primary" icon={Check} pending={pending} onPress={() => void submit()}>
              {t('makeReady')}
            </Button>
            <Button icon={ArrowLeft} onPress={onBack}>
              {t('back')}
            </Button>
          </ButtonRow>
        ) : (
          <Soft>{t('mayNot')}</Soft>
        )}
      </div>
    </div>
  );
};

interface PreviewProps {
  readonly incident: IncidentData;
  readonly contents: ReturnType<typeof contentsOf>;
}

const PreviewSection = ({ incident, contents }: PreviewProps) => {
  const t = useTexts(earlyWarningTexts);
  const { pick } = useLanguage();
  const preview = useQueryResult(EarlyWarningCheck, { id: incident.id, contents });
  return (
    <Section title={t('contents')}>
      <Loaded result={preview}>
        {({ earlyWarningPreview }) => (
          <Facts
            facts={(earlyWarningPreview?.fields ?? []).map(({ id, label, text }) => ({
              key: id,
              label: pick(label),
              value: <Written>{pick(text)}</Written>,
            }))}
          />
        )}
      </Loaded>
    </Section>
  );
};
