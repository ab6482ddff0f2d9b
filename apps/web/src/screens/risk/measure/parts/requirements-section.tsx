import { useSearchParams } from 'react-router';
import { classes } from '../../../../design/classes.ts';
import { Section } from '../../../../design/section.tsx';
import { Segmented } from '../../../../design/segmented.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { MeasureData, MeasurePartProps, Requirement } from '../measure-data.ts';
import styles from '../measure.module.css';
import { measureTexts } from '../measure.texts.ts';
import { RequirementList } from './requirement-list.tsx';

const c = classes(styles);

const isMet = ({ state, leftOut }: Requirement) => leftOut || state === 'IN_PLACE' || state === 'IN_PLACE_AND_TESTED';

/** The points of the annex under this measure, by its sections. */
export const RequirementsSection = ({ measure, onChanged }: MeasurePartProps) => {
  const t = useTexts(measureTexts);
  const [parameters, setParameters] = useSearchParams();
  const open = parameters.get('show') === 'open';
  const every = measure.sections.flatMap(({ requirements }) => requirements);
  const notMet = every.filter((each) => !isMet(each));
  const shown = measure.sections
    .map((section) => ({ ...section, requirements: section.requirements.filter((each) => !open || !isMet(each)) }))
    .filter(({ requirements }) => requirements.length > 0);
  const look = (which: 'all' | 'open') => {
    const next = new URLSearchParams(parameters);
    if (which === 'open') next.set('show', 'open');
    else next.delete('show');
    setParameters(next, { replace: true, preventScrollReset: true });
  };
  return (
    <Section id="requirements" title={t('requirements')}>
      <Soft>{t(every[0]?.binding ? 'binding' : 'catalogue')}</Soft>
      <div className={c('look')}>
        <Segmented
          label={t('show')}
          value={open ? 'open' : 'all'}
          onChange={look}
          parts={[
            { value: 'all', label: t('showAll', { n: every.length }) },
            { value: 'open', label: t('showOpen', { n: notMet.length }) },
          ]}
        />
      </div>
      {shown.length === 0 && <p>{t('allMet')}</p>}
      {shown.map((section) => (
        <AnnexPart key={section.ref} section={section} onChanged={onChanged} />
      ))}
    </Section>
  );
};

interface AnnexPartProps extends Pick<MeasurePartProps, 'onChanged'> {
  readonly section: MeasureData['sections'][number];
}

const AnnexPart = ({ section, onChanged }: AnnexPartProps) => {
  const { pick } = useLanguage();
  const title = `${section.ref} ${pick(section.title)}`;
  return (
    <div className={c('annex')}>
      <h3>{title}</h3>
      <RequirementList caption={title} requirements={section.requirements} onChanged={onChanged} />
    </div>
  );
};
