import { type MouseEvent, useEffect, useId, useRef } from 'react';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import styles from './error-summary.module.css';

const c = classes(styles);

export interface FieldErrorEntry {
  /** The `id` given to the field. */
  readonly field: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  readonly errors: readonly FieldErrorEntry[];
  /** Counts up on each attempt to go on, so that the summary takes focus again when the same faults remain. */
  readonly attempt: number;
}

const focusable = 'input:not([type=hidden]), textarea, select, button, [tabindex="0"], a[href]';

/** Focuses a field by its id and brings it into view; for a group of choices or date parts, the first part one can reach by keyboard. */
export const focusField = (id: string): void => {
  const field = document.getElementById(id);
  if (field === null) return;
  const target = field.matches(focusable) ? field : field.querySelector<HTMLElement>(focusable);
  target?.focus();
  field.scrollIntoView({ block: 'center' });
};

const goTo = (id: string) => (event: MouseEvent) => {
  event.preventDefault();
  focusField(id);
};

/** Says how many answers are missing, takes focus, and leads to each of them. */
export const ErrorSummary = ({ errors, attempt }: ErrorSummaryProps) => {
  const t = useTexts(designTexts);
  const box = useRef<HTMLDivElement>(null);
  const heading = useId();
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className={c('box')} role="group" aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading}>{t('errors', { n: errors.length })}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a className={c('link')} href={`#${field}`} onClick={goTo(field)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
