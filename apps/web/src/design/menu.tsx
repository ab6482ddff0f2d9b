import type { ReactElement, ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classes } from './classes.ts';
import { Icon, type IconShape } from './icon.tsx';
import styles from './popover.module.css';

const c = classes(styles);

export interface MenuEntry {
  readonly key: string;
  readonly label: ReactNode;
  readonly textValue?: string;
  readonly icon?: IconShape;
  readonly href?: string;
  readonly onAction?: () => void;
}

interface MenuProps {
  /** The button that opens it: a design Button or an Aria button. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

const Entry = ({ entry }: { readonly entry: MenuEntry }) => (
  <MenuItem
    id={entry.key}
    className={c('item')}
    {...(entry.textValue === undefined ? {} : { textValue: entry.textValue })}
    {...(entry.href === undefined ? {} : { href: entry.href })}
    onAction={() => entry.onAction?.()}
  >
    {entry.icon && <Icon of={entry.icon} size={16} />}
    {entry.label}
  </MenuItem>
);

export const Menu = ({ trigger, label, entries }: MenuProps) => (
  <MenuTrigger>
    {trigger}
    <Popover className={c('popover')} placement="bottom end">
      <AriaMenu aria-label={label} className={c('list')}>
        {entries.map((entry) => (
          <Entry key={entry.key} entry={entry} />
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
);
