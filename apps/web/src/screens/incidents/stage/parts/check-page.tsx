import { ArrowLeft, Check } from 'lucide-react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { StageCheck } from '../../../../graphql/generated/incidents/stage.ts';
import { Loaded } from '../../../../graphql/loaded.tsx';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { stageTexts } from '../stage.texts.ts';
import styles from '../stage.module.css';
import { ComparedWith, FieldsAsTheyStand } from './differences.tsx';
import { useMakeReady } from './stage-acts.ts';
import { Obstacles } from './stage-head.tsx';
import type { StageProps } from './stage-props.ts';
import { contentsOf, type StageValues } from './stage-values.ts';
import { stageEnum, useStageNames } from './stages.ts';

const c = classes(styles);

interface CheckPageProps extends StageProps {
  readonly values: StageValues;
  readonly onBack: () => void;
  readonly onReady: () => Promise<void>;
}

/** The report as it will stand, before a person puts it in force. */
export const CheckPage = (props: CheckPageProps) => {
  const { incident, stage, values, onBack, onReady } = props;
  const t = useTexts(stageTexts);
  const { it } = useStageNames(stage);
  const { may } = useSession();
  const form = useActForm([]);
  const [makeReady, pending] = useMakeReady({ incidentId: incident.id, stage, form });
  const contents = contentsOf(props.form, values);
  const submit = async () => {
    if (await makeReady(contents)) await onReady();
  };
  return (
    <div className={c('form')}>
      <Stack>
        <ActFaults form={form} />
        <Obstacles incident={incident} stage={stage} />
      </Stack>
      <PreviewSection {...props} contents={contents} />
      <div className={c('foot')}>
        {may('incident:file') ? (
          <ButtonRow>
            <Button look="primary" icon={Check} pending={pending} onPress={() => void submit()}>
              {t('makeReady', { it })}
            </Button>
            <Button icon={ArrowLeft} onPress={onBack}>
              {t('back')}
            </Button>
          </ButtonRow>
        ) : (
          <Soft>{t('mayNot', { it })}</Soft>
        )}
      </div>
    </div>
  );
};

interface PreviewProps extends StageProps {
  readonly contents: ReturnType<typeof contentsOf>;
}

const PreviewSection = ({ incident, stage, contents }: PreviewProps) => {
  const t = useTexts(stageTexts);
  const preview = useQueryResult(StageCheck, { id: incident.id, stage: stageEnum(stage), contents });
  return (
    <Section title={t('contents')}>
      <Loaded result={preview}>
        {({ reportPreview }) =>
          reportPreview && (
            <Stack tight>
              <ComparedWith preview={reportPreview} />
              <FieldsAsTheyStand preview={reportPreview} />
            </Stack>
          )
        }
      </Loaded>
    </Section>
  );
};
