import { Columns, Section } from '../../../design/section.tsx';
import { GlossaryTerm } from '../../../design/glossary-term.tsx';
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
  const { pick, cite } = useLanguage();
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
            <ul className={c('follows')}>
              {answer.consequences.map(({ id, provision, applies, text }) => (
                <li key={id} className={c(applies !== 'YES' && 'off')}>
                  <b>{cite(provision)}</b>
                  <p>{pick(text)}</p>
                  {applies !== 'YES' && <p>{t(applies)}</p>}
                </li>
              ))}
            </ul>
          </Section>
          {answer.otherActs.length > 0 && (
            <Section title={t('other')}>
              <ul>
                {answer.otherActs.map(({ act, name, url, provision }) => (
                  <li key={act}>
                    <TextLink href={url} external>
                      {pick(name)}
                    </TextLink>{' '}
                    ({cite(provision)})
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
  const { pick, cite } = useLanguage();
  const authorities = answer.authorities.map(({ name }) => pick(name)).join(', ');
  return (
    <div className={c('answer')}>
      <div className={c('said')}>
        <p>{t('result')}</p>
        <p className={c('class')}>
          <ClassName of={answer.class} />
        </p>
        <ul>
          {answer.reasons.map((reason) => (
            <li key={reason.da}>{pick(reason)}</li>
          ))}
        </ul>
      </div>
      <dl className={c('aside')}>
        <dt>{t('decidedBy')}</dt>
        <dd>{cite(answer.decidedBy)}</dd>
        <dt>
          <GlossaryTerm code="competentAuthority">{t('authority')}</GlossaryTerm>
        </dt>
        <dd>{authorities === '' ? t('noAuthority') : authorities}</dd>
        <dt>{t('ruleVersion')}</dt>
        <dd>{answer.ruleVersion}</dd>
      </dl>
    </div>
  );
};

/** The classes are terms of the act that one can open. */
const ClassName = ({ of }: { readonly of: ScopeAnswer['class'] }) => {
  const t = useTexts(resultTexts);
  return <GlossaryTerm code={termOf[of]}>{t(of)}</GlossaryTerm>;
};

const termOf = {
  ESSENTIAL: 'essentialEntity',
  IMPORTANT: 'importantEntity',
  REGISTRATION_ONLY: 'registrationOnly',
  NOT_COVERED: 'notCovered',
} as const;

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
  const { cite } = useLanguage();
  if (pointInTime === null || twoPeriod === null) return null;
  return (
    <Section title={t('two')}>
      <Notice>{t('twoLead')}</Notice>
      <Facts
        facts={[
          { label: t('pointInTime'), value: `${t(pointInTime.class)}, ${cite(pointInTime.decidedBy)}` },
          { label: t('twoPeriod'), value: `${t(twoPeriod.class)}, ${cite(twoPeriod.decidedBy)}` },
        ]}
      />
    </Section>
  );
};
