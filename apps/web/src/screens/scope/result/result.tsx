import { Columns, Section } from '../../../design/section.tsx';
import { Facts } from '../../../design/facts.tsx';
import { Notice } from '../../../design/notice.tsx';
import { TextLink } from '../../../design/text-link.tsx';
import { classes } from '../../../design/classes.ts';
import { useLanguage } from '../../../language/language-provider.tsx';
import { useTexts } from '../../../language/use-texts.ts';
import type { ScopeAnswer } from '../form/use-check.ts';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';
import { Rules } from './rules.tsx';
import { Thresholds } from './thresholds.tsx';

const c = classes(styles);

/** What follows from the answers: class, provision, every rule in order, and what a person must look at. */
export const Result = ({ answer }: { readonly answer: ScopeAnswer }) => {
  const t = useTexts(resultTexts);
  const { pick } = useLanguage();
  return (
    <>
      <Answer answer={answer} />
      <Flags answer={answer} />
      <TwoReadings answer={answer} />
      <Columns>
        <Section title={t('rules')} beside={t('rulesBeside', { n: answer.rules.length })}>
          <Rules answer={answer} />
        </Section>
        <div>
          <Section title={t('follows')}>
            <Facts
              facts={answer.consequences.map(({ id, provision, applies, text }) => ({
                key: id,
                label: provision,
                value: applies === 'YES' ? pick(text) : `${pick(text)}: ${t(applies).toLowerCase()}`,
              }))}
            />
          </Section>
          {answer.otherActs.length > 0 && (
            <Section title={t('other')}>
              <ul>
                {answer.otherActs.map(({ act, name, url, provision }) => (
                  <li key={act}>
                    <TextLink href={url} external>
                      {pick(name)}
                    </TextLink>{' '}
                    ({provision})
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </Columns>
      <Thresholds figures={answer.effective} />
    </>
  );
};

const Answer = ({ answer }: { readonly answer: ScopeAnswer }) => {
  const t = useTexts(resultTexts);
  const { pick } = useLanguage();
  const authorities = answer.authorities.map(({ name }) => pick(name)).join(', ');
  return (
    <div className={c('answer')}>
      <div className={c('said')}>
        <p>{t('result')}</p>
        <p className={c('class')}>{t(answer.class)}</p>
        <ul>
          {answer.reasons.map((reason) => (
            <li key={reason.da}>{pick(reason)}</li>
          ))}
        </ul>
      </div>
      <dl className={c('aside')}>
        <dt>{t('decidedBy')}</dt>
        <dd>{answer.decidedBy}</dd>
        <dt>{t('authority')}</dt>
        <dd>{authorities === '' ? t('noAuthority') : authorities}</dd>
        <dt>{t('ruleVersion')}</dt>
        <dd>{answer.ruleVersion}</dd>
      </dl>
    </div>
  );
};

const Flags = ({ answer: { flags } }: { readonly answer: ScopeAnswer }) => {
  const t = useTexts(resultTexts);
  const { pick } = useLanguage();
  if (flags.length === 0) return null;
  return (
    <Section title={t('look')}>
      <Facts facts={flags.map(({ id, kind, text }) => ({ key: id, label: t(kind), value: pick(text) }))} />
    </Section>
  );
};

const TwoReadings = ({ answer: { pointInTime, twoPeriod } }: { readonly answer: ScopeAnswer }) => {
  const t = useTexts(resultTexts);
  if (pointInTime === null || twoPeriod === null) return null;
  return (
    <Section title={t('two')}>
      <Notice>{t('twoLead')}</Notice>
      <Facts
        facts={[
          { label: t('pointInTime'), value: `${t(pointInTime.class)}, ${pointInTime.decidedBy}` },
          { label: t('twoPeriod'), value: `${t(twoPeriod.class)}, ${twoPeriod.decidedBy}` },
        ]}
      />
    </Section>
  );
};
