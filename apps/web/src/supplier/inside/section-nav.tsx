import { classes } from '../../design/classes.ts';
import { Line } from '../../design/line.tsx';
import { StatusGlyph } from '../../design/status-glyph.tsx';
import { useFormat } from '../../language/use-format.ts';
import { useTexts } from '../../language/use-texts.ts';
import { InLanguage } from '../../questions/in-language.tsx';
import type { AskedSection } from '../../questions/visible.ts';
import styles from './frame.module.css';
import { insideTexts } from './inside.texts.ts';
import { pathTo, usePlace } from './route.ts';
import { countOf, useWork } from './work.ts';

const c = classes(styles);

/** How far one has come, what is left, and the way to every section. */
export const SectionNav = () => {
  const t = useTexts(insideTexts);
  const f = useFormat();
  const { questionnaire, sections } = useWork();
  const place = usePlace();
  const { asked, answered } = countOf(sections);
  const { minutes, dueOn, isOverdue } = questionnaire;
  const left = asked === 0 ? 0 : Math.ceil((minutes * (asked - answered)) / Math.max(questionnaire.asked, asked));
  return (
    <nav className={c('nav')} aria-label={t('sections')}>
      <p className={c('progress')}>{t('answered', { answered, asked })}</p>
      <div className={c('line')}>
        <Line now={asked === 0 ? 0 : (100 * answered) / asked} />
      </div>
      <p className={c('meta')}>
        {t('left', { minutes: left })} · {t(isOverdue ? 'overdue' : 'due', { date: f.date(dueOn) })}
      </p>
      <p className={c('onlyNarrow')}>
        <a href={pathTo({ page: 'overview' })}>{t('overview')}</a>
        <a href={pathTo({ page: 'check' })}>{t('toCheck')}</a>
      </p>
      <ol className={c('list')}>
        {sections.map((each) => (
          <li key={each.section}>
            <SectionLink section={each} here={place.page === 'section' && place.section === each.section} />
          </li>
        ))}
        <li>
          <a className={c('link')} href={pathTo({ page: 'overview' })} {...here(place.page === 'overview')}>
            <span />
            {t('overview')}
          </a>
        </li>
        <li>
          <a className={c('link')} href={pathTo({ page: 'check' })} {...here(place.page === 'check')}>
            <span />
            {t('toCheck')}
          </a>
        </li>
      </ol>
    </nav>
  );
};

const here = (is: boolean) => (is ? ({ 'aria-current': 'page' } as const) : {});

export const SectionLink = ({
  section,
  here: is = false,
}: {
  readonly section: AskedSection;
  readonly here?: boolean;
}) => {
  const t = useTexts(insideTexts);
  const { section: key, title, fields, answered } = section;
  return (
    <a className={c('link')} href={pathTo({ page: 'section', section: key, field: undefined })} {...here(is)}>
      <Progress answered={answered} asked={fields.length} />
      <span className={c('title')}>
        <InLanguage text={title} />
      </span>
      <span className={c('number')}>{t('count', { answered, asked: fields.length })}</span>
    </a>
  );
};

const Progress = ({ answered, asked }: { readonly answered: number; readonly asked: number }) => {
  if (answered === asked)
    return (
      <span className={c('glyph', 'done')}>
        <StatusGlyph name="tested" />
      </span>
    );
  return (
    <span className={c('glyph', answered > 0 && 'some')}>
      <StatusGlyph name={answered > 0 ? 'partial' : 'not-assessed'} />
    </span>
  );
};
