import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Banner, Button, Dialog, useWords } from '../../../ui/index.ts';
import styles from './dialog-form.module.css';

/** A decision that needs more than a reason: says what will happen, takes the fields, does it. Ctrl-Enter confirms. */
export function FormDialog(props: {
  readonly title: string;
  readonly will: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
  /** Answers why it was not done; nothing when it was, or when a field complains. */
  readonly onConfirm: () => Promise<string | undefined>;
}): ReactNode {
  const [failure, setFailure] = useState<string | undefined>();
  const [pending, setPending] = useState(false);
  const word = useWords();
  const confirm = async (): Promise<void> => {
    setPending(true);
    setFailure(await props.onConfirm().finally(() => setPending(false)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void confirm();
  };
  const actions = (
    <>
      <Button onPress={props.onClose}>{word('ui.cancel')}</Button>
      <Button tone="primary" pending={pending} keyHint="Ctrl ↵" onPress={() => void confirm()}>
        {props.title}
      </Button>
    </>
  );
  return (
    <Dialog title={props.title} isOpen onClose={props.onClose} actions={actions}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut; the button does the same */}
      <div className={styles.form} onKeyDown={onKeyDown}>
        <p className={styles.will}>{props.will}</p>
        {props.children}
        {failure && <Banner tone="danger">{failure}</Banner>}
      </div>
    </Dialog>
  );
}
