import { Paperclip } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { EmptyState } from '../../../../design/empty-state.tsx';
import { Section } from '../../../../design/section.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import { AddDialog } from '../../proof/add-dialog.tsx';
import { EvidenceTable } from '../../proof/evidence-table.tsx';
import type { MeasurePartProps } from '../measure-data.ts';
import { measureTexts } from '../measure.texts.ts';

interface EvidenceSectionProps extends MeasurePartProps {
  readonly nameOf: NameOf;
}

export const EvidenceSection = ({ measure, onChanged, nameOf }: EvidenceSectionProps) => {
  const t = useTexts(measureTexts);
  const [all, setAll] = useState(false);
  const withdrawn = measure.evidenceItems.filter(({ standing }) => standing === 'WITHDRAWN').length;
  const shown = measure.evidenceItems.filter(({ standing }) => all || standing !== 'WITHDRAWN');
  return (
    <Section id="evidence" title={t('evidence')} beside={t('evidenceCount', { n: measure.evidence.count })}>
      {shown.length === 0 ? (
        <EmptyState
          level={3}
          title={t('noEvidence')}
          action={onChanged && <FirstEvidence measure={measure} onChanged={onChanged} />}
        >
          {t('noEvidenceWhy')}
        </EmptyState>
      ) : (
        <EvidenceTable items={shown} nameOf={nameOf} onChanged={onChanged} />
      )}
      {withdrawn > 0 && !all && (
        <Button
          small
          look="bare"
          onPress={() => {
            setAll(true);
          }}
        >
          {t('withdrawnToo', { n: withdrawn })}
        </Button>
      )}
    </Section>
  );
};

const FirstEvidence = ({
  measure,
  onChanged,
}: Required<Pick<MeasurePartProps, 'measure'>> & { readonly onChanged: () => void }) => {
  const t = useTexts(measureTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={Paperclip}
        onPress={() => {
          setOpen(true);
        }}
      >
        {t('addEvidence')}
      </Button>
      {open && (
        <AddDialog
          measure={measure.measureId}
          onDone={onChanged}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
};
