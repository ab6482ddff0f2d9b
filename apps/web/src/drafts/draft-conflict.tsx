import { Button, ButtonRow } from '../design/button.tsx';
import { Facts } from '../design/facts.tsx';
import { Notice } from '../design/notice.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import type { Values } from './draft-values.ts';
import { draftsTexts } from './drafts.texts.ts';
import type { KeptForm } from './use-draft.ts';

interface DraftConflictProps<V extends Values> {
  readonly draft: KeptForm<V>;
  /** The free-text fields by name, as the form calls them: those are what can be lost. */
  readonly labels: Readonly<Partial<Record<keyof V & string, string>>>;
}

/** Two texts for the same form: both are shown until a person has chosen. */
export const DraftConflict = <V extends Values>({ draft, labels }: DraftConflictProps<V>) => {
  const t = useTexts(draftsTexts);
  const f = useFormat();
  const { conflict, values, keepMine, takeTheirs } = draft;
  if (conflict === undefined) return null;
  const said = (value: string | boolean | null | undefined) =>
    typeof value === 'string' && value !== '' ? value : t('empty');
  const names = Object.keys(labels).filter((name) => conflict.theirs[name] !== values[name]);
  return (
    <Notice tone="warn" title={t('title')} live>
      <p>{t('why', { time: f.time(conflict.editedAt) })}</p>
      <Facts
        facts={names.flatMap((name) => [
          { key: `${name} here`, label: `${labels[name] ?? name} · ${t('here')}`, value: said(values[name]) },
          {
            key: `${name} there`,
            label: `${labels[name] ?? name} · ${t('there')}`,
            value: said(conflict.theirs[name]),
          },
        ])}
      />
      <ButtonRow>
        <Button onPress={keepMine}>{t('keepMine')}</Button>
        <Button onPress={takeTheirs}>{t('takeTheirs')}</Button>
      </ButtonRow>
    </Notice>
  );
};
