import { classes } from '../design/classes.ts';
import { Rows } from '../design/facts.tsx';
import { Section } from '../design/section.tsx';
import { Status } from '../design/status.tsx';
import { Soft, Written } from '../design/text.tsx';
import { TextLink } from '../design/text-link.tsx';
import type { WaitingRiskParts } from '../graphql/generated/board/board.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { usePeople } from '../people/use-people.ts';
import { useSession } from '../session/session-provider.tsx';
import { noonOf } from './decision-data.ts';
import { waitingRisksTexts } from './waiting-risks.texts.ts';
import styles from './decisions.module.css';

const c = classes(styles);

interface WaitingRisksProps {
  readonly risks: readonly WaitingRiskParts[];
}

/** What the management body is asked to live with: by whom, why, until when, and where it is accepted. */
export const WaitingRisks = ({ risks }: WaitingRisksProps) => {
  const t = useTexts(waitingRisksTexts);
  const { may } = useSession();
  if (risks.length === 0) return null;
  return (
    <Section id="risks" title={t('title')}>
      <p>{t(may('risk:accept-high') ? 'yours' : 'theirs')}</p>
      <Rows>
        {risks.map((risk) => (
          <li key={risk.id}>
            <TextLink alone href={`/risks/${risk.id}#acceptance`}>
              {risk.title}
            </TextLink>{' '}
            <span className={c('ref')}>{risk.reference}</span>
            <Asked risk={risk} />
          </li>
        ))}
      </Rows>
    </Section>
  );
};

const Asked = ({ risk: { serviceName, acceptance } }: { readonly risk: WaitingRiskParts }) => {
  const t = useTexts(waitingRisksTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  if (acceptance === null) return null;
  const { level, reason, proposedAt, proposedBy, expiresOn, staleBecause } = acceptance;
  const critical = level === 'CRITICAL';
  const day = proposedAt === null ? '' : f.date(proposedAt);
  return (
    <>
      <p className={c('under')}>
        <Status tone={critical ? 'danger' : 'warn'} glyph={critical ? 'late' : 'due-today'}>
          {t(critical ? 'CRITICAL' : 'HIGH')}
        </Status>
        <span className={c('ref')}>{serviceName}</span>
      </p>
      <Written>{reason}</Written>
      <Soft>{t('asked', { name: nameOf(proposedBy ?? ''), day, until: f.date(noonOf(expiresOn)) })}</Soft>
      <Changed because={staleBecause} />
    </>
  );
};

type Because = NonNullable<WaitingRiskParts['acceptance']>['staleBecause'];

const Changed = ({ because }: { readonly because: Because }) => {
  const t = useTexts(waitingRisksTexts);
  const { pick } = useLanguage();
  return because.length === 0 ? null : (
    <Soft>
      {t('changed')} {because.map(pick).join(' ')}
    </Soft>
  );
};
