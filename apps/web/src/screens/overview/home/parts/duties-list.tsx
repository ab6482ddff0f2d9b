import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { sameDanishDay } from '../../../../design/deadline.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { useNow } from '../../../../design/now.ts';
import { Section } from '../../../../design/section.tsx';
import { RefId, Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { measureReference } from '../../../risk/standing/measure-ids.ts';
import { measureNames } from '../../../risk/standing/measure-names.texts.ts';
import { homeTexts } from '../home.texts.ts';
import styles from '../home.module.css';
import type { Duty } from './duties.ts';

const c = classes(styles);

const HOUR = 3_600_000;

interface DutiesListProps {
  readonly duties: readonly Duty[];
  /** What could not be fetched, in words, and how to try again. */
  readonly missing: readonly string[];
  readonly onAgain: () => void;
}

/** Who must act on what, the most urgent first. One source that fails takes nothing from the others. */
export const DutiesList = ({ duties, missing, onAgain }: DutiesListProps) => {
  const t = useTexts(homeTexts);
  return (
    <Section title={t('tasks')} beside={duties.length === 0 ? undefined : duties.length}>
      {missing.length > 0 && (
        <Notice tone="warn">
          <p>{t('incomplete', { what: missing.join(', ') })}</p>
          <Button small onPress={onAgain}>
            {t('again')}
          </Button>
        </Notice>
      )}
      {duties.length === 0 ? (
        <Soft>{t('noTasks')}</Soft>
      ) : (
        <Rows>
          {duties.map((duty) => (
            <DutyRow key={duty.key} duty={duty} />
          ))}
        </Rows>
      )}
    </Section>
  );
};

const DutyRow = ({ duty }: { readonly duty: Duty }) => {
  const t = useTexts(homeTexts);
  const { pick } = useLanguage();
  const { kind, href, reference, title } = duty;
  const why = useWhy(duty);
  return (
    <li className={c('duty')}>
      <TextLink href={href} quiet strong alone>
        {kind === 'reassessMore' ? t(kind, { n: duty.n ?? 0 }) : t(kind)}
      </TextLink>
      <When duty={duty} />
      <div className={c('about')}>
        {reference !== undefined && (
          <Soft>
            <RefId>{reference}</RefId> · {typeof title === 'object' ? pick(title) : title}
          </Soft>
        )}
        <Soft>{why}</Soft>
      </div>
    </li>
  );
};

const useWhy = (duty: Duty): string => {
  const { kind, at } = duty;
  const reassess = useReassessWhy(duty);
  const task = useTaskWhy(duty);
  const t = useTexts(homeTexts);
  const f = useFormat();
  const time = at === undefined ? '' : f.dateTimeShort(at);
  if (kind === 'file') return t('fileWhy', { time });
  if (kind === 'approve') return t('approveWhy', { time });
  if (kind === 'close') return t('closeWhy', { time });
  if (kind === 'round') return t('roundWhy', { time });
  if (kind === 'reassess') return reassess;
  if (kind === 'task') return task;
  return t(`${kind}Why`);
};

const useTaskWhy = ({ on }: Duty): string => {
  const t = useTexts(homeTexts);
  const names = useTexts(measureNames);
  if (on === undefined) return t('taskWhy');
  const measure = `${measureReference(on.measure)} ${names(on.measure)}`;
  return t(on.learnt ? 'taskFromLessonWhy' : 'taskOnWhy', { measure });
};

/** The rule its day follows from, or that the supplier was never assessed. */
const useReassessWhy = ({ rule, dueAt }: Duty): string => {
  const t = useTexts(homeTexts);
  if (rule === undefined) return '';
  return t(dueAt === undefined ? 'reassessFirstWhy' : 'reassessWhy', rule);
};

const When = ({ duty: { dueAt } }: { readonly duty: Duty }) => {
  const t = useTexts(homeTexts);
  const f = useFormat();
  const now = useNow();
  if (dueAt === undefined) return null;
  const due = Date.parse(dueAt);
  if (due - now < 2 * HOUR) return <span className={c('urgent')}>{t('now')}</span>;
  return sameDanishDay(due, now) ? (
    <span className={c('soon')}>{t('today')}</span>
  ) : (
    <span className={c('later')}>{f.date(dueAt)}</span>
  );
};
