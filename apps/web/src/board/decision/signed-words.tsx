import { classes } from '../../design/classes.ts';
import type { Decision } from '../../decisions/decision-data.ts';
import type { VoteKind } from '../../graphql/generated/decisions/decision.ts';
import { useFormat } from '../../language/use-format.ts';
import { useLanguage } from '../../language/language-provider.tsx';
import { useTexts } from '../../language/use-texts.ts';
import { useSession } from '../../session/session-provider.tsx';
import { decisionTexts } from './decision.texts.ts';
import styles from './decision.module.css';

const c = classes(styles);

interface SignedWordsProps {
  readonly decision: Decision;
  readonly kind: VoteKind;
}

const statements = { APPROVE: 'statement', REFUSE: 'refusalStatement', ABSTAIN: 'abstentionStatement' } as const;

/** What one puts one's name to: the words, the document with its version and code, and the name. */
export const SignedWords = ({ decision, kind }: SignedWordsProps) => {
  const t = useTexts(decisionTexts);
  const f = useFormat();
  const { pick } = useLanguage();
  const { session } = useSession();
  const { reference, version, openedAt, controlCode } = decision;
  return (
    <div className={c('sign')}>
      <blockquote>{pick(decision[statements[kind]])}</blockquote>
      <dl>
        <dt>{t('document')}</dt>
        <dd>{t('documentIs', { reference, version, time: f.dateTime(openedAt) })}</dd>
        <dt>{t('controlCode')}</dt>
        <dd className={c('mono')}>{controlCode}</dd>
        <dt>{t('signer')}</dt>
        <dd>{session.person?.name}</dd>
      </dl>
    </div>
  );
};
