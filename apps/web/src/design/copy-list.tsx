import { Check, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import { designTexts } from './design.texts.ts';
import { Diff } from './diff.tsx';
import { Status } from './status.tsx';
import { type Copying, useCopy } from './use-copy.ts';
import styles from './copy.module.css';

const c = classes(styles);

export interface CopyItem {
  readonly key: string;
  readonly label: string;
  /** The plain text that is copied, as the receiving form takes it. */
  readonly text: string;
  /** What the last report said in this field; `null` when the field was not in it; absent when there was no report. */
  readonly before?: string | null;
}

interface CopyListProps {
  /** In the order of the receiving form. */
  readonly items: readonly CopyItem[];
  readonly onCopied?: (key: string) => void;
  /** Show differences to the last report instead of the final text. Plain text is copied either way. */
  readonly differences?: boolean;
}

/** The report, field by field, for pasting into the authority's form. */
export const CopyList = ({ items, onCopied, differences = true }: CopyListProps) => (
  <ol>
    {items.map((item, index) => (
      <CopyRow
        key={item.key}
        item={item}
        number={index + 1}
        differences={differences}
        onCopied={() => onCopied?.(item.key)}
      />
    ))}
  </ol>
);

interface CopyRowProps {
  readonly item: CopyItem;
  readonly number: number;
  readonly differences: boolean;
  readonly onCopied: () => void;
}

const CopyRow = ({ item, number, differences, onCopied }: CopyRowProps) => {
  const t = useTexts(designTexts);
  const copying = useCopy(item.text, onCopied);
  const copied = copying.copiedAt !== null;
  return (
    <li className={c('row')}>
      <span className={c('number')}>{number}</span>
      <div>
        <h3>{item.label}</h3>
        <CopyValue item={item} differences={differences} />
        <p className={c('meta')}>
          {differences && <Difference item={item} />}
          <CopyStatus copying={copying} />
        </p>
      </div>
      <div className={c('act')}>
        <Button
          small
          wide
          look={copied ? 'done' : 'secondary'}
          icon={copied ? Check : Copy}
          aria-label={t('copyOf', { what: item.label })}
          onPress={copying.copy}
        >
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </li>
  );
};

const CopyValue = ({ item, differences }: { readonly item: CopyItem; readonly differences: boolean }) => {
  const t = useTexts(designTexts);
  const compared = differences && typeof item.before === 'string';
  return (
    <div className={c('value', item.before === null && differences && 'fresh')}>
      {compared ? <Diff before={item.before} after={item.text} /> : item.text || t('emptyValue')}
    </div>
  );
};

const CopyStatus = ({ copying: { copiedAt, failed } }: { readonly copying: Copying }) => {
  const t = useTexts(designTexts);
  const f = useFormat();
  return (
    <>
      {copiedAt !== null && <span role="status">{t('copiedAt', { time: f.time(copiedAt) })}</span>}
      {failed && <span role="alert">{t('copyFailed')}</span>}
    </>
  );
};

const Difference = ({ item }: { readonly item: CopyItem }): ReactNode => {
  const t = useTexts(designTexts);
  if (item.before === undefined) return null;
  if (item.before === null) return <Status tone="ok">{t('newField')}</Status>;
  return item.before === item.text ? (
    <Status tone="none">{t('unchanged')}</Status>
  ) : (
    <Status tone="plan">{t('changed')}</Status>
  );
};

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
}

/** One value in mono with its copy button: an id, a secret, a link. */
export const CopyField = ({ label, value }: CopyFieldProps) => {
  const t = useTexts(designTexts);
  const { copiedAt, failed, copy } = useCopy(value);
  return (
    <span className={c('inline')}>
      <span className={c('box')}>{value}</span>
      <Button small icon={copiedAt === null ? Copy : Check} aria-label={t('copyOf', { what: label })} onPress={copy}>
        {copiedAt === null ? t('copy') : t('copied')}
      </Button>
      {failed && <span role="alert">{t('copyFailed')}</span>}
    </span>
  );
};
