import type { ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import { Disclosure } from '../design/derivation.tsx';
import { Section } from '../design/section.tsx';
import { TextLink } from '../design/text-link.tsx';
import { useTexts } from '../language/use-texts.ts';
import { briefTexts } from './brief.texts.ts';
import styles from './brief.module.css';

const c = classes(styles);

interface BlockProps {
  readonly title: string;
  /** Why it matters to a member of the management body. */
  readonly why: string;
  readonly children: ReactNode;
}

export const Block = ({ title, why, children }: BlockProps) => {
  const t = useTexts(briefTexts);
  return (
    <Section title={title}>
      <p className={c('why')}>
        <b>{t('whyLabel')}</b> {why}
      </p>
      {children}
    </Section>
  );
};

interface Listed {
  readonly id: string;
  readonly href: string;
  readonly name: string;
}

interface NumberProps {
  readonly n: number;
  readonly words: string;
  /** A number one would rather see at nought. */
  readonly wanted?: 'none';
}

const look = ({ n, wanted }: NumberProps) => c('number', wanted === 'none' && n > 0 && 'raised');

/** A number and what it counts, both leading to the list it was counted from. */
export const BriefNumber = (props: NumberProps & { readonly href: string }) => (
  <li className={look(props)}>
    <TextLink alone href={props.href}>
      <b>{props.n}</b> {props.words}
    </TextLink>
  </li>
);

/** A number that opens its list where it stands: what it counts has no address of its own. */
export const ListedNumber = (props: Omit<NumberProps, 'n'> & { readonly list: readonly Listed[] }) => {
  const { list, words } = props;
  const n = list.length;
  return (
    <li className={look({ ...props, n })}>
      <p>
        <b>{n}</b> {words}
      </p>
      {n > 0 && <InPlace list={list} />}
    </li>
  );
};

const InPlace = ({ list }: { readonly list: readonly Listed[] }) => {
  const t = useTexts(briefTexts);
  return (
    <Disclosure label={t('which')}>
      <ul>
        {list.map(({ id, href, name }) => (
          <li key={id}>
            <TextLink alone href={href}>
              {name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};

export const Numbers = ({ children }: { readonly children: ReactNode }) => <ul className={c('numbers')}>{children}</ul>;
