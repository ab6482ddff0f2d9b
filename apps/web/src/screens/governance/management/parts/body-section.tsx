import { useState } from 'react';
import { OpenButton } from '../../../../acts/open-button.tsx';
import { Button } from '../../../../design/button.tsx';
import { Disclosure } from '../../../../design/derivation.tsx';
import { EmptyState } from '../../../../design/empty-state.tsx';
import { Facts } from '../../../../design/facts.tsx';
import { Section } from '../../../../design/section.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import type { Body } from '../management-data.ts';
import { managementTexts } from '../management.texts.ts';
import { DescribeDialog } from './describe-dialog.tsx';

interface BodySectionProps {
  readonly body: Body;
  readonly onDone: () => void;
}

/** Which organ answers, why that one, and how many must take part. */
export const BodySection = ({ body, onDone }: BodySectionProps) => {
  const t = useTexts(managementTexts);
  const { may } = useSession();
  const [describing, setDescribing] = useState(false);
  const open = () => {
    setDescribing(true);
  };
  const manages = may('management:manage');
  return (
    <Section
      title={t('body')}
      beside={manages && body.described && <OpenButton onOpen={open}>{t('change')}</OpenButton>}
    >
      {body.described ? <BodyFacts body={body} /> : <NotDescribed {...(manages ? { onOpen: open } : {})} />}
      <Disclosure label={t('whyThisOrgan')}>
        <p>{t('lawOnOrgan')}</p>
      </Disclosure>
      {describing && (
        <DescribeDialog
          body={body}
          onDone={onDone}
          onClose={() => {
            setDescribing(false);
          }}
        />
      )}
    </Section>
  );
};

const BodyFacts = ({
  body: { organ, ruleText, tie, membersInOffice, participantsNeeded },
}: Pick<BodySectionProps, 'body'>) => {
  const t = useTexts(managementTexts);
  const { pick } = useLanguage();
  return (
    <Facts
      facts={[
        { label: t('organ'), value: organ === null ? t('none') : t(organ) },
        { label: t('quorum'), value: ruleText === null ? t('none') : pick(ruleText) },
        {
          label: t('needed'),
          value: participantsNeeded === null ? t('none') : t('votesOf', { n: participantsNeeded, of: membersInOffice }),
        },
        { label: t('tie'), value: tie === null ? t('none') : t(tie) },
      ]}
    />
  );
};

const NotDescribed = ({ onOpen }: { readonly onOpen?: () => void }) => {
  const t = useTexts(managementTexts);
  return (
    <EmptyState
      level={3}
      title={t('notDescribed')}
      {...(onOpen
        ? {
            action: (
              <Button look="primary" onPress={onOpen}>
                {t('describe')}
              </Button>
            ),
          }
        : {})}
    >
      {t('notDescribedWhy')}
    </EmptyState>
  );
};
