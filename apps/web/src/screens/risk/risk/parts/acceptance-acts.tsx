import { useState } from 'react';
import { Button, ButtonRow } from '../../../../design/button.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { AcceptanceStanding } from '../../evaluation/acceptance-status.tsx';
import type { RiskPartProps } from '../risk-data.ts';
import { riskTexts } from '../risk.texts.ts';
import { AcceptDialog } from './accept-dialog.tsx';
import type { JustDone } from './acceptance-receipt.tsx';
import { RevokeDialog, type WayBack } from './revoke-dialog.tsx';

interface AcceptanceActsProps extends Pick<RiskPartProps, 'risk'> {
  readonly onDone: (what: JustDone) => void;
}

const revocable: readonly AcceptanceStanding[] = ['VALID', 'STALE', 'AWAITING_BOARD'];

/** What waits for management is accepted by a member of it; everybody else waits. */
const mayBeAccepted = (standing: AcceptanceStanding, aboveThreshold: boolean) =>
  standing === 'AWAITING_BOARD' ? aboveThreshold : standing !== 'VALID';

/** What nobody has accepted is not revoked: whoever put it takes it back, a member sends it back. */
const wayBackOf = (standing: AcceptanceStanding, aboveThreshold: boolean): WayBack => {
  if (standing !== 'AWAITING_BOARD') return 'revoke';
  return aboveThreshold ? 'decline' : 'takeBack';
};

export const AcceptanceActs = ({ risk, onDone }: AcceptanceActsProps) => {
  const t = useTexts(riskTexts);
  const { may } = useSession();
  const [open, setOpen] = useState<'accept' | 'revoke' | null>(null);
  const standing = risk.acceptanceStanding;
  const above = may('risk:accept-high');
  const way = wayBackOf(standing, above);
  const opening = (next: typeof open) => () => {
    setOpen(next);
  };
  const dialogFor = (what: JustDone) => ({
    risk,
    onClose: opening(null),
    onDone: () => {
      onDone(what);
    },
  });
  const looks = lookOf(standing, way);
  return (
    <ButtonRow>
      {mayBeAccepted(standing, above) && (
        <Button look={looks.accept} onPress={opening('accept')}>
          {t(risk.needsBoard && !above ? 'propose' : 'accept')}
        </Button>
      )}
      {revocable.includes(standing) && (
        <Button look={looks.back} onPress={opening('revoke')}>
          {t(way)}
        </Button>
      )}
      {open === 'accept' && <AcceptDialog {...dialogFor('accept')} />}
      {open === 'revoke' && <RevokeDialog way={way} {...dialogFor('revoke')} />}
    </ButtonRow>
  );
};

const lookOf = (standing: AcceptanceStanding, way: WayBack) =>
  ({
    accept: standing === 'AWAITING_BOARD' ? 'primary' : 'secondary',
    back: way === 'revoke' ? 'danger' : 'secondary',
  }) as const;
