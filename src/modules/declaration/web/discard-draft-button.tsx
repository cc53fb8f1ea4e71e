import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, ConfirmDialog, ProblemBanner } from '../../../ui/index.ts';
import { type Draft, useDiscardDraft } from './data-drafts.ts';
import { localCopy } from './local-copy.ts';
import { useText } from './words.ts';

/** Throws away what was written, after asking. */
export function DiscardDraftButton({ draft }: { readonly draft: Draft }): ReactNode {
  const say = useText();
  const go = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const discard = useDiscardDraft(draft);
  const isChange = draft.basedOnVersion !== null;
  return (
    <>
      <Button tone="quiet" icon="trash" onPress={() => setOpen(true)}>
        {say(isChange ? 'declaration.draft.discardChange' : 'declaration.draft.discard')}
      </Button>
      <ConfirmDialog
        title={say('declaration.draft.discardTitle')}
        confirmLabel={say('declaration.draft.discard')}
        tone="danger"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onConfirm={async () => {
          const isDone = await discard.mutateAsync(undefined).then(
            () => true,
            () => false,
          );
          if (!isDone) return;
          localCopy.drop(draft.id);
          go(isChange ? `/trade/declarations/${draft.id}` : '/trade');
        }}
      >
        <p>{say(isChange ? 'declaration.draft.discardChangeText' : 'declaration.draft.discardText')}</p>
        <ProblemBanner error={discard.error} />
      </ConfirmDialog>
    </>
  );
}
