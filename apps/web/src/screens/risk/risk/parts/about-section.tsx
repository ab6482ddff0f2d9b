import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { Facts, Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { LevelStatus } from '../../evaluation/risk-level.tsx';
import type { RiskPartProps } from '../risk-data.ts';
import { riskTexts } from '../risk.texts.ts';
import { OwnerDialog } from './small-dialogs.tsx';

export const AboutSection = ({ risk, nameOf, onChanged }: RiskPartProps) => {
  const t = useTexts(riskTexts);
  const f = useFormat();
  return (
    <Section title={t('aside')}>
      <Facts
        facts={[
          {
            key: 'service',
            label: t('service'),
            value: <TextLink href={`/risks?service=${risk.serviceId}`}>{risk.serviceName}</TextLink>,
          },
          { key: 'owner', label: t('owner'), value: <Owner risk={risk} nameOf={nameOf} onChanged={onChanged} /> },
          { key: 'identified', label: t('identified'), value: f.date(risk.identifiedAt) },
        ]}
      />
    </Section>
  );
};

const Owner = ({ risk, nameOf, onChanged }: Omit<RiskPartProps, 'levelAt'>) => {
  const t = useTexts(riskTexts);
  const [open, setOpen] = useState(false);
  return (
    <>
      {risk.owner ? (
        nameOf(risk.owner)
      ) : (
        <Status tone="warn" glyph="due-soon">
          {t('noOwner')}
        </Status>
      )}
      {onChanged && (
        <Button
          small
          look="bare"
          aria-label={t('changeOwner')}
          onPress={() => {
            setOpen(true);
          }}
        >
          {t('change')}
        </Button>
      )}
      {open && onChanged && (
        <OwnerDialog
          risk={risk}
          onDone={onChanged}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
};

export const HistorySection = ({ risk, nameOf }: Pick<RiskPartProps, 'risk' | 'nameOf'>) => {
  const t = useTexts(riskTexts);
  const f = useFormat();
  const earlier = risk.assessments.toSorted((a, b) => b.at.localeCompare(a.at)).slice(1);
  return (
    <Section title={t('earlierAssessments')}>
      {earlier.length === 0 ? (
        <Soft>{t('none')}</Soft>
      ) : (
        <Rows>
          {earlier.map(({ at, by, inherent, residual, reason }) => (
            <li key={at}>
              <LevelStatus level={(residual ?? inherent).level} />
              <Soft>{t('assessedBy', { date: f.date(at), person: nameOf(by), reason })}</Soft>
            </li>
          ))}
        </Rows>
      )}
      <TextLink href={`/audit-trail?category=risk&record=${risk.record}`} alone>
        {t('trail')}
      </TextLink>
    </Section>
  );
};
