import { useState } from 'react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Facts } from '../../../../design/facts.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft, Written } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { IncidentData } from '../../clocks/incident-data.ts';
import { incidentWords } from '../../clocks/incident-words.texts.ts';
import { incidentTexts } from '../incident.texts.ts';
import styles from '../incident.module.css';
import { AssessDialog } from './assess-dialog.tsx';
import { DowngradeDialog } from './downgrade-dialog.tsx';
import type { PartProps } from './facts-section.tsx';

const c = classes(styles);

type Layer = 'none' | 'assess' | 'downgrade';

/** Is it significant, who said so and why; what "not yet known" means for the clock. */
export const SignificanceSection = (props: PartProps) => {
  const t = useTexts(incidentTexts);
  const { may } = useSession();
  const { incident, nameOf, frozen } = props;
  const last = incident.assessments.at(-1);
  return (
    <Section title={t('significance')}>
      {last && <Assessment assessment={last} nameOf={nameOf} />}
      <div className={c('below')}>
        {!last && <Notice tone="warn">{t('notAssessed')}</Notice>}
        {!frozen && may('incident:assess') && <Assessing {...props} />}
      </div>
    </Section>
  );
};

const Assessing = ({ incident, onDone }: PartProps) => {
  const [layer, setLayer] = useState<Layer>('none');
  const show = (next: Layer) => () => {
    setLayer(next);
  };
  const canDowngrade = incident.status === 'SIGNIFICANT' || incident.status === 'UNDECIDED';
  const dialog = { incident, onDone, onClose: show('none') };
  return (
    <>
      <Acts
        again={incident.assessments.length > 0}
        onAssess={show('assess')}
        {...(canDowngrade ? { onDowngrade: show('downgrade') } : {})}
      />
      {layer === 'assess' && <AssessDialog {...dialog} />}
      {layer === 'downgrade' && <DowngradeDialog {...dialog} />}
    </>
  );
};

interface ActsProps {
  readonly again: boolean;
  readonly onAssess: () => void;
  readonly onDowngrade?: () => void;
}

const Acts = ({ again, onAssess, onDowngrade }: ActsProps) => {
  const t = useTexts(incidentTexts);
  return (
    <ButtonRow>
      <Button onPress={onAssess}>{again ? t('assessAgain') : t('assess')}</Button>
      {onDowngrade && (
        <Button look="bare" onPress={onDowngrade}>
          {t('downgrade')}
        </Button>
      )}
    </ButtonRow>
  );
};

interface AssessmentProps extends Pick<PartProps, 'nameOf'> {
  readonly assessment: IncidentData['assessments'][number];
}

const Assessment = ({ assessment, nameOf }: AssessmentProps) => {
  const t = useTexts(incidentTexts);
  const words = useTexts(incidentWords);
  const f = useFormat();
  const { disruptionOrLoss, damageToOthers, criteria2690, reason, at, by } = assessment;
  return (
    <>
      <Facts
        facts={[
          { label: t('disruption'), value: words(disruptionOrLoss) },
          { label: t('damage'), value: words(damageToOthers) },
          ...(criteria2690.length > 0
            ? [{ label: t('criteria'), value: criteria2690.map((criterion) => t(criterion)).join('; ') }]
            : []),
          { label: t('reason'), value: <Written>{reason}</Written> },
        ]}
      />
      <div className={c('below')}>
        <Soft>{t('assessedBy', { time: f.dateTimeShort(at), name: nameOf(by) })}</Soft>
      </div>
    </>
  );
};
