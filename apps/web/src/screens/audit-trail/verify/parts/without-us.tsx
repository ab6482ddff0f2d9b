import { Download, Lock, ShieldCheck } from 'lucide-react';
import { ButtonRow, LinkButton } from '../../../../design/button.tsx';
import { Rows } from '../../../../design/facts.tsx';
import { Section, Stack } from '../../../../design/section.tsx';
import { Soft } from '../../../../design/text.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import { useSession } from '../../../../session/session-provider.tsx';
import { verifyTexts } from '../verify.texts.ts';

/** The bundle and the page that checks it, to take to a machine that we do not run. */
export const WithoutUs = () => {
  const t = useTexts(verifyTexts);
  const { may } = useSession();
  const readsPeople = may('ledger:export') && may('history:read') && may('history:export');
  return (
    <Section title={t('withoutUs')}>
      <Stack tight>
        <Soft>{t('withoutUsHelp')}</Soft>
        <Rows>
          <li>{t(may('ledger:export') ? 'takeBundle' : 'askForBundle')}</li>
          {readsPeople && <li>{t('takeLocked')}</li>}
          <li>{t('takePage')}</li>
          <li>{t('openPage')}</li>
        </Rows>
        <ButtonRow>
          {may('ledger:export') && (
            <LinkButton href="/api/log-bundle.zip" icon={ShieldCheck} download>
              {t('bundle')}
            </LinkButton>
          )}
          {readsPeople && (
            <LinkButton href="/api/log-bundle.zip?disclosures=withheld" icon={Lock} download>
              {t('bundleLocked')}
            </LinkButton>
          )}
          <LinkButton href="/downloads/verify.html" icon={Download} download>
            {t('page')}
          </LinkButton>
        </ButtonRow>
        <Soft>{t('doubtUs')}</Soft>
      </Stack>
    </Section>
  );
};
