import { Status, type Tone } from '../design/status.tsx';
import type { GlyphName } from '../design/status-glyph.tsx';
import type { ManagementDecisionStatus, VoteKind } from '../graphql/generated/decisions/decision.ts';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { noonOf } from './decision-data.ts';
import { decisionsTexts } from './decisions.texts.ts';

const faces: Readonly<Record<ManagementDecisionStatus, readonly [Tone, GlyphName]>> = {
  OPEN: ['plan', 'running'],
  CARRIED: ['ok', 'tested'],
  REFUSED: ['danger', 'no'],
  LAPSED: ['warn', 'late'],
  WITHDRAWN: ['none', 'on-request'],
};

interface DecisionStatusProps {
  readonly decision: {
    readonly status: ManagementDecisionStatus;
    readonly overdue: boolean;
    readonly voteBy: string;
  };
  readonly box?: boolean;
}

/** Open with its day, or how it ended. */
export const DecisionStatus = ({ decision: { status, overdue, voteBy }, box = false }: DecisionStatusProps) => {
  const t = useTexts(decisionsTexts);
  const f = useFormat();
  const [tone, glyph] = status === 'OPEN' && overdue ? (['danger', 'late'] as const) : faces[status];
  const day = f.dateWithWeekday(noonOf(voteBy));
  return (
    <Status tone={tone} glyph={glyph} box={box}>
      {status === 'OPEN' ? t(overdue ? 'overdue' : 'voteBy', { day }) : t(status)}
    </Status>
  );
};

const voteFaces: Readonly<Record<VoteKind, readonly [Tone, GlyphName]>> = {
  APPROVE: ['ok', 'tested'],
  REFUSE: ['danger', 'no'],
  ABSTAIN: ['none', 'on-request'],
};

export const VoteStatus = ({ kind }: { readonly kind: VoteKind }) => {
  const t = useTexts(decisionsTexts);
  const [tone, glyph] = voteFaces[kind];
  return (
    <Status tone={tone} glyph={glyph}>
      {t(kind)}
    </Status>
  );
};
