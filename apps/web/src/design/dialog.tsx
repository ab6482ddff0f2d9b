import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { classes } from './classes.ts';
import styles from './dialog.module.css';

const c = classes(styles);

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons: the act in words ("Trek vurderingen tilbage"), then the way back. Never "OK". */
  readonly actions?: ReactNode;
  /** Only an answer closes it: Escape and the ground do nothing. */
  readonly mustAnswer?: boolean;
}

export const Dialog = ({ open, onClose, title, children, actions, mustAnswer = false }: DialogProps) => (
  <ModalOverlay
    className={c('overlay')}
    isOpen={open}
    isDismissable={!mustAnswer}
    isKeyboardDismissDisabled={mustAnswer}
    onOpenChange={(next) => {
      if (!next) onClose();
    }}
  >
    <Modal className={c('sheet')}>
      <AriaDialog className={c('inside')}>
        <Heading slot="title" level={2}>
          {title}
        </Heading>
        {children}
        {actions !== undefined && <div className={c('acts')}>{actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
);
