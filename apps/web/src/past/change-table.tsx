import { classes } from '../design/classes.ts';
import { Disclosure } from '../design/derivation.tsx';
import type { Bilingual } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import { changeTableTexts } from './change-table.texts.ts';
import { type Reading, readableValue, readerOf, type WordWithin } from './readable-value.ts';
import styles from './past.module.css';

export interface FieldChange {
  readonly field: string;
  readonly label: Bilingual;
  readonly before: string | null;
  readonly after: string | null;
  readonly words: readonly WordWithin[];
}

const c = classes(styles);

/** More than this is opened by whoever wants it. */
const shownAtOnce = 320;

interface ValueProps {
  readonly change: FieldChange;
  readonly value: string;
  readonly as: 'ins' | 'del';
}

const useReading = ({ words }: FieldChange): Reading => {
  const t = useTexts(changeTableTexts);
  const format = useFormat();
  const { pick } = useLanguage();
  const { nameIn } = usePeople();
  return { format, personOf: nameIn, yes: t('yes'), no: t('no'), wordsOf: readerOf(words, pick) };
};

const Value = ({ change, value, as: Tag }: ValueProps) => {
  const t = useTexts(changeTableTexts);
  const lines = readableValue(change.field, value, useReading(change));
  const whole = (
    <>
      {lines.map(({ depth, text }, index) => (
        <div key={`${String(index)} ${text}`} style={{ paddingInlineStart: `${String(depth)}em` }}>
          <Tag>{text}</Tag>
        </div>
      ))}
    </>
  );
  const said = lines.map(({ text }) => text).join(' ');
  if (said.length <= shownAtOnce) return whole;
  return (
    <>
      <Tag>{`${said.slice(0, shownAtOnce)} …`}</Tag> <Disclosure label={t('whole')}>{whole}</Disclosure>
    </>
  );
};

const Cell = ({ value, ...props }: Omit<ValueProps, 'value'> & { readonly value: string | null }) => {
  const t = useTexts(changeTableTexts);
  return <td>{value === null ? t('nothing') : <Value value={value} {...props} />}</td>;
};

/** Each field as it stood before and after. */
export const ChangeTable = ({ changes }: { readonly changes: readonly FieldChange[] }) => {
  const t = useTexts(changeTableTexts);
  const { pick } = useLanguage();
  // Of something new there is nothing to compare with.
  const compared = changes.some(({ before }) => before !== null);
  return (
    <table className={c('changes')}>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          {compared && <th scope="col">{t('before')}</th>}
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => (
          // Two people can be given a role: a field may stand there twice.
          <tr key={`${String(index)} ${change.field}`}>
            <th scope="row">{pick(change.label)}</th>
            {compared && <Cell change={change} value={change.before} as="del" />}
            <Cell change={change} value={change.after} as="ins" />
          </tr>
        ))}
      </tbody>
    </table>
  );
};
