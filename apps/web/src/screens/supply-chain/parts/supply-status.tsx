import type { GlyphName } from '../../../design/status-glyph.tsx';
import { Status, type Tone } from '../../../design/status.tsx';
import { useFormat } from '../../../language/use-format.ts';
import { useTexts } from '../../../language/use-texts.ts';
import type { Band, Finding, Round, Tier } from './supply-data.ts';
import { supplyWords } from './supply-words.texts.ts';

interface Look {
  readonly tone: Tone;
  readonly glyph: GlyphName;
}

const bands: Readonly<Record<Band, Look>> = {
  GREEN: { tone: 'ok', glyph: 'in-place' },
  YELLOW: { tone: 'warn', glyph: 'partial' },
  RED: { tone: 'danger', glyph: 'late' },
};

const rounds: Readonly<Record<Round['status'], Look>> = {
  SENT: { tone: 'plan', glyph: 'planned' },
  OPENED: { tone: 'plan', glyph: 'planned' },
  IN_PROGRESS: { tone: 'plan', glyph: 'running' },
  SUBMITTED: { tone: 'warn', glyph: 'sent' },
  CLARIFYING: { tone: 'plan', glyph: 'running' },
  REVIEWED: { tone: 'warn', glyph: 'partial' },
  CONCLUDED: { tone: 'ok', glyph: 'tested' },
  WITHDRAWN: { tone: 'none', glyph: 'on-request' },
};

interface BoxProps {
  readonly box?: boolean;
}

/** How critical we are to treat the supplier as; not assessed is grey, never a level of its own. */
export const TierStatus = ({ tier, box = false }: BoxProps & { readonly tier: Tier | null }) => {
  const t = useTexts(supplyWords);
  return (
    <Status tone="none" glyph={tier === null ? 'not-assessed' : 'start'} box={box}>
      {t(tier ?? 'noTier')}
    </Status>
  );
};

interface BandProps extends BoxProps {
  readonly band: Band | null;
  readonly result: number | null;
}

export const BandStatus = ({ band, result, box = false }: BandProps) => {
  const t = useTexts(supplyWords);
  const f = useFormat();
  if (band === null)
    return (
      <Status tone="none" glyph="not-assessed" box={box}>
        {t('noBand')}
      </Status>
    );
  return (
    <Status {...bands[band]} box={box}>
      {result === null ? t(band) : t('result', { band: t(band), result: f.number(Math.round(result)) })}
    </Status>
  );
};

export const RoundStatus = ({ round, box = false }: BoxProps & { readonly round: Round | null }) => {
  const t = useTexts(supplyWords);
  if (round === null) return t('noRound');
  const { status, answered, asked, isOverdue } = round;
  const words = status === 'IN_PROGRESS' ? t('IN_PROGRESS', { answered, asked }) : t(status);
  if (isOverdue)
    return (
      <Status tone="danger" glyph="late" box={box}>
        {t('overdue', { status: words })}
      </Status>
    );
  return (
    <Status {...rounds[status]} box={box}>
      {words}
    </Status>
  );
};

export const FindingStatus = ({ finding: { status, isOverdue } }: { readonly finding: Finding }) => {
  const t = useTexts(supplyWords);
  if (status === 'OPEN')
    return (
      <Status tone={isOverdue ? 'danger' : 'warn'} glyph={isOverdue ? 'late' : 'partial'}>
        {isOverdue ? t('overdue', { status: t('OPEN') }) : t('OPEN')}
      </Status>
    );
  return (
    <Status tone="ok" glyph={status === 'VERIFIED' ? 'tested' : 'in-place'}>
      {t(status)}
    </Status>
  );
};
