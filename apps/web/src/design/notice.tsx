import { CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import styles from './notice.module.css';

const c = classes(styles);

const icons = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: TriangleAlert } as const;

interface NoticeProps {
  /** `warn` and `danger` count as the screen's one coloured ground. */
  readonly tone?: keyof typeof icons;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Says itself when it appears: after an act, not for what stood there from the start. */
  readonly live?: boolean;
}

export const Notice = ({ tone = 'info', title, children, live = false }: NoticeProps) => (
  <div className={c('notice', tone)} {...(live ? { role: tone === 'danger' ? 'alert' : 'status' } : {})}>
    <Icon of={icons[tone]} />
    <div className={c('body')}>
      {title !== undefined && (
        <p>
          <b>{title}</b>
        </p>
      )}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  </div>
);
