import { type ReactNode, useState } from 'react';
import {
  Button,
  ConfirmDialog,
  DateText,
  EmptyState,
  formatQuantity,
  StatusTag,
  Timeline,
  type Tone,
  useTextForm,
} from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { ObligationView, ReportView } from '../contract.ts';
import { useReliefAct } from './relief-data.ts';
import { useReliefWordOf, useReliefWords } from './words.ts';

type Verb = 'confirm' | 'refuse';
type Deciding = { readonly report: ReportView; readonly verb: Verb };
const TONES: Readonly<Record<ReportView['state'], Tone>> = { REPORTED: 'info', CONFIRMED: 'ok', REFUSED: 'danger' };

/** What the importer said about the goods, and what customs made of it; an officer decides from here. */
export function ReportList(props: {
  readonly obligation: ObligationView;
  readonly reports: readonly ReportView[];
  readonly mayDecide: boolean;
}): ReactNode {
  const { obligation, reports, mayDecide } = props;
  const word = useReliefWords();
  const kindOf = useReliefWordOf('relief.follow');
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const tell = ({ kind, quantity }: ReportView): string =>
    `${kindOf(kind)} ${formatQuantity({ value: quantity, unit: obligation.unit })}`;
  if (reports.length === 0) return <EmptyState icon="document" title={word('relief.noReports')} />;
  return (
    <>
      <Timeline
        entries={reports.map((report) => ({
          id: report.id,
          at: report.reportedAt,
          what: tell(report),
          who: report.reportedBy,
          detail: (
            <Detail report={report}>
              {mayDecide &&
                report.state === 'REPORTED' &&
                (['confirm', 'refuse'] as const).map((verb) => (
                  <Button key={verb} size="small" onPress={() => setDeciding({ report, verb })}>
                    {word(`relief.report.${verb}`)}
                  </Button>
                ))}
            </Detail>
          ),
        }))}
      />
      {deciding && (
        <DecisionDialog
          {...deciding}
          obligationId={obligation.id}
          told={tell(deciding.report)}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
}

function Detail({ report, children }: { readonly report: ReportView; readonly children: ReactNode }): ReactNode {
  const word = useReliefWords();
  const { happenedOn, evidence, state, decidedBy, reason } = report;
  return (
    <div className={layout.row}>
      <span>
        <DateText date={happenedOn} /> · {evidence}
      </span>
      <StatusTag tone={TONES[state]}>{word(`relief.report.state.${state}`)}</StatusTag>
      {decidedBy && <span>{[decidedBy, reason].filter(Boolean).join(' · ')}</span>}
      {children}
    </div>
  );
}

type DecisionProps = Deciding & {
  readonly obligationId: string;
  readonly told: string;
  readonly onClose: () => void;
};

function DecisionDialog({ report, verb, obligationId, told, onClose }: DecisionProps): ReactNode {
  const word = useReliefWords();
  const act = useReliefAct(onClose);
  const form = useTextForm({ start: {}, error: act.error });
  const decide = async (reason: string): Promise<void> => {
    const path = `/api/reliefs/${obligationId}/reports/${report.id}/decision`;
    await form.send(() => act.mutateAsync({ path, body: { decision: verb, reason } }));
  };
  return (
    <ConfirmDialog
      title={`${word(`relief.report.${verb}`)}: ${told}`}
      confirmLabel={word(`relief.report.${verb}`)}
      isOpen
      onClose={onClose}
      onConfirm={decide}
      tone={verb === 'refuse' ? 'danger' : 'primary'}
      reason={verb === 'refuse' ? 'required' : 'none'}
    >
      <p>{word(`relief.report.${verb}.will`)}</p>
      {form.problem}
    </ConfirmDialog>
  );
}
