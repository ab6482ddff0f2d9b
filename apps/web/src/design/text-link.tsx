import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { classes } from './classes.ts';
import styles from './text-link.module.css';

const c = classes(styles);

interface TextLinkProps {
  readonly href: string;
  readonly children: ReactNode;
  /** Ink until hovered: for the name of a row, where the whole row leads there. */
  readonly quiet?: boolean;
  /** Stands alone, not inside a sentence: at least 24 px high. */
  readonly alone?: boolean;
  readonly strong?: boolean;
  readonly external?: boolean;
}

export const TextLink = ({ href, children, quiet, alone, strong, external }: TextLinkProps) => (
  <Link
    href={href}
    className={c('link', quiet && 'quiet', alone && 'alone', strong && 'strong', external && 'expand')}
    {...(external ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
  >
    {children}
  </Link>
);
