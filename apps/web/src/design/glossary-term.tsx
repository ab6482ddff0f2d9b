import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import type { GlossaryEntry } from './glossary-words.ts';
import { TextLink } from './text-link.tsx';
import popover from './popover.module.css';
import styles from './glossary-term.module.css';

const c = classes(styles);
const p = classes(popover);

interface GlossaryTermProps {
  /** The entry's `code` in the statute's glossary: `essentialEntity`. */
  readonly code: string;
  /** The words in the sentence, in whatever form the grammar needs. */
  readonly children: ReactNode;
}

/** A legal term one can open where it stands: meaning, the provision, and the way to the whole glossary. */
export const GlossaryTerm = ({ code, children }: GlossaryTermProps) => {
  const [entry, setEntry] = useState<GlossaryEntry | undefined>();
  const load = async (open: boolean) => {
    if (!open || entry) return;
    const { glossary } = await import('./glossary-words.ts');
    setEntry(glossary.find((each) => each.code === code));
  };
  return (
    <DialogTrigger onOpenChange={(open) => void load(open)}>
      <Button className={c('term')}>{children}</Button>
      <Popover className={p('popover')} placement="bottom start">
        <Dialog className={c('panel')}>{entry && <Entry entry={entry} />}</Dialog>
      </Popover>
    </DialogTrigger>
  );
};

const Entry = ({ entry }: { readonly entry: GlossaryEntry }) => {
  const t = useTexts(designTexts);
  const { pick, cite } = useLanguage();
  return (
    <>
      <Heading slot="title" level={3}>
        {pick(entry.term)}
      </Heading>
      <p>{pick(entry.meaning)}</p>
      {entry.provision !== undefined && <p className={c('citation')}>{cite(entry.provision)}</p>}
      <TextLink alone href={`/glossary#${entry.code}`}>
        {t('inGlossary')}
      </TextLink>
    </>
  );
};
