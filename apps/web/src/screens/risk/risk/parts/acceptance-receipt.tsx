import { type ReactNode, useEffect, useRef } from 'react';
import { Notice } from '../../../../design/notice.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { RiskData } from '../risk-data.ts';
import { riskTexts } from '../risk.texts.ts';

/** What was just done with an acceptance on this page. */
export type JustDone = 'accept' | 'revoke' | null;

interface AcceptanceReceiptProps {
  readonly risk: RiskData;
  readonly done: JustDone;
}

/** Said once the server's own record of it has come back: what it rests on stands below it. */
export const AcceptanceReceipt = ({ risk, done }: AcceptanceReceiptProps) => {
  const t = useTexts(riskTexts);
  const f = useFormat();
  const { acceptance, acceptanceStanding, reference } = risk;
  if (done !== 'accept' || acceptance === null) return null;
  if (acceptanceStanding === 'AWAITING_BOARD') return <Said title={t('proposed')}>{t('proposedSays')}</Said>;
  const { acceptedAt: at, expiresOn } = acceptance;
  if (acceptanceStanding !== 'VALID' || !at) return null;
  return (
    <Said title={t('receipt')}>
      <p>{t('receiptSays', { reference, time: f.dateTime(at), until: f.date(expiresOn) })}</p>
      <ToInbox risk={risk} />
    </Said>
  );
};

interface SaidProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** On a phone the page has moved under the sheet: whoever pressed stands at the answer, not above it. */
const Said = ({ title, children }: SaidProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="ok" live title={title}>
        {children}
      </Notice>
    </div>
  );
};

/** A member came from their inbox: on a phone nothing else of the page leads back to it. */
export const ToInbox = ({ risk: { needsBoard } }: Pick<AcceptanceReceiptProps, 'risk'>) => {
  const t = useTexts(riskTexts);
  const { may } = useSession();
  if (!needsBoard || !may('risk:accept-high')) return null;
  return (
    <TextLink alone href="/board">
      {t('toInbox')}
    </TextLink>
  );
};
