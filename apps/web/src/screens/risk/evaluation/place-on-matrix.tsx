import { type KeyboardEvent, useRef, useState } from 'react';
import { classes } from '../../../design/classes.ts';
import { useTexts } from '../../../language/use-texts.ts';
import styles from './evaluation.module.css';
import { evaluationTexts } from './evaluation.texts.ts';
import { type LevelAt, movedBy, type Place, written } from './levels.ts';
import { MatrixFrame } from './matrix-frame.tsx';

const c = classes(styles);

const isAt = (place: Place | null, likelihood: number, consequence: number): boolean =>
  place?.likelihood === likelihood && place.consequence === consequence;

interface PlaceOnMatrixProps {
  readonly caption: string;
  readonly value: Place | null;
  readonly onChange: (place: Place) => void;
  /** Where it stood before, dashed. */
  readonly before?: Place | null;
  readonly levelOf: LevelAt;
  readonly id?: string;
}

/** A risk on the matrix: a click or the arrow keys move it, and a live region says where it went. */
export const PlaceOnMatrix = ({ caption, value, onChange, before = null, levelOf, id }: PlaceOnMatrixProps) => {
  const t = useTexts(evaluationTexts);
  const [said, setSaid] = useState('');
  const holder = useRef<HTMLDivElement>(null);
  const tabStop: Place = value ?? { likelihood: 3, consequence: 3 };
  const wordsFor = (place: Place) => ({
    likelihood: place.likelihood,
    consequence: place.consequence,
    level: t(levelOf(place)).toLocaleLowerCase(),
  });
  const move = (place: Place) => {
    onChange(place);
    setSaid(t('moved', wordsFor(place)));
    holder.current?.querySelector<HTMLElement>(`[data-at="${written(place)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, at: Place) => {
    const next = event.key === 'Enter' || event.key === ' ' ? at : movedBy(event.key, at);
    if (!next) return;
    event.preventDefault();
    move(next);
  };
  return (
    <div ref={holder} {...(id === undefined ? {} : { id, tabIndex: -1 })}>
      <MatrixFrame
        grid
        caption={`${caption}. ${t('keysHelp')}`}
        cell={(likelihood, consequence) => {
          const at: Place = { likelihood, consequence };
          const level = levelOf(at);
          return (
            <td
              key={consequence}
              role="gridcell"
              data-at={written(at)}
              aria-selected={isAt(value, likelihood, consequence)}
              aria-label={t('cell', wordsFor(at))}
              tabIndex={isAt(tabStop, likelihood, consequence) ? 0 : -1}
              className={c('cell', 'pick', level)}
              onClick={() => {
                move(at);
              }}
              onKeyDown={(event) => {
                onKeyDown(event, at);
              }}
            >
              <span className={c('letter')}>{t(`letter${level}`)}</span>
              {isAt(before, likelihood, consequence) && !isAt(value, likelihood, consequence) && <Mark look="was" />}
              {isAt(value, likelihood, consequence) && <Mark look="marker" />}
            </td>
          );
        }}
      />
      <p className={c('live')} role="status">
        {said}
      </p>
    </div>
  );
};

const Mark = ({ look }: { readonly look: 'was' | 'marker' }) => (
  <span className={c('here')}>
    <span className={c(look)} />
  </span>
);
