import { FilePen } from 'lucide-react';
import { LinkButton } from '../../../../design/button.tsx';
import { Disclosure } from '../../../../design/derivation.tsx';
import { Rows } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useFormat } from '../../../../language/use-format.ts';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { usePeople } from '../../../../people/use-people.ts';
import { type Change, isOpenDuty, noonOf, type RegistrationData } from '../registration-data.ts';
import { statusTexts } from '../status.texts.ts';
import { DutyPanel, DutyStatus } from './duty-panel.tsx';
import { ReceiptSection } from './receipt-section.tsx';

interface ChangesProps {
  readonly data: RegistrationData;
  readonly onDone: () => void;
}

/** What changed since the registration, each with its own duty and its own receipt. */
export const Changes = ({ data: { changes }, onDone }: ChangesProps) => {
  const t = useTexts(statusTexts);
  const { may } = useSession();
  return (
    <Section title={t('changes')} beside={changes.length === 0 ? undefined : changes.length}>
      <Soft>{t('changeWhy')}</Soft>
      {changes.length === 0 ? (
        <p>{t('noChanges')}</p>
      ) : (
        <Rows>
          {changes.map((change) => (
            <ChangeRow key={change.change} change={change} onDone={onDone} />
          ))}
        </Rows>
      )}
      {may('registration:prepare') && (
        <LinkButton href="/registration/sheet" icon={FilePen}>
          {t('reportChange')}
        </LinkButton>
      )}
    </Section>
  );
};

interface ChangeRowProps {
  readonly change: Change;
  readonly onDone: () => void;
}

const ChangeRow = ({ change, onDone }: ChangeRowProps) => {
  const t = useTexts(statusTexts);
  const f = useFormat();
  const { nameOf } = usePeople();
  const { duty, receipt } = change;
  return (
    <li>
      <DutyStatus duty={duty} />
      <h3>{t('changeTitle', { n: change.change, reason: change.reason })}</h3>
      <Soft>
        {t('changedOn', { day: f.dateWithWeekday(noonOf(change.changedOn)) })} ·{' '}
        {t('recordedBy', { time: f.dateTimeShort(change.at), name: nameOf(change.by) })}
      </Soft>
      {!isOpenDuty(duty) && (
        <Disclosure label={t('receipt')}>
          <DutyPanel duty={duty} trigger="changedOn" />
          {receipt && <ReceiptSection receipt={receipt} change={change.change} onDone={onDone} />}
        </Disclosure>
      )}
    </li>
  );
};
