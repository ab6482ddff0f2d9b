import { Link } from 'react-aria-components/Link';
import { classes } from '../../../design/classes.ts';
import { Status, type Tone } from '../../../design/status.tsx';
import type { GlyphName } from '../../../design/status-glyph.tsx';
import styles from './standing.module.css';

const c = classes(styles);

interface Count {
  readonly key: string;
  readonly words: string;
  readonly href: string;
  readonly tone: Tone;
  readonly glyph: GlyphName;
}

interface CountLinksProps {
  readonly label: string;
  readonly counts: readonly Count[];
}

/** Numbers above a list; each opens the list it was counted from. */
export const CountLinks = ({ label, counts }: CountLinksProps) => (
  <ul className={c('counts')} aria-label={label}>
    {counts.map(({ key, words, href, tone, glyph }) => (
      <li key={key}>
        <Link href={href} className={c('key')}>
          <Status tone={tone} glyph={glyph}>
            {words}
          </Status>
        </Link>
      </li>
    ))}
  </ul>
);
