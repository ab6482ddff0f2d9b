import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { MeasureData } from '../measure-data.ts';
import styles from '../measure.module.css';
import { measureTexts } from '../measure.texts.ts';

const c = classes(styles);

/** What management approved, and every change since: material or not (§ 7, stk. 1). */
export const ApprovalSection = ({ measure }: { readonly measure: MeasureData }) => {
  const t = useTexts(measureTexts);
  const f = useFormat();
  const { approvedOn } = measure.drift;
  if (!approvedOn)
    return (
      <Section id="approval" title={t('approval')}>
        <p>{t('neverApproved')}</p>
        <TextLink href="/management" alone>
          {t('toManagement')}
        </TextLink>
      </Section>
    );
  return (
    <Section id="approval" title={t('approval')}>
      <p>
        {t('approvedOn', { date: f.date(approvedOn) })}
        {t(measure.driftEntries.length === 0 ? 'asApproved' : 'changedSince')}
      </p>
      <Drift entries={measure.driftEntries} />
      {measure.approved && (
        <TextLink href={`/management/decisions/${measure.approved.decision}`} alone>
          {t('toDecision')}
        </TextLink>
      )}
    </Section>
  );
};

const Drift = ({ entries }: { readonly entries: MeasureData['driftEntries'] }) => {
  const t = useTexts(measureTexts);
  const { pick } = useLanguage();
  if (entries.length === 0) return null;
  return (
    <Rows>
      {entries.map((entry, place) => (
        <li key={place} className={c('drift')}>
          <Status tone={entry.material ? 'danger' : 'none'}>
            {t(entry.material ? 'materialChange' : 'smallChange')}
          </Status>
          <div>
            <p>{pick(entry.text)}</p>
            {(entry.before ?? entry.after) && (
              <Soft>
                {entry.before && <del>{entry.before}</del>} {entry.after && <ins>{entry.after}</ins>}
              </Soft>
            )}
          </div>
        </li>
      ))}
    </Rows>
  );
};
