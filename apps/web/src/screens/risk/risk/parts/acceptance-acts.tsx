import { useState } from 'react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { AcceptanceStanding } from '../../evaluation/acceptance-status.tsx';
import type { RiskPartProps } from '../risk-data.ts';
import { riskTexts } from '../risk.texts.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import { RevokeDialog } from './small-dialogs.tsx';

interface AcceptanceActsProps extends Pick<RiskPartProps, 'risk'> {
  readonly onAccepted: () => void;
}

const revocable: readonly AcceptanceStanding[] = ['VALID', 'STALE', 'AWAITING_BOARD'];

/** What waits for management is accepted by a member of it; everybody else waits. */
const mayBeAccepted = (standing: AcceptanceStanding, aboveThreshold: boolean) =>
  standing === 'AWAITING_BOARD' ? aboveThreshold : standing !== 'VALID';

export const AcceptanceActs = ({ risk, onAccepted }: AcceptanceActsProps) => {
  const t = useTexts(riskTexts);
  const { may } = useSession();
  const [open, setOpen] = useState<'accept' | 'revoke' | null>(null);
  const standing = risk.acceptanceStanding;
  const dialog = {
    risk,
    onDone: onAccepted,
    onClose: () => {
      setOpen(null);
    },
  };
  return (
    <ButtonRow>
      {mayBeAccepted(standing, may('risk:accept-high')) && (
        <Button
          onPress={() => {
            setOpen('accept');
          }}
        >
          {t('accept')}
        </Button>
      )}
      {revocable.includes(standing) && (
        <Button
          look="danger"
          onPress={() => {
            setOpen('revoke');
          }}
        >
          {t('revoke')}
        </Button>
      )}
      {open === 'accept' && <AcceptDialog {...dialog} />}
      {open === 'revoke' && <RevokeDialog {...dialog} />}
    </ButtonRow>
  );
};
