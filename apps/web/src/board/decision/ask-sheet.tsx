import { ActFaults } from '../../acts/act-faults.tsx';
import { blank, missingOf } from '../../acts/missing.ts';
import { useActForm } from '../../acts/use-act-form.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextAreaField } from '../../design/text-field.tsx';
import { AskTheProposer } from '../../graphql/generated/decisions/decision.ts';
import { useAct } from '../../graphql/use-act.ts';
import { useTexts } from '../../language/use-texts.ts';
import { Form } from '../../session/form.tsx';
import { decisionTexts } from './decision.texts.ts';

interface AskSheetProps {
  readonly decisionId: string;
  readonly text: string;
  readonly onText: (words: string) => void;
  readonly onClose: () => void;
  readonly onAsked: () => void;
}

/** A question stays with the decision; everybody who votes reads it and the answer. */
export const AskSheet = ({ decisionId, text, onText, onClose, onAsked }: AskSheetProps) => {
  const t = useTexts(decisionTexts);
  const [ask, { pending }] = useAct(AskTheProposer);
  const form = useActForm(['text']);
  const send = async () => {
    const missing = missingOf([['text', blank(text), t('needQuestion')]]);
    const done = await form.submit(missing, () => ask({ input: { decisionId, text: text.trim() } }));
    if (done) onAsked();
  };
  return (
    <Dialog open mustAnswer title={t('askTitle')} onClose={onClose}>
      <p>{t('askLead')}</p>
      <Form onSubmit={() => void send()}>
        <ActFaults form={form} />
        <TextAreaField
          id="text"
          label={t('question')}
          rows={4}
          maxLength={2000}
          focusOnOpen
          value={text}
          onChange={onText}
          error={form.errorAt('text')}
        />
        <Button type="submit" look="primary" wide pending={pending}>
          {t('askDo')}
        </Button>
        <Button wide onPress={onClose}>
          {t('back')}
        </Button>
      </Form>
    </Dialog>
  );
};
