import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { type GlyphName, StatusGlyph } from './status-glyph.tsx';
import styles from './status.module.css';

const c = classes(styles);

export type Tone = 'ok' | 'plan' | 'warn' | 'danger' | 'none';

interface StatusProps {
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly glyph?: GlyphName;
  /** A coloured ground: in headers only, never on rows. `solid` is for late alone. */
  readonly box?: boolean | 'solid';
}

/** Glyph + words + colour: never colour alone. */
export const Status = ({ tone, glyph, box = false, children }: StatusProps) => (
  <span className={c('status', tone, box !== false && 'box', box === 'solid' && 'solid', !glyph && 'bare')}>
    {glyph && <StatusGlyph name={glyph} />}
    <span>{children}</span>
  </span>
);
