import { useEffect, useRef } from 'react';
import { Notice } from '../../design/notice.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { decisionTexts } from './decision.texts.ts';

/** Stands below the thread, far from the button that asked: brought into sight, so that nobody asks twice. */
export const AskedNotice = () => {
  const t = useTexts(decisionTexts);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { top } = place.current?.getBoundingClientRect() ?? { top: 0 };
    scrollTo({ top: scrollY + top - innerHeight / 2 });
  }, []);
  return (
    <div ref={place}>
      <Notice tone="ok" live>
        {t('askedDone')}
      </Notice>
    </div>
  );
};
