import { classes } from '../../../../design/classes.ts';
import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { FailureNotice } from '../../../../session/failure-notice.tsx';
import { templatesTexts } from '../templates.texts.ts';
import styles from '../templates.module.css';
import type { ImportAnswer, Imported, Problem } from './import-template.ts';
import { useLanguageNames } from './language-names.ts';

const c = classes(styles);

/** What the file holds, or every fault with its place in it. */
export const ImportFindings = ({ answer }: { readonly answer: ImportAnswer | undefined }) => {
  if (answer === undefined) return null;
  if (answer.kind === 'failed') return <FailureNotice failure={answer.failure} />;
  return answer.kind === 'fits' ? <Fits imported={answer.imported} /> : <Faults {...answer} />;
};

const Fits = ({ imported }: { readonly imported: Imported }) => {
  const t = useTexts(templatesTexts);
  const namesOf = useLanguageNames();
  const { id, title, version, fieldCount, sections, conditions, languages } = imported;
  return (
    <Notice tone="ok" title={id === null ? t('checked') : t('done', { title })} live>
      <p>
        {t('checkedFacts', {
          title,
          version,
          n: fieldCount,
          sections: sections.length,
          conditions,
          languages: namesOf(languages),
        })}
      </p>
    </Notice>
  );
};

const Faults = ({ problems, more }: { readonly problems: readonly Problem[]; readonly more: number }) => {
  const t = useTexts(templatesTexts);
  const { pick } = useLanguage();
  const columns: readonly Column<Problem>[] = [
    {
      key: 'path',
      header: t('path'),
      name: true,
      cell: ({ path }) => <span className={c('path')}>{path === '' ? t('wholeFile') : path}</span>,
    },
    { key: 'problem', header: t('problem'), cell: ({ message }) => pick(message) },
  ];
  return (
    <Notice tone="danger" title={t('problems', { n: problems.length + more })} live>
      <p>{t('problemsWhy')}</p>
      <DataTable
        caption={t('problem')}
        captionHidden
        columns={columns}
        rows={problems}
        rowKey={({ path, message }) => `${path} ${message.da}`}
      />
      {more > 0 && <p>{t('more', { n: more })}</p>}
    </Notice>
  );
};
