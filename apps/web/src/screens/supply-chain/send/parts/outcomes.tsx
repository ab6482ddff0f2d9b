import { LinkButton } from '../../../../design/button.tsx';
import { classes } from '../../../../design/classes.ts';
import { Rows } from '../../../../design/facts.tsx';
import { Notice } from '../../../../design/notice.tsx';
import { Section } from '../../../../design/section.tsx';
import { Status } from '../../../../design/status.tsx';
import { Soft } from '../../../../design/text.tsx';
import { TextLink } from '../../../../design/text-link.tsx';
import { useLanguage } from '../../../../language/language-provider.tsx';
import { useTexts } from '../../../../language/use-texts.ts';
import type { Summary } from '../../parts/supply-data.ts';
import { sendTexts } from '../send.texts.ts';
import styles from '../send.module.css';
import type { SendOutcome } from './use-sending.ts';

const c = classes(styles);

interface OutcomesProps {
  readonly outcomes: readonly SendOutcome[];
  readonly suppliers: readonly Summary[];
}

/** What was sent, and what was not, with why. */
export const Outcomes = ({ outcomes, suppliers }: OutcomesProps) => {
  const t = useTexts(sendTexts);
  const { pick } = useLanguage();
  const lost = outcomes.filter(({ round }) => round === null).length;
  const names = new Map(suppliers.map(({ id, name }) => [id, name]));
  return (
    <Section title={t('outcome')}>
      <Notice tone={lost > 0 ? 'warn' : 'ok'} live>
        {outcomes.length > lost && <p>{t('allSent', { n: outcomes.length - lost })}</p>}
        {lost > 0 && <p>{t('notSent', { n: lost })}</p>}
      </Notice>
      <Rows>
        {outcomes.map(({ supplier, round, why }) => (
          <li key={supplier}>
            <Status tone={round === null ? 'warn' : 'ok'} glyph={round === null ? 'no' : 'yes'}>
              {names.get(supplier) ?? ''}
            </Status>
            {why && <Soft>{pick(why)}</Soft>}
            {round !== null && (
              <div>
                <TextLink href={`/suppliers/${supplier}/reviews/${round}`} alone>
                  {t('openRound')}
                </TextLink>
              </div>
            )}
          </li>
        ))}
      </Rows>
      <div className={c('below')}>
        <div>
          <LinkButton href="/suppliers">{t('toSuppliers')}</LinkButton>
        </div>
      </div>
    </Section>
  );
};
