import { useState } from 'react';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { incidentTexts } from '../incident.texts.ts';
import { AwarenessDialog } from './awareness-dialog.tsx';
import type { PartProps } from './facts-section.tsx';

/** The moment the clocks run from, and the moments that stood before it, struck. */
export const AwarenessSection = ({ incident, nameOf, onDone, frozen }: PartProps) => {
  const t = useTexts(incidentTexts);
  const f = useFormat();
  const { may } = useSession();
  const [fixing, setFixing] = useState(false);
  const newestFirst = incident.awareness.toReversed();
  return (
    <Section
      title={t('awarenessFixed')}
      beside={
        !frozen && may('incident:assess') ? (
          <OpenButton
            onOpen={() => {
              setFixing(true);
            }}
          >
            {t('fix')}
          </OpenButton>
        ) : undefined
      }
    >
      <Rows>
        {newestFirst.map(({ awareAt, reason, at, by }, index) => (
          <li key={at}>
            {index === 0 ? <strong>{f.dateTime(awareAt)}</strong> : <del>{f.dateTime(awareAt)}</del>}
            {reason === null ? <Soft>{t('unreasoned')}</Soft> : <p>{reason}</p>}
            <Soft>{t('setBy', { time: f.dateTimeShort(at), name: nameOf(by) })}</Soft>
          </li>
        ))}
      </Rows>
      {fixing && (
        <AwarenessDialog
          incident={incident}
          onDone={onDone}
          onClose={() => {
            setFixing(false);
          }}
        />
      )}
    </Section>
  );
};
