import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Link as AriaLink } from 'react-aria-components/Link';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './icon.tsx';
import styles from './button.module.css';

const c = classes(styles);

export type ButtonLook = 'primary' | 'secondary' | 'danger' | 'bare' | 'done';

interface LookProps {
  readonly children: ReactNode;
  /** One primary per view, verb + object. `danger` is an outline, never filled. */
  readonly look?: ButtonLook;
  readonly icon?: IconShape;
  readonly iconAfter?: IconShape;
  readonly small?: boolean;
  readonly wide?: boolean;
}

const inside = ({ children, icon, iconAfter }: LookProps) => (
  <>
    {icon && <Icon of={icon} size={16} />}
    {children}
    {iconAfter && <Icon of={iconAfter} size={16} />}
  </>
);

const lookOf = ({ look = 'secondary', small = false, wide = false }: LookProps) =>
  c('button', look, small && 'small', wide && 'wide');

export interface ButtonProps extends LookProps, Pick<AriaButtonProps, 'aria-label' | 'id'> {
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  /** The act is on its way: the control itself says so and cannot be sent twice. */
  readonly pending?: boolean;
  readonly disabled?: boolean;
}

export const Button = (props: ButtonProps) => {
  const { onPress, type = 'button', pending = false, disabled = false, id } = props;
  const label = props['aria-label'];
  return (
    <AriaButton
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      type={type}
      isPending={pending}
      isDisabled={disabled}
      className={lookOf(props)}
      onPress={() => onPress?.()}
    >
      {inside(props)}
    </AriaButton>
  );
};

interface LinkButtonProps extends LookProps {
  readonly href: string;
  /** Opens elsewhere (virk.dk, a PDF): a new tab that knows nothing of ours. */
  readonly external?: boolean;
  readonly download?: boolean;
}

export const LinkButton = (props: LinkButtonProps) => (
  <AriaLink
    href={props.href}
    className={lookOf(props)}
    {...(props.external ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
    {...(props.download ? { download: true } : {})}
  >
    {inside(props)}
  </AriaLink>
);

export const ButtonRow = ({ children }: { readonly children: ReactNode }) => <div className={c('row')}>{children}</div>;
