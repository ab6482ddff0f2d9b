import { ActFaults } from '../../../../acts/act-faults.tsx';
import { useActForm } from '../../../../acts/use-act-form.ts';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { Dialog } from '../../../../design/dialog.tsx';
import { browserShelf } from '../../../../drafts/draft-shelf.ts';
import { ThrowDraftAway } from '../../../../graphql/generated/drafts/drafts.ts';
import { useAct } from '../../../../graphql/use-act.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { myDraftsTexts } from '../drafts.texts.ts';
import type { ListedDraft } from './draft-place.ts';

interface DiscardDialogProps {
  readonly draft: ListedDraft;
  /** The form and when it was saved, as the list says them. */
  readonly words: { readonly form: string; readonly time: string };
  readonly onDiscarded: () => void;
  readonly onClose: () => void;
}

export const DiscardDialog = ({ draft: { kind, subject }, words, onDiscarded, onClose }: DiscardDialogProps) => {
  const t = useTexts(myDraftsTexts);
  const { session } = useSession();
  const [discard, { pending }] = useAct(ThrowDraftAway);
  const form = useActForm([]);
  const confirm = async () => {
    if (!(await form.submit([], () => discard({ input: { kind, subject } })))) return;
    // This browser's own copy too: an open form would otherwise save it again.
    browserShelf(`varsel-draft:${session.organisation?.id ?? ''}:${kind}:${subject}`).clear();
    onDiscarded();
  };
  return (
    <Dialog open onClose={onClose} title={t('sure')}>
      <ActFaults form={form} />
      <p>{t('sureWhy', words)}</p>
      <ButtonRow>
        <Button look="danger" pending={pending} onPress={() => void confirm()}>
          {t('discard')}
        </Button>
        <Button onPress={onClose}>{t('keep')}</Button>
      </ButtonRow>
    </Dialog>
  );
};
