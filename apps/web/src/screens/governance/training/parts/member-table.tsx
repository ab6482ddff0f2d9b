import { DataTable } from '../../../../design/data-table.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { noonOf } from '../../../../decisions/decision-data.ts';
import type { MemberLine } from '../training-data.ts';
import { trainingTexts } from '../training.texts.ts';
import { Standing } from './standing.tsx';

/** One line a member in office: the course that counts longest, and what to do. */
export const MemberTable = ({ members }: { readonly members: readonly MemberLine[] }) => {
  const t = useTexts(trainingTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const { nameOf } = usePeople();
  return (
    <DataTable
      caption={t('members')}
      captionHidden
      rows={members}
      rowKey={({ person }) => person}
      columns={[
        { key: 'name', header: t('name'), name: true, cell: ({ person }) => nameOf(person) },
        { key: 'role', header: t('role'), cell: ({ role }) => t(role) },
        { key: 'standing', header: t('standingHeader'), cell: ({ standing }) => <Standing standing={standing} /> },
        { key: 'course', header: t('course'), cell: ({ latest }) => latest?.course ?? t('noCourse') },
        {
          key: 'until',
          header: t('countsUntil'),
          cell: ({ latest }) => (latest === null ? t('noCourse') : f.date(noonOf(latest.countsUntil))),
        },
        { key: 'todo', header: t('todo'), cell: ({ todo }) => (todo === null ? t('nothingToDo') : pick(todo)) },
      ]}
    />
  );
};
