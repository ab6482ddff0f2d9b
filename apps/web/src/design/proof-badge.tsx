import { BadgeCheck, Clock, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import { Icon } from './icon.tsx';
import { ControlCode } from './text.tsx';
import styles from './proof-badge.module.css';

const c = classes(styles);

export type Proof =
  | { readonly state: 'intact'; readonly since: string; readonly code: string }
  | { readonly state: 'checking' }
  /** `entry` is the number of the first post that does not hold; `what` says what to do now. */
  | { readonly state: 'broken'; readonly entry: number; readonly what: ReactNode };

/** Whether the trail is unbroken: thin green box, dashed grey while checking, solid red and full width when not. */
export const ProofBadge = ({ proof }: { readonly proof: Proof }) => {
  const t = useTexts(designTexts);
  const f = useFormat();
  if (proof.state === 'checking')
    return (
      <span className={c('badge', 'checking')} role="status">
        <Icon of={Clock} /> {t('checking')}
      </span>
    );
  if (proof.state === 'broken')
    return (
      <div className={c('badge', 'broken')} role="alert">
        <Icon of={TriangleAlert} /> {t('broken', { entry: proof.entry })} {proof.what}
      </div>
    );
  return (
    <span className={c('badge')}>
      <Icon of={BadgeCheck} /> {t('intact', { date: f.date(proof.since) })}
      <span className={c('code')}>
        <ControlCode code={proof.code} groups={2} />
      </span>
    </span>
  );
};
