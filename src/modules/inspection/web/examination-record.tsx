import type { ReactNode } from 'react';
import {
  type Description,
  DescriptionList,
  formatPlainDate,
  InstantText,
  StatusTag,
  type Tone,
  useUi,
} from '../../../ui/index.ts';
import type { ExaminationFile, ExaminationView } from '../contract.ts';
import styles from './dialog-form.module.css';
import type { Look } from './inspection-api.ts';
import { useInspectionWords } from './words.ts';

const stateTones: Readonly<Record<ExaminationView['state'], Tone>> = {
  open: 'info',
  ended: 'ok',
  cancelled: 'neutral',
};

/** What customs did with the file and the goods, newest first. */
export function ExaminationRecord(props: {
  readonly file: ExaminationFile;
  readonly methodName: (code: string) => string;
}): ReactNode {
  const { file, methodName } = props;
  const word = useInspectionWords();
  const [latest, ...earlier] = file.examinations.flatMap(({ officer }) => (officer ? [officer] : [])).toReversed();
  if (!latest) return <p className={styles.muted}>{word('inspection.none')}</p>;
  return (
    <div className={styles.record}>
      <OneExamination examination={latest} />
      {file.inspections.length > 0 && (
        <ul className={styles.list}>
          {file.inspections.map((look) => (
            <LookItem key={look.id} look={look} methodName={methodName} />
          ))}
        </ul>
      )}
      {earlier.length > 0 && (
        <details>
          <summary>{word('inspection.earlier', { count: earlier.length })}</summary>
          {earlier.map((examination) => (
            <OneExamination key={examination.id} examination={examination} />
          ))}
        </details>
      )}
    </div>
  );
}

function OneExamination({ examination }: { readonly examination: ExaminationView }): ReactNode {
  const word = useInspectionWords();
  const { state, assignedName, outcome, reason, openedAt, endedAt, category } = examination;
  const items: Description[] = [
    { term: word('inspection.category'), value: category },
    {
      term: word('inspection.state'),
      value: <StatusTag tone={stateTones[state]}>{word(`inspection.state.${state}`)}</StatusTag>,
    },
    { term: word('inspection.assignee'), value: assignedName ?? word('inspection.assignee.none') },
    { term: word('inspection.opened'), value: <InstantText at={openedAt} /> },
  ];
  if (endedAt) items.push({ term: word('inspection.ended'), value: <InstantText at={endedAt} /> });
  if (outcome) items.push({ term: word('inspection.outcome'), value: word(`inspection.outcome.${outcome}`) });
  if (reason) items.push({ term: word('inspection.reason'), value: reason, wide: true });
  return <DescriptionList items={items} />;
}

function LookItem(props: { readonly look: Look; readonly methodName: (code: string) => string }): ReactNode {
  const { look, methodName } = props;
  const { finding, place, performedOn, plannedOn, witness, notes, recordedBy } = look;
  const word = useInspectionWords();
  const { language } = useUi();
  const facts = [
    performedOn
      ? word('inspection.look.performed', { day: formatPlainDate(performedOn, language), place })
      : word('inspection.look.planned', { day: formatPlainDate(plannedOn, language), place }),
    witness && word('inspection.look.witness', { witness }),
    recordedBy && word('inspection.look.by', { who: recordedBy }),
  ];
  return (
    <li className={styles.item}>
      <div className={styles.grow}>
        <p>
          <strong>{methodName(look.method)}</strong>
        </p>
        <p className={styles.muted}>{facts.filter(Boolean).join(' · ')}</p>
        {notes && <p>{notes}</p>}
      </div>
      <StatusTag tone={finding ? (finding === 'conforms' ? 'ok' : 'danger') : 'info'}>
        {word(`inspection.finding.${finding ?? 'none'}`)}
      </StatusTag>
    </li>
  );
}
