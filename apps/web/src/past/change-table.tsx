import { classes } from '../design/classes.ts';
import { Disclosure } from '../design/derivation.tsx';
import type { Bilingual } from '../language/language.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { plainIdOf } from '../people/plain-id.ts';
import { usePeople } from '../people/use-people.ts';
import { changeTableTexts } from './change-table.texts.ts';
import { type Reading, readableValue } from './readable-value.ts';
import styles from './past.module.css';

export interface FieldChange {
  readonly field: string;
  readonly label: Bilingual;
  readonly before: string | null;
  readonly after: string | null;
}

const c = classes(styles);

/** More than this is opened by whoever wants it. */
const shownAtOnce = 320;

interface ValueProps {
  readonly value: string;
  readonly as: 'ins' | 'del';
}

const useReading = (): Reading => {
  const t = useTexts(changeTableTexts);
  const format = useFormat();
  const { list } = usePeople();
  const names = new Map(list.map(({ id, name }) => [plainIdOf(id), name]));
  return { format, personOf: (id) => names.get(id), yes: t('yes'), no: t('no') };
};

const Value = ({ value, as: Tag }: ValueProps) => {
  const t = useTexts(changeTableTexts);
  const lines = readableValue(value, useReading());
  const whole = (
    <>
      {lines.map((line, index) => (
        <div key={`${String(index)} ${line}`}>
          <Tag>{line}</Tag>
        </div>
      ))}
    </>
  );
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  if (length <= shownAtOnce) return whole;
  return (
    <>
      <Tag>{`${lines.join(' ').slice(0, shownAtOnce)} …`}</Tag> <Disclosure label={t('whole')}>{whole}</Disclosure>
    </>
  );
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
        {changes.map(({ field, label, before, after }) => (
          <tr key={field}>
            <th scope="row">{pick(label)}</th>
            {compared && <td>{before === null ? t('nothing') : <Value value={before} as="del" />}</td>}
            <td>{after === null ? t('nothing') : <Value value={after} as="ins" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
