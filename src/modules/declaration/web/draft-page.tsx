import { type ReactNode, useRef } from 'react';
import { useParams } from 'react-router';
import {
  Banner,
  Breadcrumbs,
  Button,
  type EditableGridHandle,
  ErrorState,
  ErrorSummary,
  PageHead,
  SavedState,
  Skeleton,
  useSubmitKey,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { ChangeDesk } from './change-desk.tsx';
import { useDeclaration } from './data-declarations.ts';
import { type Draft, useDraft } from './data-drafts.ts';
import { DiscardDraftButton } from './discard-draft-button.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { LodgeDialog } from './lodge-dialog.tsx';
import { useDraftForm } from './use-draft-form.ts';
import { useJump } from './use-jump.ts';
import { useLodging } from './use-lodging.tsx';
import { useSummary } from './use-summary.ts';
import { useText } from './words.ts';

/** `/trade/drafts/:id`: the declaration editor, for a new declaration and for the change of one. */
export function DraftPage(): ReactNode {
  const { id = '' } = useParams();
  const say = useText();
  const draft = useDraft(id);
  const isChange = draft.data !== undefined && draft.data.basedOnVersion !== null;
  const declaration = useDeclaration(isChange ? id : '');
  if (draft.isPending || (isChange && declaration.isPending)) return <Skeleton lines={10} height={24} />;
  if (!draft.data || (isChange && !declaration.data)) {
    return (
      <ErrorState title={say('declaration.draft.gone')} onRetry={() => void draft.refetch()}>
        <p>{say('declaration.draft.goneText')}</p>
      </ErrorState>
    );
  }
  if (declaration.data) return <ChangeDesk key={id} draft={draft.data} declaration={declaration.data} />;
  return <DraftDesk key={id} draft={draft.data} />;
}

function DraftDesk({ draft }: { readonly draft: Draft }): ReactNode {
  const say = useText();
  const desk = useDraftForm(draft);
  const grid = useRef<EditableGridHandle>(null);
  const { jump, focusedLine, setFocusedLine } = useJump(grid);
  const lodging = useLodging(draft, desk);
  const { isConfirming, ask, close } = lodging;
  useSubmitKey(ask, !isConfirming);
  const errors = useSummary(lodging.faults, jump);
  return (
    <div className={layout.stack}>
      <PageHead
        title={desk.title || say('declaration.draft.untitled')}
        above={<Crumbs />}
        status={<SavedState state={desk.saving.state} at={desk.saving.at} />}
        actions={
          <>
            <DiscardDraftButton draft={draft} />
            <Button tone="primary" keyHint="Ctrl ↵" pending={lodging.isChecking} onPress={ask}>
              {say('declaration.lodge')}
            </Button>
          </>
        }
      />
      {desk.wasRestored && <Banner tone="info">{say('declaration.draft.restored')}</Banner>}
      {lodging.problem}
      <ErrorSummary key={lodging.attempts} errors={errors} />
      <DraftEditor
        desk={desk}
        faults={lodging.faults}
        warnings={lodging.warnings}
        grid={grid}
        focusedLine={focusedLine}
        onFocusLine={setFocusedLine}
        onJump={jump}
      />
      <LodgeDialog lodging={lodging} onClose={close} lineCount={desk.form.lines.length} />
    </div>
  );
}

function Crumbs(): ReactNode {
  const say = useText();
  return (
    <Breadcrumbs
      crumbs={[{ label: say('declaration.desk.title'), to: '/trade' }, { label: say('declaration.draft.crumb') }]}
    />
  );
}
