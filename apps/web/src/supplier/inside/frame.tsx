import { type ReactNode, useEffect, useRef } from 'react';
import { AutosaveStatus } from '../../design/autosave-status.tsx';
import { classes } from '../../design/classes.ts';
import { Segmented } from '../../design/segmented.tsx';
import { contentId, SkipLink } from '../../design/skip-link.tsx';
import { useTexts } from '../../language/use-texts.ts';
import type { ContentLanguage } from '../../questions/in-language.tsx';
import { LanguageSwitch } from '../../session/language-switch.tsx';
import styles from './frame.module.css';
import { insideTexts } from './inside.texts.ts';
import { pathTo, usePlace } from './route.ts';
import { SectionNav } from './section-nav.tsx';
import { useWork } from './work.ts';

const c = classes(styles);

interface FrameProps {
  readonly content: ContentLanguage;
  readonly onContent: (content: ContentLanguage) => void;
  readonly children: ReactNode;
}

/** Who asks, whether what was written is safe, and the sections; the page itself in the middle. */
export const Frame = ({ content, onContent, children }: FrameProps) => {
  const t = useTexts(insideTexts);
  const { questionnaire, keeping } = useWork();
  const main = useRef<HTMLElement>(null);
  useFreshPage(main);
  return (
    <div className={c('sheet')}>
      <SkipLink />
      <header className={c('top')}>
        <div>
          <p className={c('who')}>{questionnaire.organisation}</p>
          <p className={c('asks')}>{t('asks')}</p>
        </div>
        <span className={c('saved')}>
          <AutosaveStatus save={keeping.save} />
        </span>
        <LanguageSwitch />
      </header>
      <div className={c('parts')}>
        <div className={c('side')}>
          <SectionNav />
          {speaksGerman(questionnaire) && (
            <div className={c('content')}>
              <p>{t('questionsIn')}</p>
              <Segmented
                label={t('questionsIn')}
                value={content}
                onChange={onContent}
                parts={[
                  { value: 'page', label: t('asPage') },
                  { value: 'de', label: t('german') },
                ]}
              />
            </div>
          )}
        </div>
        <main ref={main} id={contentId} tabIndex={-1} className={c('main')}>
          {children}
        </main>
      </div>
    </div>
  );
};

type Asked = ReturnType<typeof useWork>['questionnaire'];

const speaksGerman = ({ sections }: Asked): boolean =>
  sections.some(({ fields }) => fields.some(({ label }) => typeof label.de === 'string'));

/** Another page begins at its top, and screen readers begin there too; the first page leaves the focus alone. */
const useFreshPage = (main: { readonly current: HTMLElement | null }) => {
  const place = pathTo(usePlace());
  const before = useRef(place);
  useEffect(() => {
    if (before.current === place) return;
    before.current = place;
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [main, place]);
};
