import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { cx } from './cx.ts';
import styles from './dialog.module.css';
import { useWords } from './intl.tsx';

/** A window over the page. Escape closes it; the focus goes back to where it came from. */
export function Dialog(props: {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide';
  readonly role?: 'dialog' | 'alertdialog';
}): ReactNode {
  const { width = 'narrow', role = 'dialog' } = props;
  const word = useWords();
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={props.isOpen}
      isDismissable={role === 'dialog'}
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
    >
      <Modal className={cx(styles.modal, styles[width])}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {props.title}
            </Heading>
            <Button tone="quiet" size="small" icon="close" label={word('ui.close')} onPress={props.onClose} />
          </header>
          <div className={styles.body}>{props.children}</div>
          {props.actions && <footer className={styles.foot}>{props.actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
