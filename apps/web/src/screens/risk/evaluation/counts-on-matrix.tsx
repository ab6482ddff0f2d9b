import { type KeyboardEvent, useRef } from 'react';
import { Link } from 'react-aria-components/Link';
import { classes } from '../../../design/classes.ts';
import { useTexts } from '../../../language/use-texts.ts';
import styles from './evaluation.module.css';
import { evaluationTexts } from './evaluation.texts.ts';
import { type LevelAt, movedBy, type Place, readPlace, written } from './levels.ts';
import { MatrixFrame } from './matrix-frame.tsx';

const c = classes(styles);

interface CountsOnMatrixProps {
  readonly caption: string;
  readonly countAt: (place: Place) => number;
  readonly levelOf: LevelAt;
  readonly href: (place: Place) => string;
}

/** How many risks stand where; each count opens its list, and the arrow keys lead from count to count. */
export const CountsOnMatrix = ({ caption, countAt, levelOf, href }: CountsOnMatrixProps) => {
  const t = useTexts(evaluationTexts);
  const holder = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    let at = readPlace(document.activeElement?.closest('[data-at]')?.getAttribute('data-at'));
    for (let tries = 0; at && tries < 6; tries += 1) {
      at = movedBy(event.key, at);
      const link = at && holder.current?.querySelector<HTMLElement>(`[data-at="${written(at)}"] a`);
      if (!link) continue;
      event.preventDefault();
      link.focus();
      return;
    }
  };
  return (
    // The links do the work; the arrow keys only lead from one to the next.
    <div ref={holder} role="presentation" onKeyDown={onKeyDown}>
      <MatrixFrame
        caption={caption}
        cell={(likelihood, consequence) => {
          const at: Place = { likelihood, consequence };
          const level = levelOf(at);
          const n = countAt(at);
          return (
            <td key={consequence} data-at={written(at)} className={c('cell', level)}>
              {n > 0 && (
                <Link
                  href={href(at)}
                  className={c('count')}
                  aria-label={t('cellCount', { n, likelihood, consequence, level: t(level).toLocaleLowerCase() })}
                >
                  {n}
                </Link>
              )}
              <span className={c('letter')}>{t(`letter${level}`)}</span>
            </td>
          );
        }}
      />
    </div>
  );
};
