import { useState } from 'react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { Rows } from '../../../../design/facts.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import type { LogVerificationResult } from '../../../../graphql/generated/audit-trail/verify.ts';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { verifyTexts } from '../verify.texts.ts';
import { faultWords } from './fault-words.ts';
import { RestoredDialog } from './restored-dialog.tsx';

interface BrokenProps {
  readonly alarms: LogVerificationResult['logStanding']['alarms'];
  readonly onDone: () => void;
}

/** What is wrong, from the first bad entry, and what to do about it. */
export const Broken = ({ alarms, onDone }: BrokenProps) => {
  const t = useTexts(verifyTexts);
  const f = useFormat();
  const { may } = useSession();
  const [recording, setRecording] = useState(false);
  return (
    <>
      <Notice tone="danger" title={t('brokenTitle')}>
        {alarms.map(({ kind, position, until, raisedAt }) => (
          <div key={`${kind} ${String(position)}`}>
            <p>{t(faultWords(kind), { position, until })}</p>
            <Soft>{t('found', { time: f.dateTime(raisedAt) })}</Soft>
          </div>
        ))}
        <p>{t('frozen')}</p>
      </Notice>
      <Section title={t('whatNow')}>
        <Stack tight>
          <Rows>
            <li>{t('stepKeep')}</li>
            <li>{t('stepRestore')}</li>
            <li>{t('stepRecord')}</li>
          </Rows>
          {may('ledger:restore') && (
            <ButtonRow>
              <Button
                onPress={() => {
                  setRecording(true);
                }}
              >
                {t('record')}
              </Button>
            </ButtonRow>
          )}
        </Stack>
      </Section>
      {recording && (
        <RestoredDialog
          onDone={onDone}
          onClose={() => {
            setRecording(false);
          }}
        />
      )}
    </>
  );
};
