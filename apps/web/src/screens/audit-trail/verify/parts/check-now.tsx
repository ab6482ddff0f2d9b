import { Button, ButtonRow } from '../../../../design/button.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { verifyTexts } from '../verify.texts.ts';
import { faultWords } from './fault-words.ts';
import { type LogCheck, useLogCheck } from './use-log-check.ts';

interface CheckNowProps {
  /** How many there are to read. */
  readonly events: number;
  /** Whether an alarm stands: entries that are whole again do not close it. */
  readonly broken: boolean;
  readonly onDone: () => void;
}

/** Recomputes everything from the stored entries, while the person looks on. */
export const CheckNow = ({ events, broken, onDone }: CheckNowProps) => {
  const t = useTexts(verifyTexts);
  const { check, run } = useLogCheck(onDone);
  return (
    <Section title={t('now')}>
      <Stack tight>
        <Soft>{t('nowHelp')}</Soft>
        <ButtonRow>
          <Button look="primary" pending={check.step === 'reading'} onPress={() => void run()}>
            {t('now')}
          </Button>
        </ButtonRow>
      </Stack>
      <Found check={check} events={events} broken={broken} />
    </Section>
  );
};

interface FoundProps extends Pick<CheckNowProps, 'events' | 'broken'> {
  readonly check: LogCheck;
}

const Found = ({ check, events, broken }: FoundProps) => {
  const t = useTexts(verifyTexts);
  const f = useFormat();
  if (check.step === 'none') return null;
  if (check.step === 'reading') {
    const words = t('reading', { read: f.number(check.events), events: f.number(events) });
    return (
      <div>
        <progress max={events} value={check.events} aria-label={words} />
        <Soft>{words}</Soft>
      </div>
    );
  }
  if (check.step === 'busy' || check.step === 'failed')
    return (
      <Notice tone="warn" live>
        {t(check.step)}
      </Notice>
    );
  const { fault, heads } = check;
  if (fault === null && broken)
    return (
      <Notice tone="warn" live>
        {t('intactAgain', { events: check.events })}
      </Notice>
    );
  if (fault === null)
    return (
      <Notice tone="ok" title={t('intactTitle')} live>
        {t('intact', { events: check.events, heads })}
      </Notice>
    );
  return (
    <Notice tone="danger" title={t('brokenFound', { position: fault.position })} live>
      {t(faultWords(fault.kind), { position: fault.position, until: fault.until })}
    </Notice>
  );
};
