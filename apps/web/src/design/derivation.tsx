import { ChevronDown } from 'lucide-react';
import { Fragment, type ReactNode, useId, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Bilingual } from '../language/language.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/language-provider.tsx';
import { useTexts } from '../language/use-texts.ts';
import { classes } from './classes.ts';
import { deadlineTexts } from './deadline.texts.ts';
import { designTexts } from './design.texts.ts';
import { Icon } from './icon.tsx';
import styles from './derivation.module.css';

const c = classes(styles);

export interface DerivationStep {
  readonly id: 'rule' | 'start' | 'sum' | 'adjustment' | 'result' | 'late-after';
  readonly text: Bilingual;
  readonly utc?: string | null | undefined;
  readonly local?: string | null | undefined;
}

/** Why a deadline is when it is, as the server reckoned it. */
export interface DerivationData {
  /** "NIS 2-loven § 13, stk. 1, nr. 2" */
  readonly provision: string;
  readonly ruleVersion?: string | undefined;
  readonly steps: readonly DerivationStep[];
  readonly unmovedBy: readonly Bilingual[];
}

export interface DerivationProps {
  readonly derivation: DerivationData;
  readonly dueAt: string;
  /** Beside the start: who set it, with their own words. */
  readonly startedBy?: ReactNode;
  /** The deadline that stood before a correction, with the reason; shown struck. */
  readonly former?: { readonly dueAt: string; readonly note?: ReactNode } | undefined;
}

const StepMoment = ({ step }: { readonly step: DerivationStep }) => {
  const t = useTexts(deadlineTexts);
  const f = useFormat();
  if (step.utc === undefined || step.utc === null) return null;
  return (
    <p className={c('moment')}>
      <time dateTime={step.utc}>{f.dateTime(step.utc)}</time> {t('inDenmark')}{' '}
      <span className={c('utc')}>({f.utc(step.utc)})</span>
    </p>
  );
};

/** Rule, start and who set it, the sum in UTC and Danish time, what does not move it, the struck former deadline. */
export const Derivation = ({ derivation, dueAt, startedBy, former }: DerivationProps) => {
  const t = useTexts(deadlineTexts);
  const f = useFormat();
  const { pick, cite } = useLanguage();
  return (
    <div className={c('panel')}>
      <div className={c('head')}>
        <p className={c('heading')}>{t('why', { date: f.dateTimeShort(dueAt) })}</p>
        <span>{cite(derivation.provision)}</span>
      </div>
      <dl className={c('steps')}>
        {derivation.steps.map((step, index) => (
          <Fragment key={index}>
            <dt>{t(step.id)}</dt>
            <dd>
              <p>{pick(step.text)}</p>
              <StepMoment step={step} />
              {step.id === 'start' && startedBy !== undefined && <p>{startedBy}</p>}
            </dd>
          </Fragment>
        ))}
        <dt>{t('unmoved')}</dt>
        <dd>
          {derivation.unmovedBy.map((reason) => (
            <p key={reason.en}>{pick(reason)}</p>
          ))}
        </dd>
        {former && (
          <>
            <dt>{t('former')}</dt>
            <dd>
              <p>
                <del>{f.dateTime(former.dueAt)}</del> {former.note}
              </p>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
};

interface DisclosureProps {
  readonly label?: string;
  readonly children: ReactNode;
}

/** A line of words that opens what lies below it; "Hvorfor dette tidspunkt?" unless told. */
export const Disclosure = ({ label, children }: DisclosureProps) => {
  const t = useTexts(designTexts);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <>
      <Button
        className={c('toggle')}
        aria-expanded={open}
        aria-controls={id}
        onPress={() => {
          setOpen(!open);
        }}
      >
        {label ?? t('whyThisTime')}
        <Icon of={ChevronDown} size={16} />
      </Button>
      <div id={id} className={c('below')} hidden={!open}>
        {open && children}
      </div>
    </>
  );
};

/** "Hvorfor dette tidspunkt?" with its derivation. */
export const WhyThisTime = (props: DerivationProps) => (
  <Disclosure>
    <Derivation {...props} />
  </Disclosure>
);
