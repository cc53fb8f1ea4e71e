import { type ReactNode, useRef, useState } from 'react';
import {
  Banner,
  Breadcrumbs,
  Button,
  ConfirmDialog,
  type EditableGridHandle,
  ErrorSummary,
  Money,
  PageHead,
  Panel,
  ProblemBanner,
  SavedState,
  useSubmitKey,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { printNumber } from '../domain/declaration-number.ts';
import { isPreliminary } from '../domain/lifecycle.ts';
import type { DeclarationView } from '../view-schemas.ts';
import type { Draft } from './data-drafts.ts';
import { DifferenceTables } from './difference-tables.tsx';
import { DiscardDraftButton } from './discard-draft-button.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { type Changing, useChanging } from './use-changing.tsx';
import { useDraftForm } from './use-draft-form.ts';
import { useJump } from './use-jump.ts';
import { useSummary } from './use-summary.ts';
import { useText } from './words.ts';

type ChangeDeskProps = { readonly draft: Draft; readonly declaration: DeclarationView };

/** A declaration that exists, written over: the difference and its money stand beside it all the time. */
export function ChangeDesk({ draft, declaration }: ChangeDeskProps): ReactNode {
  const say = useText();
  const lawOf = isPreliminary(declaration.state) ? undefined : (declaration.lodgedOn ?? undefined);
  const desk = useDraftForm(draft, lawOf);
  const changing = useChanging(declaration, desk);
  const [isOpen, setOpen] = useState(false);
  const grid = useRef<EditableGridHandle>(null);
  const { jump, focusedLine, setFocusedLine } = useJump(grid);
  const errors = useSummary(changing.faults, jump);
  const ask = (): void => setOpen(true);
  useSubmitKey(ask, !isOpen);
  return (
    <div className={layout.stack}>
      <PageHead
        title={say(`declaration.change.${changing.kind}.title`, { number: printNumber(declaration.number) })}
        above={<Crumbs declaration={declaration} />}
        status={<SavedState state={desk.saving.state} at={desk.saving.at} />}
        actions={
          <>
            <DiscardDraftButton draft={draft} />
            <Button tone="primary" keyHint="Ctrl ↵" onPress={ask}>
              {say(`declaration.change.${changing.kind}.act`)}
            </Button>
          </>
        }
      />
      {desk.wasRestored && <Banner tone="info">{say('declaration.draft.restored')}</Banner>}
      <ErrorSummary key={changing.attempts} errors={errors} />
      <Panel title={say('declaration.diff.title')}>
        <More more={changing.more} />
        <DifferenceTables {...changing.difference} />
      </Panel>
      <DraftEditor
        desk={desk}
        faults={changing.faults}
        warnings={[]}
        grid={grid}
        focusedLine={focusedLine}
        onFocusLine={setFocusedLine}
        onJump={jump}
      />
      <ChangeDialog changing={changing} isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}

function ChangeDialog(props: {
  readonly changing: Changing;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { changing, isOpen, onClose } = props;
  const say = useText();
  const { kind } = changing;
  return (
    <ConfirmDialog
      title={say(`declaration.change.${kind}.act`)}
      confirmLabel={say(`declaration.change.${kind}.act`)}
      isOpen={isOpen}
      onClose={onClose}
      reason={kind === 'edit' ? 'none' : 'required'}
      onConfirm={async (reason) => {
        if (await changing.send(reason)) onClose();
      }}
    >
      <p>{say(`declaration.change.${kind}.effect`)}</p>
      <More more={changing.more} />
      <DifferenceTables {...changing.difference} />
      <ProblemBanner error={changing.failure} />
    </ConfirmDialog>
  );
}

function More({ more }: { readonly more: bigint | null }): ReactNode {
  const say = useText();
  if (more === null) return <p className={layout.quiet}>{say('declaration.diff.uncounted')}</p>;
  const amount = String(more < 0n ? -more : more);
  return (
    <p>
      {say(more === 0n ? 'declaration.diff.same' : more > 0n ? 'declaration.diff.more' : 'declaration.diff.less')}{' '}
      {more !== 0n && (
        <strong>
          <Money amount={amount} />
        </strong>
      )}
    </p>
  );
}

function Crumbs({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  return (
    <Breadcrumbs
      crumbs={[
        { label: say('declaration.desk.title'), to: '/trade' },
        { label: printNumber(declaration.number), to: `/trade/declarations/${declaration.id}` },
        { label: say('declaration.change.crumb') },
      ]}
    />
  );
}
