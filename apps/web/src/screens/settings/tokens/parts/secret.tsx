import { useEffect, useRef } from 'react';
import { CopyField } from '../../../../design/copy-list.tsx';
import { Panel, Stack } from '../../../../design/section.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { tokensTexts } from '../tokens.texts.ts';

/** Shown once and never again, so reading goes on here: its heading takes the focus. */
export const Secret = ({ value }: { readonly value: string }) => {
  const t = useTexts(tokensTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [value]);
  return (
    <Panel>
      <Stack tight>
        <h2 ref={heading} tabIndex={-1}>
          {t('secretTitle')}
        </h2>
        <p>{t('secretLead')}</p>
        <CopyField label={t('secret')} value={value} />
      </Stack>
    </Panel>
  );
};
