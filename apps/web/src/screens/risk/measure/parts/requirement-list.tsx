import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { type Column, DataTable } from '../../../../design/data-table.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { MeasureState } from '../../standing/measure-state.tsx';
import type { MeasurePartProps, Requirement } from '../measure-data.ts';
import styles from '../measure.module.css';
import { measureTexts } from '../measure.texts.ts';
import { RequirementDialog } from './requirement-dialog.tsx';

const c = classes(styles);

interface RequirementListProps extends Pick<MeasurePartProps, 'onChanged'> {
  readonly caption: string;
  readonly requirements: readonly Requirement[];
}

export const RequirementList = ({ caption, requirements, onChanged }: RequirementListProps) => {
  const t = useTexts(measureTexts);
  const { pick } = useLanguage();
  const columns: readonly Column<Requirement>[] = [
    {
      key: 'point',
      header: t('point'),
      name: true,
      cell: ({ ref, title }) => (
        <span className={c('point')}>
          <span>{ref}</span> {pick(title)}
        </span>
      ),
    },
    { key: 'state', header: t('state'), cell: (each) => <PointState requirement={each} /> },
    {
      key: 'why',
      header: t('why'),
      cell: ({ reason }) => (reason ? <span className={c('written')}>{reason}</span> : <Soft>{t('noReason')}</Soft>),
    },
    { key: 'proof', header: t('proof'), cell: (each) => <Proof requirement={each} /> },
  ];
  const act: Column<Requirement> = {
    key: 'act',
    header: t('act'),
    cell: (each) => onChanged && <Assess requirement={each} onChanged={onChanged} />,
  };
  return (
    <div className={c('points')} data-density="compact">
      <DataTable
        caption={caption}
        captionHidden
        columns={onChanged ? [...columns, act] : columns}
        rows={requirements}
        rowKey={({ requirement }) => requirement}
      />
    </div>
  );
};

interface OneProps {
  readonly requirement: Requirement;
}

const PointState = ({ requirement: { state, leftOut } }: OneProps) => {
  const t = useTexts(measureTexts);
  if (!leftOut) return <MeasureState state={state} />;
  return (
    <Status tone="none" glyph="no">
      {t('leftOut')}
    </Status>
  );
};

const Proof = ({ requirement: { requirement, evidenceCount } }: OneProps) => {
  const t = useTexts(measureTexts);
  if (evidenceCount === 0) return <Soft>{t('noProof')}</Soft>;
  return (
    <TextLink href={`/measures/evidence?requirement=${requirement}`} alone>
      {t('proofCount', { n: evidenceCount })}
    </TextLink>
  );
};

const Assess = ({ requirement, onChanged }: OneProps & { readonly onChanged: () => void }) => {
  const t = useTexts(measureTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        small
        look="bare"
        aria-label={t('assessPointFull', { ref: requirement.ref })}
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('assessPoint')}
      </Button>
      {open && (
        <RequirementDialog
          requirement={requirement}
          onDone={onChanged}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
};
