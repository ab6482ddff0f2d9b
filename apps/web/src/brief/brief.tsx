import { Printer } from 'lucide-react';
import { Button } from '../design/button.tsx';
import { classes } from '../design/classes.ts';
import { DateField } from '../design/date-time-field.tsx';
import { useNow } from '../design/now.ts';
import { Soft } from '../design/text.tsx';
import { PastRecords } from '../graphql/generated/past/past.ts';
import { Loaded } from '../graphql/loaded.tsx';
import { useQueryResult } from '../graphql/use-query-result.ts';
import { useFormat } from '../language/use-format.ts';
import { useTexts } from '../language/use-texts.ts';
import { useSession } from '../session/session-provider.tsx';
import { briefTexts } from './brief.texts.ts';
import { ChangesBlock } from './changes-block.tsx';
import { IncidentsBlock } from './incidents-block.tsx';
import { MeasuresBlock } from './measures-block.tsx';
import { RisksBlock } from './risks-block.tsx';
import { momentOf } from './since.ts';
import { SuppliersBlock } from './suppliers-block.tsx';
import { TrainingBlock } from './training-block.tsx';
import styles from './brief.module.css';

const c = classes(styles);

interface BriefProps {
  /** A calendar day: what changed since then. */
  readonly since: string;
  readonly onSince: (day: string) => void;
}

/** What § 7 asks the management body to oversee, on one page; each block reads and fails on its own. */
export const Brief = ({ since, onSince }: BriefProps) => {
  const records = useQueryResult(PastRecords, {});
  return (
    <div className={c('brief')}>
      <Head since={since} onSince={onSince} />
      <Loaded result={records}>{(data) => <Blocks since={later(momentOf(since), data.records.firstAt)} />}</Loaded>
    </div>
  );
};

/** Before the first record there was nothing to compare with. */
const later = (since: string, firstAt: string | null | undefined): string =>
  firstAt !== null && firstAt !== undefined && firstAt > since ? firstAt : since;

const Blocks = ({ since: moment }: { readonly since: string }) => (
  <>
    <ChangesBlock since={moment} />
    <RisksBlock since={moment} />
    <MeasuresBlock />
    <IncidentsBlock since={moment} />
    <SuppliersBlock />
    <TrainingBlock />
  </>
);

const Head = ({ since, onSince }: BriefProps) => {
  const t = useTexts(briefTexts);
  const f = useFormat();
  const now = useNow();
  const { session } = useSession();
  return (
    <>
      <div className={c('head')}>
        <DateField
          label={t('since')}
          value={since}
          onChange={(day) => {
            if (day !== null && day <= f.dayKey(now)) onSince(day);
          }}
        />
        <Button
          icon={Printer}
          onPress={() => {
            print();
          }}
        >
          {t('print')}
        </Button>
      </div>
      <Soft>{t('asOf', { organisation: session.organisation?.name ?? '', time: f.dateTime(now) })}</Soft>
    </>
  );
};
