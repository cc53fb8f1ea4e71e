import { type ReactNode, useState } from 'react';
import { api, Banner, Button, CheckboxField, ConfirmDialog, ProblemBanner, useSend } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { DeclarationContent, DeclarationView, Receipt } from '../../declaration/contract.ts';
import { toAssessmentRequest } from '../../declaration/contract.ts';
import type { AssessmentAnswer } from '../../duty/contract.ts';
import { correctedContent, type Findings } from './corrected-content.ts';
import { LineFindings } from './line-findings.tsx';
import { TaxChange } from './tax-change.tsx';
import { useAuditText } from './words.ts';

const MARKS = ['fraud', 'concealed', 'repeat', 'electronic'] as const;
type Marks = Readonly<Record<(typeof MARKS)[number], boolean>>;
const NO_MARKS: Marks = { fraud: false, concealed: false, repeat: false, electronic: false };

/** An officer corrects what was declared; what it does to the tax is shown before anything is done. */
export function ReassessDialog(props: {
  readonly declaration: DeclarationView;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}): ReactNode {
  const { declaration, onClose, onDone } = props;
  const say = useAuditText();
  const [findings, setFindings] = useState<Findings>({});
  const [marks, setMarks] = useState(NO_MARKS);
  const content = correctedContent(declaration.content, findings);
  const { preview, send } = useReassess(declaration);
  const change = (next: Findings): void => {
    setFindings(next);
    preview.reset();
  };
  const confirm = async (reason: string): Promise<void> => {
    const isDone = preview.data
      ? await send.mutateAsync({ content, reason, ...marks }).then(
          () => true,
          () => false,
        )
      : await preview.mutateAsync(content).then(
          () => false,
          () => false,
        );
    if (isDone) await onDone();
  };
  return (
    <ConfirmDialog
      title={say('audit.reassess')}
      confirmLabel={say(preview.data ? 'audit.reassess.confirm' : 'audit.reassess.look')}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      reason="required"
      reasonHelp={say('audit.reassess.reasonHelp')}
      tone="danger"
    >
      <div className={layout.form}>
        <p>{say('audit.reassess.lead')}</p>
        <LineFindings content={declaration.content} findings={findings} onChange={change} />
        <MarkFields marks={marks} onChange={setMarks} />
        <div className={layout.head}>
          <Button size="small" icon="calculator" onPress={() => preview.mutate(content)} pending={preview.isPending}>
            {say('audit.reassess.look')}
          </Button>
        </div>
        {preview.data && <TaxChange before={declaration.totals} after={preview.data.totals} />}
        {preview.data && <Banner tone="caution">{say('audit.reassess.consequence')}</Banner>}
        <ProblemBanner error={send.error ?? preview.error} />
      </div>
    </ConfirmDialog>
  );
}

function MarkFields(props: { readonly marks: Marks; readonly onChange: (marks: Marks) => void }): ReactNode {
  const say = useAuditText();
  return MARKS.map((mark) => (
    <CheckboxField
      key={mark}
      label={say(`audit.mark.${mark}`)}
      checked={props.marks[mark]}
      onChange={(checked) => props.onChange({ ...props.marks, [mark]: checked })}
    />
  ));
}

type Reassessed = Marks & { readonly content: DeclarationContent; readonly reason: string };

function useReassess({ id, rowVersion, lodgedOn }: DeclarationView) {
  const preview = useSend((content: DeclarationContent) =>
    api.post<AssessmentAnswer>('/api/assessments', toAssessmentRequest(content, lodgedOn ?? '')),
  );
  const send = useSend((body: Reassessed, key: string) =>
    api.post<Receipt>(`/api/declarations/${id}/reassess`, { rowVersion, ...body }, { key }),
  );
  return { preview, send };
}
