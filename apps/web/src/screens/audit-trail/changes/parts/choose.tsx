import { useState } from 'react';
import { Button } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { DateTimeField } from '../../../../design/date-time-field.tsx';
import { useNow } from '../../../../design/now.ts';
import { LastApproval } from '../../../../graphql/generated/audit-trail/changes.ts';
import { useQueryResult } from '../../../../graphql/use-query-result.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { lastVisit } from '../../../../past/last-visit.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { changesTexts } from '../changes.texts.ts';
import styles from '../changes.module.css';
import { monthBefore, wrongWith } from './span.ts';

const c = classes(styles);

interface ChooseProps {
  readonly from: string;
  readonly to: string | null;
  readonly onChoose: (from: string, to: string | null) => void;
}

/** The two moments, and the three that are asked for most. */
export const Choose = ({ from, to, onChoose }: ChooseProps) => {
  const t = useTexts(changesTexts);
  const now = useNow();
  const [first, setFirst] = useState<string | null>(from);
  const [second, setSecond] = useState<string | null>(to);
  const [asked, setAsked] = useState(false);
  const wrong = asked ? wrongWith(first, second, now) : undefined;
  const errorOf = (field: 'from' | 'to') => (wrong?.field === field ? t(wrong.words) : undefined);
  const show = () => {
    setAsked(true);
    if (first !== null && wrongWith(first, second, now) === undefined) onChoose(first, second);
  };
  return (
    <>
      <Presets onChoose={onChoose} />
      <div className={c('choose')}>
        <DateTimeField id="from" seconds label={t('from')} value={first} onChange={setFirst} error={errorOf('from')} />
        <DateTimeField
          id="to"
          seconds
          optional
          label={t('to')}
          help={t('toHelp')}
          value={second}
          onChange={setSecond}
          error={errorOf('to')}
        />
        <Button onPress={show}>{t('compare')}</Button>
      </div>
    </>
  );
};

/** When the measures were last approved; undefined while that is not known, and for whoever may not read decisions. */
const useLastApproval = (): string | undefined => {
  const { may } = useSession();
  const result = useQueryResult(LastApproval, {}, { pause: !may('decision:read') });
  if (result.state !== 'ready') return undefined;
  return result.data.managementDecisions.edges[0]?.node.concludedAt ?? undefined;
};

const useLastVisit = (): string | undefined => {
  const { session } = useSession();
  return lastVisit(session.organisation?.id ?? '', session.person?.id ?? '').before()?.at;
};

const Presets = ({ onChoose }: Pick<ChooseProps, 'onChoose'>) => {
  const t = useTexts(changesTexts);
  const now = useNow();
  const approved = useLastApproval();
  const visited = useLastVisit();
  const since = (words: 'approval' | 'visit' | 'month', moment: string) => (
    <Button
      small
      onPress={() => {
        onChoose(moment, null);
      }}
    >
      {t(words)}
    </Button>
  );
  return (
    <div role="group" aria-label={t('presets')} className={c('presets')}>
      {approved !== undefined && since('approval', approved)}
      {visited !== undefined && since('visit', visited)}
      {since('month', monthBefore(now))}
    </div>
  );
};
