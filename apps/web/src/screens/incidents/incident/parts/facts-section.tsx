import { useState } from 'react';
import { classes } from '../../../../design/classes.ts';
import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { OpenButton } from '../../../../acts/open-button.tsx';
import type { NameOf } from '../../../../people/use-people.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { incidentTexts } from '../incident.texts.ts';
import styles from '../incident.module.css';
import { AmendDialog } from './amend-dialog.tsx';

const c = classes(styles);

export interface PartProps {
  readonly incident: IncidentData;
  readonly nameOf: NameOf;
  /** Reads the incident again after an act. */
  readonly onDone: () => void;
  /** Looking at the past, or no permission: nothing to press. */
  readonly frozen: boolean;
}

export const FactsSection = ({ incident, nameOf, onDone, frozen }: PartProps) => {
  const t = useTexts(incidentTexts);
  const f = useFormat();
  const { may } = useSession();
  const [amending, setAmending] = useState(false);
  const facts = incident.facts.at(-1);
  if (!facts) return null;
  const { reason, at, by } = facts;
  return (
    <Section
      title={t('facts')}
      beside={
        !frozen && may('incident:report') ? (
          <OpenButton
            onOpen={() => {
              setAmending(true);
            }}
          >
            {t('amend')}
          </OpenButton>
        ) : undefined
      }
    >
      <FactsList facts={facts} />
      {reason && (
        <div className={c('below')}>
          <Soft>{t('amended', { time: f.dateTimeShort(at), name: nameOf(by), reason })}</Soft>
        </div>
      )}
      {amending && (
        <AmendDialog
          incident={incident}
          onDone={onDone}
          onClose={() => {
            setAmending(false);
          }}
        />
      )}
    </Section>
  );
};

const FactsList = ({ facts }: { readonly facts: IncidentData['facts'][number] }) => {
  const t = useTexts(incidentTexts);
  const f = useFormat();
  const { description, affectedServices, detectedAt, occurredAt } = facts;
  return (
    <Facts
      facts={[
        { label: t('whatHappened'), value: <Written>{description}</Written> },
        { label: t('services'), value: affectedServices ?? <Soft>{t('servicesNone')}</Soft> },
        { label: t('detected'), value: f.dateTime(detectedAt) },
        { label: t('occurred'), value: occurredAt ? f.dateTime(occurredAt) : <Soft>{t('occurredNone')}</Soft> },
      ]}
    />
  );
};
