import { ActFaults } from '../../../../acts/act-faults.tsx';
import { bind } from '../../../../acts/bind.ts';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { AutosaveStatus } from '../../../../design/autosave-status.tsx';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { Panel, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { DraftConflict } from '../../../../drafts/draft-conflict.tsx';
import { type KeptForm, useDraft } from '../../../../drafts/use-draft.ts';
import { AssessARisk } from '../../../../graphql/generated/risk/risk.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { evaluationTexts } from '../../evaluation/evaluation.texts.ts';
import type { LevelAt } from '../../evaluation/levels.ts';
import type { RiskDialogProps } from '../risk-data.ts';
import { riskActTexts } from '../risk.texts.ts';
import {
  assessmentInput,
  type AssessmentValues,
  beginWith,
  missingPlaces,
  properties,
  wordOf,
} from './assessment-values.ts';
import { ScoresField } from './scores-field.tsx';

const fields = ['inherent', 'residual', 'reason', ...properties.map((property) => `inherent_${property}`)];

const useAssessing = ({ risk, onDone, onClose }: RiskDialogProps, draft: KeptForm<AssessmentValues>) => {
  const t = useTexts(riskActTexts);
  const words = useTexts(evaluationTexts);
  const form = useActForm(fields);
  const [assess, { pending }] = useAct(AssessARisk);
  const submit = async () => {
    const { values } = draft;
    const places = missingPlaces(values);
    const missing = missingOf([
      ...properties.map((property) => {
        const message = t('placeMissing', { property: words(wordOf[property]).toLocaleLowerCase() });
        return [`inherent_${property}`, places.includes(property), message] as const;
      }),
      ['reason', blank(values.reason), t('basisMissing')],
    ]);
    if (!(await form.submit(missing, () => assess({ input: assessmentInput(risk.id, values) })))) return;
    await draft.clear();
    onClose();
    onDone();
  };
  return { form, pending, submit };
};

interface AssessFormProps extends RiskDialogProps {
  readonly levelAt: LevelAt;
  /** It was never assessed: there is nothing to go back to. */
  readonly first: boolean;
}

/** The four properties before the measures and, when wished, after them; kept while it is filled in. */
export const AssessForm = (props: AssessFormProps) => {
  const t = useTexts(riskActTexts);
  const words = useTexts(evaluationTexts);
  const { risk, levelAt, first, onClose } = props;
  const draft = useDraft({ kind: 'risk-assessment', subject: risk.id }, () => beginWith(risk));
  const { form, pending, submit } = useAssessing(props, draft);
  const field = bind(draft.values, draft.change, form.errorAt);
  const scores = { values: draft.values, change: draft.change, levelAt, errorAt: form.errorAt };
  return (
    <Panel>
      <Stack>
        <ActFaults form={form} />
        <DraftConflict draft={draft} labels={{ reason: t('basis') }} />
        <div>
          <p>{t('assessLead')}</p>
          <Soft>
            {words('scaleLikelihood')} {words('scaleConsequence')}
          </Soft>
        </div>
        <ScoresField stage="inherent" {...scores} />
        <Residual {...scores} />
        <TextAreaField {...field('reason')} rows={3} label={t('basis')} help={t('basisHelp')} maxLength={4000} />
        <ButtonRow>
          <Button look="primary" pending={pending} onPress={() => void submit()}>
            {t('assessAct')}
          </Button>
          {!first && (
            <Button look="bare" onPress={onClose}>
              {t('cancel')}
            </Button>
          )}
          <AutosaveStatus save={draft.save} />
        </ButtonRow>
      </Stack>
    </Panel>
  );
};

const Residual = (props: Omit<Parameters<typeof ScoresField>[0], 'stage'>) => {
  const t = useTexts(riskActTexts);
  const { values, change } = props;
  const turn = () => {
    change({ weighsResidual: !values.weighsResidual });
  };
  if (!values.weighsResidual)
    return (
      <div>
        <Button onPress={turn}>{t('weighResidual')}</Button>
      </div>
    );
  return (
    <Stack tight>
      <div>
        <h3>{t('residual')}</h3>
        <Soft>{t('residualHelp')}</Soft>
      </div>
      <ScoresField stage="residual" {...props} />
      <div>
        <Button small look="bare" onPress={turn}>
          {t('notResidual')}
        </Button>
      </div>
    </Stack>
  );
};
