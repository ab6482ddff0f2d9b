import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { trailTexts } from '../trail.texts.ts';
import type { TrailEntry } from './entry.tsx';
import { shownValue } from './shown-value.ts';
import { useFormat } from '../../../../language/use-format.ts';

/** Reason, then each field as it stood before and after. */
export const Changes = ({ entry }: { readonly entry: TrailEntry }) => {
  const t = useTexts(trailTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  if (entry.changes.length === 0) return <p>{t('noChanges')}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {entry.changes.map(({ field, label, before, after }) => (
          <tr key={field}>
            <th scope="row">{pick(label)}</th>
            <td>{before === null ? t('nothing') : <del>{shownValue(before, f)}</del>}</td>
            <td>{after === null ? t('nothing') : <ins>{shownValue(after, f)}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
