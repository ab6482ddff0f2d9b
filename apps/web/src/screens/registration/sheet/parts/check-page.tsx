import { ArrowLeft, Check } from 'lucide-react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { type Fact, Facts } from '../../../../design/facts.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Written } from '../../../../design/text.tsx';
import { RecordSheet, ReportChange } from '../../../../graphql/generated/registration/sheet.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { isRegistered, noonOf, type RegistrationData } from '../../status/registration-data.ts';
import styles from '../sheet.module.css';
import { sheetTexts } from '../sheet.texts.ts';
import { useOptions } from './options.ts';
import { formField } from './sheet-faults.ts';
import { filledRows, sheetInput, type SheetValues } from './sheet-values.ts';

const c = classes(styles);

interface CheckPageProps {
  readonly data: RegistrationData;
  readonly values: SheetValues;
  readonly onBack: () => void;
  readonly onDone: () => Promise<void>;
}

/** The sheet as it will stand, before a person puts it in force. */
export const CheckPage = ({ data, values, onBack, onDone }: CheckPageProps) => {
  const t = useTexts(sheetTexts);
  const form = useActForm([]);
  const [record, recording] = useAct(RecordSheet);
  const [report, reporting] = useAct(ReportChange);
  const changes = isRegistered(data);
  const submit = async () => {
    const sheet = sheetInput(values, data.provisions);
    const { changedOn, reason } = values;
    const done = changes
      ? await form.submit([], () => report({ input: { sheet, changedOn: changedOn ?? '', reason } }))
      : await form.submit([], () => record({ input: { sheet } }));
    if (done) await onDone();
  };
  return (
    <div className={c('form')}>
      <Stack>
        <ActFaults form={form} />
      </Stack>
      <Section title={t('contents')}>
        <Facts facts={[...useChangeFacts(values, changes), ...useSheetFacts(data, values)]} />
      </Section>
      <div className={c('foot')}>
        <ButtonRow>
          <Button
            look="primary"
            icon={Check}
            pending={recording.pending || reporting.pending}
            onPress={() => void submit()}
          >
            {t(changes ? 'recordChange' : 'record')}
          </Button>
          <Button icon={ArrowLeft} onPress={onBack}>
            {t('back')}
          </Button>
        </ButtonRow>
      </div>
    </div>
  );
};

const useChangeFacts = ({ changedOn, reason }: SheetValues, changes: boolean): readonly Fact[] => {
  const t = useTexts(sheetTexts);
  const f = useFormat();
  if (!changes || changedOn === null) return [];
  return [
    { label: t('changedOn'), value: f.dateWithWeekday(noonOf(changedOn)) },
    { label: t('reason'), value: <Written>{reason}</Written> },
  ];
};

const useSheetFacts = ({ fields }: RegistrationData, values: SheetValues): readonly Fact[] => {
  const t = useTexts(sheetTexts);
  const { pick, cite } = useLanguage();
  const options = useOptions(false);
  const said = (name: keyof SheetValues): string => {
    const rows = filledRows(values[name] ?? '');
    if (name === 'mainAddress') return [...rows, ...filledRows(values.otherAddresses)].join('\n');
    if (name !== 'sectors' && name !== 'entityTypes' && name !== 'memberStates') return rows.join('\n');
    return rows.map((id) => options[name].find(({ value }) => value === id)?.label ?? id).join('\n');
  };
  return fields.map(({ id, sheet, label, provision }) => {
    const text = said(formField[id] ?? 'name');
    return {
      key: `${sheet} ${id}`,
      label: `${pick(label)} (${cite(provision)})`,
      value: <Written>{text === '' ? t('empty') : text}</Written>,
    };
  });
};
