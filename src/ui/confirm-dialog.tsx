import { type ReactNode, useId, useState } from 'react';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useWords } from './intl.tsx';
import { TextAreaField } from './text-area-field.tsx';
import { useSubmitKey } from './use-submit-key.ts';

export type ReasonNeed = 'none' | 'optional' | 'required';

/** Says what will happen, takes a reason where one is wanted, then does it. Ctrl-Enter confirms. */
export function ConfirmDialog(props: {
  readonly title: ReactNode;
  readonly confirmLabel: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void | Promise<void>;
  readonly children?: ReactNode;
  readonly reason?: ReasonNeed;
  readonly reasonHelp?: string | undefined;
  readonly tone?: 'primary' | 'danger';
  readonly error?: string | undefined;
}): ReactNode {
  const { reason: need = 'none', tone = 'primary' } = props;
  const word = useWords();
  const id = useId();
  const { reason, setReason, isMissing, pending, close, confirm } = useConfirm(props, need, id);
  useSubmitKey(() => void (pending || confirm()), props.isOpen);
  const actions = (
    <>
      <Button onPress={close}>{word('ui.cancel')}</Button>
      <Button tone={tone} pending={pending} keyHint="Ctrl ↵" onPress={() => void confirm()}>
        {props.confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog role="alertdialog" title={props.title} isOpen={props.isOpen} onClose={close} actions={actions}>
      {props.children && <div>{props.children}</div>}
      {need !== 'none' && (
        <TextAreaField
          id={id}
          label={word('ui.reason')}
          help={props.reasonHelp ?? word('ui.reason.help')}
          required={need === 'required'}
          value={reason}
          onChange={setReason}
          error={isMissing ? word('ui.reason.missing') : undefined}
          autoFocus
        />
      )}
      {props.error && <Banner tone="danger">{props.error}</Banner>}
    </Dialog>
  );
}

type Confirming = {
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly isMissing: boolean;
  readonly pending: boolean;
  readonly close: () => void;
  readonly confirm: () => Promise<void>;
};

function useConfirm(
  given: { readonly onClose: () => void; readonly onConfirm: (reason: string) => void | Promise<void> },
  need: ReasonNeed,
  reasonId: string,
): Confirming {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const isEmpty = need === 'required' && reason.trim() === '';
  const close = (): void => {
    setReason('');
    setAsked(false);
    given.onClose();
  };
  const confirm = async (): Promise<void> => {
    setAsked(true);
    if (isEmpty) {
      document.getElementById(reasonId)?.focus();
      return;
    }
    setPending(true);
    await Promise.resolve(given.onConfirm(reason.trim())).finally(() => setPending(false));
  };
  return { reason, setReason, isMissing: asked && isEmpty, pending, close, confirm };
}
