import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTexts } from '../language/use-texts.ts';
import { Button, ButtonRow } from './button.tsx';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import styles from './data-table.module.css';

const c = classes(styles);

interface PaginationProps {
  /** 1-based place of the first row shown. */
  readonly from: number;
  readonly count: number;
  /** Left out when the server does not count. */
  readonly total?: number | undefined;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** Pages of a server-side list: at most 100 rows each, the place kept in the address by the screen. */
export const Pagination = ({ from, count, total, onPrevious, onNext }: PaginationProps) => {
  const t = useTexts(designTexts);
  if (count === 0) return null;
  return (
    <nav className={c('pager')} aria-label={t('pages')}>
      <span role="status">
        {total === undefined
          ? t('shownPart', { from, to: from + count - 1 })
          : t('shown', { from, to: from + count - 1, total })}
      </span>
      {(onPrevious ?? onNext) && (
        <ButtonRow>
          <Button small icon={ChevronLeft} disabled={!onPrevious} {...(onPrevious ? { onPress: onPrevious } : {})}>
            {t('previous')}
          </Button>
          <Button small iconAfter={ChevronRight} disabled={!onNext} {...(onNext ? { onPress: onNext } : {})}>
            {t('next')}
          </Button>
        </ButtonRow>
      )}
    </nav>
  );
};
