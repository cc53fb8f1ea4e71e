import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../../../ui/index.ts';
import styles from './dialog-form.module.css';

/** A decision that needs more than a reason: says what will happen, takes the fields, does it. */
export function FormDialog(props: {
  readonly title: string;
  readonly will: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** Answers why it was not done; nothing when it was, or when a field complains. */
  readonly onConfirm: () => Promise<string | undefined>;
}): ReactNode {
  const [failure, setFailure] = useState<string | undefined>();
  return (
    <ConfirmDialog
      title={props.title}
      confirmLabel={props.title}
      isOpen
      onClose={props.onClose}
      onConfirm={async () => setFailure(await props.onConfirm())}
      error={failure}
    >
      <div className={styles.form}>
        <p className={styles.will}>{props.will}</p>
        {props.children}
      </div>
    </ConfirmDialog>
  );
}
