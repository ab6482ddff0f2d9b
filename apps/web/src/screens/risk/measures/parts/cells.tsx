import { PencilLine } from 'lucide-react';
import { Icon } from '../../../../design/icon.tsx';
import { Status } from '../../../../design/status.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import { classes } from '../../../../design/classes.ts';
import { expiryOf } from '../../standing/ages.ts';
import { Expiry, useAgeWords, useToday } from '../../standing/evidence-age.tsx';
import { measurePath } from '../../standing/measure-ids.ts';
import styles from '../measures.module.css';
import { measuresTexts } from '../measures.texts.ts';
import type { MeasureLine } from '../measures-data.ts';

const c = classes(styles);

interface CellProps {
  readonly line: MeasureLine;
}

const evidenceTone = { EXPIRED: 'danger', PARTLY_EXPIRED: 'warn' } as const;

/** How old the newest proof is; what runs out comes first, because somebody must act on it. */
export const NewestEvidence = ({ line: { measureId, evidence } }: CellProps) => {
  const t = useTexts(measuresTexts);
  const ageOf = useAgeWords();
  const today = useToday();
  const href = `${measurePath(measureId)}#evidence`;
  const { standing, expired, newestEffectiveOn, nextExpiryOn, count } = evidence;
  if (count === 0) return <span className={c('soft')}>{t('noEvidence')}</span>;
  if (standing === 'EXPIRED' || standing === 'PARTLY_EXPIRED')
    return (
      <TextLink href={href} quiet>
        <Status tone={evidenceTone[standing]} glyph={standing === 'EXPIRED' ? 'late' : 'due-soon'}>
          {t('evidenceExpired', { n: expired })}
        </Status>
      </TextLink>
    );
  if (expiryOf(nextExpiryOn, today) === 'soon')
    return (
      <TextLink href={href} quiet>
        <Expiry expiresOn={nextExpiryOn} />
      </TextLink>
    );
  return (
    <TextLink href={href} quiet alone>
      {newestEffectiveOn ? ageOf(newestEffectiveOn) : t('noEvidence')}
    </TextLink>
  );
};

export const OwnerAndReview = ({ line, nameOf }: CellProps & { readonly nameOf: NameOf }) => {
  const t = useTexts(measuresTexts);
  const f = useFormat();
  const { owner, nextReviewOn, reviewOverdue } = line;
  return (
    <>
      {owner ? (
        nameOf(owner)
      ) : (
        <Status tone="warn" glyph="due-soon">
          {t('noOwner')}
        </Status>
      )}
      <br />
      {reviewOverdue && nextReviewOn ? (
        <Status tone="danger" glyph="late">
          {t('reviewLate', { date: f.date(nextReviewOn) })}
        </Status>
      ) : (
        <span className={c('soft', 'micro')}>
          {nextReviewOn ? t('reviewOn', { date: f.date(nextReviewOn) }) : t('noReview')}
        </span>
      )}
    </>
  );
};

/** What changed since management approved it, and whether it is material. */
export const SinceApproval = ({ line: { measureId, drift } }: CellProps) => {
  const t = useTexts(measuresTexts);
  const { approvedOn, changes, material } = drift;
  if (!approvedOn) return <span className={c('soft')}>{t('notApproved')}</span>;
  if (changes === 0) return <span className={c('soft')}>{t('unchanged')}</span>;
  return (
    <TextLink href={`${measurePath(measureId)}#approval`} quiet>
      <Status tone={material ? 'danger' : 'plan'}>
        <span className={c('withIcon')}>
          <Icon of={PencilLine} size={16} />
          {t(material ? 'material' : 'changes', { n: changes })}
        </span>
      </Status>
    </TextLink>
  );
};

export const Tasks = ({ line: { measureId, openTasks, overdueTasks } }: CellProps) => {
  const t = useTexts(measuresTexts);
  if (openTasks === 0) return <span className={c('soft')}>{t('noTasks')}</span>;
  return (
    <TextLink href={`${measurePath(measureId)}#tasks`} alone>
      {overdueTasks > 0 ? (
        <Status tone="danger" glyph="late">
          {t('late', { n: overdueTasks })}
        </Status>
      ) : (
        t('open', { n: openTasks })
      )}
    </TextLink>
  );
};
