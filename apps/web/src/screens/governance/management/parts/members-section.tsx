import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { DataTable } from '../../../../design/data-table.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { usePeople } from '../../../../people/use-people.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { noonOf } from '../../../../decisions/decision-data.ts';
import type { Body, Term } from '../management-data.ts';
import { managementTexts } from '../management.texts.ts';
import { SeatDialog } from './seat-dialog.tsx';
import { TermDialog } from './term-dialog.tsx';

interface MembersSectionProps {
  readonly body: Body;
  readonly onDone: () => void;
}

type Open = 'none' | 'seat' | Term;

/** Members with their terms: whoever sat then voted then. */
export const MembersSection = ({ body, onDone }: MembersSectionProps) => {
  const t = useTexts(managementTexts);
  const { may } = useSession();
  const [open, setOpen] = useState<Open>('none');
  const manages = may('management:manage');
  const close = () => {
    setOpen('none');
  };
  return (
    <Section id="members" title={t('members')} beside={t('inOffice', { n: body.membersInOffice })}>
      {body.terms.length === 0 ? (
        <p>{t('noMembers')}</p>
      ) : (
        <Terms terms={body.terms} {...(manages ? { onChoose: setOpen } : {})} />
      )}
      <Stack tight>
        <Soft>{t('membersNote')}</Soft>
        {manages && (
          <div>
            <Button
              icon={UserPlus}
              onPress={() => {
                setOpen('seat');
              }}
            >
              {t('seat')}
            </Button>
          </div>
        )}
      </Stack>
      {open === 'seat' && <SeatDialog onDone={onDone} onClose={close} />}
      {typeof open === 'object' && <TermDialog term={open} onDone={onDone} onClose={close} />}
    </Section>
  );
};

interface TermsProps {
  readonly terms: readonly Term[];
  readonly onChoose?: (term: Term) => void;
}

const Terms = ({ terms, onChoose }: TermsProps) => {
  const t = useTexts(managementTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const day = (of: string | null) => (of === null ? t('untilFurther') : f.date(noonOf(of)));
  const act = (term: Term) => (
    <Button small aria-label={t('changeOf', { name: nameOf(term.person) })} onPress={() => onChoose?.(term)}>
      {t('change')}
    </Button>
  );
  return (
    <DataTable
      caption={t('members')}
      captionHidden
      rows={terms}
      rowKey={({ term }) => String(term)}
      columns={[
        { key: 'name', header: t('name'), name: true, cell: ({ person }) => nameOf(person) },
        { key: 'role', header: t('role'), cell: ({ role }) => t(role) },
        { key: 'standing', header: t('standing'), cell: ({ standing }) => t(standing) },
        { key: 'from', header: t('from'), cell: ({ from }) => day(from) },
        { key: 'to', header: t('to'), cell: ({ to }) => day(to) },
        ...(onChoose === undefined ? [] : [{ key: 'act', header: t('act'), cell: act }]),
      ]}
    />
  );
};
