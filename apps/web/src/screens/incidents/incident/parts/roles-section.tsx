import { classes } from '../../../../design/classes.ts';
import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { NameOf } from '../../../../people/use-people.ts';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { incidentTexts } from '../incident.texts.ts';
import styles from '../incident.module.css';

const c = classes(styles);

/** Who has done what so far, and who must do the rest. */
export const RolesSection = ({ incident, nameOf }: { readonly incident: IncidentData; readonly nameOf: NameOf }) => {
  const t = useTexts(incidentTexts);
  const by = (entry: { readonly by: string } | null | undefined) =>
    entry ? nameOf(entry.by) : <Soft>{t('nobody')}</Soft>;
  return (
    <Section title={t('roles')}>
      <Facts
        facts={[
          { label: t('reportedBy'), value: nameOf(incident.reportedBy) },
          { label: t('assessor'), value: by(incident.assessments.at(-1)) },
          { label: t('preparedBy'), value: by(incident.warning) },
        ]}
      />
      <div className={c('below')}>
        <Soft>{t('rolesHint')}</Soft>
      </div>
    </Section>
  );
};
