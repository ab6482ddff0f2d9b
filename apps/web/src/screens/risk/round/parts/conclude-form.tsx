import { ActFaults } from '../../../../acts/act-faults.tsx';
import { blank, missingOf } from '../../../../acts/missing.ts';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { AutosaveStatus } from '../../../../design/autosave-status.tsx';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { CheckboxChoices } from '../../../../design/choices.tsx';
import { Panel, Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextAreaField } from '../../../../design/text-field.tsx';
import { DraftConflict } from '../../../../drafts/draft-conflict.tsx';
import { type KeptForm, useDraft } from '../../../../drafts/use-draft.ts';
import { ConcludeARiskRound } from '../../../../graphql/generated/risk/round.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import { evaluationTexts } from '../../evaluation/evaluation.texts.ts';
import type { OpenRound, ServiceLine } from '../round-data.ts';
import { roundTexts } from '../round.texts.ts';

interface ConcludeFormProps {
  readonly round: OpenRound;
  readonly services: readonly ServiceLine[];
  readonly nameOf: NameOf;
  readonly onDone: () => void;
}

/** Ids with a space between: the draft keeps plain answers. */
type Values = Readonly<{ services: string; conclusion: string }>;

const chosenIn = ({ services }: Values, offered: readonly ServiceLine[]) =>
  offered.map(({ id }) => id).filter((id) => services.split(' ').includes(id));

const useConcluding = ({ services, onDone }: ConcludeFormProps, draft: KeptForm<Values>) => {
  const t = useTexts(roundTexts);
  const form = useActForm(['services', 'conclusion']);
  const [conclude, { pending }] = useAct(ConcludeARiskRound);
  const submit = async () => {
    const { conclusion } = draft.values;
    const chosen = chosenIn(draft.values, services);
    const missing = missingOf([
      ['services', chosen.length === 0, t('servicesMissing')],
      ['conclusion', blank(conclusion), t('conclusionMissing')],
    ]);
    if (!(await form.submit(missing, () => conclude({ input: { services: chosen, conclusion } })))) return;
    await draft.clear();
    onDone();
  };
  return { form, pending, submit };
};

/** Ticking off services as they are gone through, and what came of it; both are kept between the days. */
export const ConcludeForm = (props: ConcludeFormProps) => {
  const t = useTexts(roundTexts);
  const words = useTexts(evaluationTexts);
  const f = useFormat();
  const { round, services, nameOf } = props;
  const draft = useDraft<Values>({ kind: 'risk-round', subject: `round-${round.number}` }, () => ({
    services: '',
    conclusion: '',
  }));
  const { form, pending, submit } = useConcluding(props, draft);
  const line = ({ riskCount: n, highestLevel }: ServiceLine) =>
    highestLevel
      ? t('serviceLine', { n, level: words(highestLevel).toLocaleLowerCase() })
      : t('serviceUnassessed', { n });
  return (
    <Section title={t('under', { number: round.number, title: round.title })}>
      <Panel>
        <Stack>
          <Soft>{t('begun', { date: f.date(round.openedAt), person: nameOf(round.openedBy) })}</Soft>
          <ActFaults form={form} />
          <DraftConflict draft={draft} labels={{ conclusion: t('conclusion') }} />
          {services.length === 0 && <Soft>{t('noServices')}</Soft>}
          <CheckboxChoices
            id="services"
            label={t('services')}
            help={t('servicesHelp')}
            value={chosenIn(draft.values, services)}
            onChange={(chosen) => {
              draft.change({ services: chosen.join(' ') });
            }}
            choices={services.map((each) => ({ value: each.id, label: each.name, hint: line(each) }))}
            error={form.errorAt('services')}
          />
          <TextAreaField
            id="conclusion"
            rows={6}
            label={t('conclusion')}
            help={t('conclusionHelp')}
            value={draft.values.conclusion}
            onChange={(conclusion) => {
              draft.change({ conclusion });
            }}
            error={form.errorAt('conclusion')}
            maxLength={8000}
          />
          <ButtonRow>
            <Button look="primary" pending={pending} onPress={() => void submit()}>
              {t('concludeAct')}
            </Button>
            <AutosaveStatus save={draft.save} />
          </ButtonRow>
        </Stack>
      </Panel>
    </Section>
  );
};
