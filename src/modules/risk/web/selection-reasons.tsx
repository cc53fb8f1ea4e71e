import { type ReactNode, useState } from 'react';
import { Button, ConfirmDialog, formatInstant, StatusTag, type Tone, useUi } from '../../../ui/index.ts';
import type { SelectionView } from '../contract.ts';
import styles from './selection-reasons.module.css';
import { type RiskWord, useRiskWords } from './words.ts';

type Selection = SelectionView['selections'][number];
type Finding = Selection['findings'][number];
type Dispute = SelectionView['disputes'][number];
type OnDispute = (said: { ruleId: string | null; because: string }) => Promise<string | undefined>;

export const categoryTone = (category: number): Tone => (category === 3 ? 'danger' : category === 2 ? 'caution' : 'ok');
export const categoryWord = (category: number): RiskWord => `risk.category.${category as 1 | 2 | 3}`;

/** Why customs looks at this declaration: sentences with their evidence, weightiest first. Officers only. */
export function SelectionReasons(props: { readonly view: SelectionView; readonly onDispute: OnDispute }): ReactNode {
  const { view, onDispute } = props;
  const word = useRiskWords();
  const [asked, setAsked] = useState<{ ruleId: string | null } | null>(null);
  const [failure, setFailure] = useState<string | undefined>();
  const [latest, ...earlier] = view.selections;
  if (!latest) return <p className={styles.evidence}>{word('risk.selection.none')}</p>;
  const open = (ruleId: string | null): void => {
    setFailure(undefined);
    setAsked({ ruleId });
  };
  const send = async (because: string): Promise<void> => {
    const failed = await onDispute({ ruleId: asked?.ruleId ?? null, because });
    setFailure(failed);
    if (!failed) setAsked(null);
  };
  return (
    <div>
      <OneSelection selection={latest} disputes={view.disputes} onDispute={open} />
      {earlier.length > 0 && (
        <details>
          <summary>{word('risk.selection.earlier', { count: earlier.length })}</summary>
          {earlier.map((selection) => (
            <OneSelection key={selection.sequence} selection={selection} disputes={view.disputes} />
          ))}
        </details>
      )}
      <p className={styles.evidence}>{word('risk.selection.hidden')}</p>
      {asked && (
        <ConfirmDialog
          isOpen
          title={word('risk.dispute.title')}
          confirmLabel={word('risk.dispute.send')}
          reason="required"
          reasonHelp={word('risk.dispute.help')}
          error={failure}
          onClose={() => setAsked(null)}
          onConfirm={send}
        />
      )}
    </div>
  );
}

function OneSelection(props: {
  readonly selection: Selection;
  readonly disputes: readonly Dispute[];
  readonly onDispute?: (ruleId: string | null) => void;
}): ReactNode {
  const { selection, onDispute } = props;
  const word = useRiskWords();
  const { language, timeZone } = useUi();
  const said = props.disputes.filter((dispute) => dispute.sequence === selection.sequence);
  return (
    <>
      <p className={styles.summary}>
        <StatusTag tone={categoryTone(selection.category)}>{word(categoryWord(selection.category))}</StatusTag>
        <span className={styles.evidence}>{formatInstant(selection.at, { language, timeZone })}</span>
      </p>
      <ul className={styles.list}>
        {[...selection.findings].sort(byWeight).map((finding) => (
          <Reason
            key={finding.ruleId}
            finding={finding}
            disputes={said.filter(({ ruleId }) => ruleId === finding.ruleId)}
            {...(onDispute && { onDispute: () => onDispute(finding.ruleId) })}
          />
        ))}
        <li className={styles.reason} data-category={selection.byDraw}>
          <div className={styles.head}>
            <p className={selection.byDraw > 1 ? styles.sentence : styles.evidence}>
              {word(selection.byDraw > 1 ? 'risk.selection.drawn' : 'risk.selection.notDrawn', selection.draw)}
            </p>
            {onDispute && selection.findings.length === 0 && <DisputeButton onPress={() => onDispute(null)} />}
          </div>
          {selection.findings.length === 0 && <p className={styles.evidence}>{word('risk.selection.noReason')}</p>}
          {selection.lowered && <p className={styles.evidence}>{word('risk.selection.lowered')}</p>}
          <Disputes disputes={said.filter(({ ruleId }) => ruleId === null)} />
        </li>
      </ul>
    </>
  );
}

const byWeight = (left: Finding, right: Finding): number =>
  right.category - left.category || right.weight - left.weight || left.name.localeCompare(right.name);

function Reason(props: {
  readonly finding: Finding;
  readonly disputes: readonly Dispute[];
  readonly onDispute?: () => void;
}): ReactNode {
  const { finding, onDispute } = props;
  const word = useRiskWords();
  const { language } = useUi();
  const failed = finding.outcome === 'error';
  const items = finding.items.join(language === 'ja' ? '、' : ', ');
  const evidence = [
    finding.items.length > 0 && word('risk.selection.allItems', { items }),
    word(categoryWord(finding.category)),
    word('risk.selection.weight', { weight: finding.weight }),
    word('risk.selection.rule', { name: finding.name, version: finding.version }),
  ];
  return (
    <li className={styles.reason} data-category={failed ? 2 : finding.category}>
      <div className={styles.head}>
        <p className={styles.sentence}>
          {failed ? word('risk.selection.error', { name: finding.name }) : finding.reason[language]}
        </p>
        {onDispute && <DisputeButton onPress={onDispute} />}
      </div>
      <p className={styles.evidence}>{evidence.filter(Boolean).join(' · ')}</p>
      {finding.detail && <p className={styles.evidence}>{finding.detail}</p>}
      <details className={styles.evidence}>
        <summary>{word('risk.selection.condition')}</summary>
        <code>{finding.cel}</code>
      </details>
      <Disputes disputes={props.disputes} />
    </li>
  );
}

function DisputeButton({ onPress }: { readonly onPress: () => void }): ReactNode {
  const word = useRiskWords();
  return (
    <Button tone="quiet" size="small" icon="pen" onPress={onPress}>
      {word('risk.dispute.start')}
    </Button>
  );
}

function Disputes({ disputes }: { readonly disputes: readonly Dispute[] }): ReactNode {
  const word = useRiskWords();
  const { language, timeZone } = useUi();
  return disputes.map((dispute) => (
    <p key={`${dispute.saidAt}-${dispute.because}`} className={styles.dispute}>
      {word('risk.dispute.said', {
        who: dispute.saidBy,
        when: formatInstant(dispute.saidAt, { language, timeZone }),
        because: dispute.because,
      })}
    </p>
  ));
}
