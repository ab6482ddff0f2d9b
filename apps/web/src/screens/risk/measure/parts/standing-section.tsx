import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import type { MeasurePartProps } from '../measure-data.ts';
import { measurePartNames } from '../../standing/measure-names.texts.ts';
import { measureTexts } from '../measure.texts.ts';
import { OwnerDialog } from './owner-dialog.tsx';
import { PartsDialog } from './parts-dialog.tsx';
import { ReviewDialog } from './review-dialog.tsx';

interface StandingSectionProps extends MeasurePartProps {
  readonly nameOf: NameOf;
}

/** What the assessment rests on, who answers for it, and when somebody looks again. */
export const StandingSection = ({ measure, onChanged, nameOf }: StandingSectionProps) => {
  const t = useTexts(measureTexts);
  const f = useFormat();
  const { reason, assessedAt, assessedBy, mayLeaveOut } = measure;
  const facts = [
    { key: 'owner', label: t('owner'), value: <Owner measure={measure} nameOf={nameOf} onChanged={onChanged} /> },
    { key: 'review', label: t('nextReview'), value: <Review measure={measure} onChanged={onChanged} /> },
    {
      key: 'assessed',
      label: t('assessed'),
      value: assessedAt ? t('assessedBy', { date: f.date(assessedAt), person: nameOf(assessedBy ?? '') }) : t('never'),
    },
  ];
  const parts = { key: 'parts', label: t('parts'), value: <LeftOut measure={measure} onChanged={onChanged} /> };
  return (
    <Section title={t('standing')}>
      {reason && <Written>{reason}</Written>}
      <Facts facts={mayLeaveOut.length > 0 ? [...facts, parts] : facts} />
    </Section>
  );
};

const Owner = ({ measure, nameOf, onChanged }: StandingSectionProps) => {
  const t = useTexts(measureTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      {measure.owner ? (
        nameOf(measure.owner)
      ) : (
        <Status tone="warn" glyph="due-soon">
          {t('noOwner')}
        </Status>
      )}
      {onChanged && <Change words={t('changeOwner')} onPress={setOpen} />}
      {open && onChanged && (
        <OwnerDialog
          measure={measure}
          onDone={onChanged}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
};

const Review = ({ measure, onChanged }: MeasurePartProps) => {
  const t = useTexts(measureTexts);
  const f = useFormat();
  const [open, setOpen] = useState(false);
  const { nextReviewOn, reviewOverdue } = measure;
  const date = nextReviewOn ? f.date(nextReviewOn) : t('noReview');
  return (
    <>
      {reviewOverdue ? (
        <Status tone="danger" glyph="late">
          {t('reviewLate', { date })}
        </Status>
      ) : (
        date
      )}
      {onChanged && <Change words={t('changeReview')} onPress={setOpen} />}
      {open && onChanged && (
        <ReviewDialog
          measure={measure}
          onDone={onChanged}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
};

const LeftOut = ({ measure, onChanged }: MeasurePartProps) => {
  const t = useTexts(measureTexts);
  const names = useTexts(measurePartNames);
  const [open, setOpen] = useState(false);
  return (
    <>
      {measure.leftOut.length === 0 && t('noParts')}
      {measure.leftOut.map(({ part, reason }) => (
        <div key={part}>
          {names(part)}
          <Soft>{reason}</Soft>
        </div>
      ))}
      {onChanged && <Change words={t('changeParts')} onPress={setOpen} />}
      {open && onChanged && (
        <PartsDialog
          measure={measure}
          onDone={onChanged}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
};

const Change = ({ words, onPress }: { readonly words: string; readonly onPress: (open: boolean) => void }) => {
  const t = useTexts(measureTexts);
  return (
    <Button
      small
      look="bare"
      aria-label={words}
      onPress={() => {
        onPress(true);
      }}
    >
      {t('change')}
    </Button>
  );
};
