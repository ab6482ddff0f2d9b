import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { conductTexts } from '../conduct.texts.ts';
import type { PartProps } from './facts-section.tsx';
import { holderOf, incidentRoles } from './incident-roles.ts';
import { RolesDialog } from './roles-dialog.tsx';

/** Who does what while the incident runs. */
export const RolesSection = ({ incident, nameOf, onDone, frozen }: PartProps) => {
  const t = useTexts(conductTexts);
  const { may } = useSession();
  const [assigning, setAssigning] = useState(false);
  const mayAssign = !frozen && may('incident:assess') && may('people:read') && incident.closedAt === null;
  const open = () => {
    setAssigning(true);
  };
  return (
    <Section title={t('roles')} beside={mayAssign ? <OpenButton onOpen={open}>{t('assign')}</OpenButton> : undefined}>
      <Facts
        facts={[
          ...incidentRoles.map((role) => {
            const holder = holderOf(incident, role);
            return { label: t(role), value: holder === null ? <Soft>{t('nobody')}</Soft> : nameOf(holder) };
          }),
          { label: t('reportedBy'), value: nameOf(incident.reportedBy) },
        ]}
      />
      {assigning && (
        <RolesDialog
          incident={incident}
          onDone={onDone}
          onClose={() => {
            setAssigning(false);
          }}
        />
      )}
    </Section>
  );
};
