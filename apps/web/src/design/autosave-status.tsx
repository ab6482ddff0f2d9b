import { Check, CloudOff } from 'lucide-react';
import type { Bilingual } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { designTexts } from './design.texts.ts';
import { Icon } from './icon.tsx';
import { Status } from './status.tsx';

export type SaveState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  /** `why`: the server's own words, where it refused. */
  | { readonly state: 'failed'; readonly why?: Bilingual };

/** "Gemt kl. 09.12" in a status region. The words stay; nobody has to ask. */
export const AutosaveStatus = ({ save }: { readonly save: SaveState }) => {
  const t = useTexts(designTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  return (
    <span role="status">
      {save.state === 'saving' && <Status tone="none">{t('saving')}</Status>}
      {save.state === 'saved' && (
        <Status tone="ok">
          <Icon of={Check} size={16} /> {t('savedAt', { time: f.time(save.at) })}
        </Status>
      )}
      {save.state === 'failed' && (
        <Status tone="warn">
          <Icon of={CloudOff} size={16} /> {save.why === undefined ? t('notSaved') : pick(save.why)}
        </Status>
      )}
    </span>
  );
};
