import { useState } from 'react';
import { Button, ButtonRow, LinkButton } from '../../../../design/button.tsx';
import { DataTable } from '../../../../design/data-table.tsx';
import { HiddenText } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { myDraftsTexts } from '../drafts.texts.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { formOf, type ListedDraft, pathOf } from './draft-place.ts';
import { useSubjects } from './use-subjects.ts';

interface DraftTableProps {
  readonly drafts: readonly ListedDraft[];
  readonly onDiscarded: () => void;
}

/** What each draft is of and about, when it was saved, how large it is; to open or discard. */
export const DraftTable = ({ drafts, onDiscarded }: DraftTableProps) => {
  const t = useTexts(myDraftsTexts);
  const f = useFormat();
  const subjectOf = useSubjects(drafts);
  const [discarding, setDiscarding] = useState<ListedDraft>();
  const wordsOf = (draft: ListedDraft) => ({ form: t(formOf(draft)), time: f.dateTime(draft.editedAt) });
  return (
    <>
      <DataTable
        caption={t('title')}
        captionHidden
        rows={drafts}
        rowKey={({ kind, subject }) => `${kind} ${subject}`}
        columns={[
          { key: 'form', header: t('form'), name: true, cell: (draft) => t(formOf(draft)) },
          { key: 'about', header: t('about'), cell: (draft) => subjectOf(draft) ?? '–' },
          { key: 'saved', header: t('saved'), cell: ({ editedAt }) => f.dateTime(editedAt) },
          {
            key: 'size',
            header: t('size'),
            cell: ({ bytes }) => t('kilobytes', { n: f.number(Math.max(0.1, Math.round(bytes / 102.4) / 10)) }),
          },
          {
            key: 'act',
            header: t('act'),
            cell: (draft) => <Ways draft={draft} words={wordsOf(draft)} onDiscard={setDiscarding} />,
          },
        ]}
      />
      {discarding !== undefined && (
        <DiscardDialog
          draft={discarding}
          words={wordsOf(discarding)}
          onClose={() => {
            setDiscarding(undefined);
          }}
          onDiscarded={() => {
            setDiscarding(undefined);
            onDiscarded();
          }}
        />
      )}
    </>
  );
};

interface WaysProps {
  readonly draft: ListedDraft;
  readonly words: { readonly form: string; readonly time: string };
  readonly onDiscard: (draft: ListedDraft) => void;
}

const Ways = ({ draft, words, onDiscard }: WaysProps) => {
  const t = useTexts(myDraftsTexts);
  const path = pathOf(draft);
  return (
    <ButtonRow>
      {path !== undefined && (
        <LinkButton small href={path}>
          {t('open')} <HiddenText>{t('openOf', words)}</HiddenText>
        </LinkButton>
      )}
      <Button
        small
        aria-label={t('discardOf', words)}
        onPress={() => {
          onDiscard(draft);
        }}
      >
        {t('discard')}
      </Button>
    </ButtonRow>
  );
};
