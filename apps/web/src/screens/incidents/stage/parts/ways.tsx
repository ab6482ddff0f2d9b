import { Pencil, Printer, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { Button, LinkButton } from '../../../../design/button.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { stageTexts } from '../stage.texts.ts';
import { ReopenDialog } from './reopen-dialog.tsx';
import type { StageProps } from './stage-props.ts';
import { isRepeatable, useStageNames } from './stages.ts';

interface WaysProps extends StageProps {
  readonly step: 'write' | 'check' | 'ready' | 'done';
}

/** What else can be done with a report; while it is written, nothing. */
export const Ways = (props: WaysProps) =>
  props.step === 'ready' || props.step === 'done' ? <WaysOf {...props} /> : null;

/** What else can be done with a report that is ready or received. */
const WaysOf = ({ step, ...props }: WaysProps) => {
  const { incident, stage } = props;
  const t = useTexts(stageTexts);
  const { it } = useStageNames(stage);
  const mayFile = useSession().may('incident:file');
  const [reopening, setReopening] = useState(false);
  const another = step === 'done' && mayFile && isRepeatable(stage);
  return (
    <>
      {step === 'ready' && mayFile && (
        <Button
          icon={RotateCcw}
          onPress={() => {
            setReopening(true);
          }}
        >
          {t('reopen', { it })}
        </Button>
      )}
      {another && (
        <LinkButton icon={Pencil} href={`/incidents/${incident.id}/${stage}?step=write`}>
          {t('again')}
        </LinkButton>
      )}
      <Button
        icon={Printer}
        onPress={() => {
          window.print();
        }}
      >
        {t('print')}
      </Button>
      {reopening && (
        <ReopenDialog
          {...props}
          onClose={() => {
            setReopening(false);
          }}
        />
      )}
    </>
  );
};
