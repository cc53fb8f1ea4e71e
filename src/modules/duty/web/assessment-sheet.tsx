import { type ReactNode, useMemo, useState } from 'react';
import {
  formatCode,
  formatMoney,
  Money,
  Pagination,
  ReasoningSheet,
  type ReasoningStep,
  useUi,
} from '../../../ui/index.ts';
import type { AssessmentAnswer } from '../contract.ts';
import { AssessmentFlags } from './assessment-flags.tsx';
import styles from './assessment-sheet.module.css';
import { itemSteps, totalSteps } from './assessment-steps.ts';
import { useDutyWords } from './words.ts';

const LINES_PER_SHEET = 20;

/**
 * An assessment with its reasoning, the same wherever one is shown. `answer` is that of the server, or of
 * `formatAssessment(…, { withTrace: true })`. Long declarations are turned over like pages; the totals stand on each.
 */
export function AssessmentSheet(props: {
  readonly answer: AssessmentAnswer;
  readonly title?: ReactNode;
  readonly reproduceHref?: string;
  readonly startOpen?: 'all' | 'top' | 'none';
  /** Of its heading: 2 where the sheet stands by itself, 3 inside a panel. */
  readonly level?: 2 | 3;
  /** What a line is called, by its number. */
  readonly nameOf?: (number: number) => string | undefined;
  /** Between the totals and their reasoning. */
  readonly children?: ReactNode;
}): ReactNode {
  const { answer, startOpen, reproduceHref, nameOf } = props;
  const [page, setPage] = useState(1);
  const { language } = useUi();
  const word = useDutyWords();
  const pages = Math.max(1, Math.ceil(answer.items.length / LINES_PER_SHEET));
  const shown = Math.min(page, pages);
  const steps = useMemo((): ReasoningStep[] => {
    const items = answer.items.slice((shown - 1) * LINES_PER_SHEET, shown * LINES_PER_SHEET);
    const lines = items.map((item) => ({
      id: `line-${item.number}`,
      title: lineTitle(word('duty.sheet.line', { number: item.number }), item.code, nameOf?.(item.number)),
      result: formatMoney({ amount: taxOf(item), currency: answer.currency }),
      children: itemSteps(item, answer, language),
    }));
    const totals = { id: 'totals', title: word('duty.sheet.totals'), children: totalSteps(answer, language) };
    return [...lines, totals];
  }, [answer, shown, language, word, nameOf]);
  return (
    <div className={styles.sheet}>
      <AssessmentTotalsList answer={answer} />
      <AssessmentFlags answer={answer} />
      {props.children}
      <ReasoningSheet
        key={`${shown}`}
        title={props.title ?? word('duty.sheet.title')}
        steps={steps}
        level={props.level ?? 3}
        startOpen={startOpen ?? (answer.items.length > 3 ? 'none' : 'top')}
        {...(reproduceHref ? { reproduceHref } : {})}
      />
      {pages > 1 && <Pagination page={shown} pages={pages} onPage={setPage} />}
    </div>
  );
}

/** What is due in all, then value, duty, taxes; excise only when there is one. */
export function AssessmentTotalsList({
  answer,
}: {
  readonly answer: Pick<AssessmentAnswer, 'totals' | 'currency'>;
}): ReactNode {
  const word = useDutyWords();
  const { totals, currency } = answer;
  const shown = (['customsValue', 'duty', 'excise', 'consumptionTax', 'localConsumptionTax'] as const).filter(
    (name) => name !== 'excise' || totals.excise !== '0',
  );
  return (
    <dl className={styles.totals}>
      <div className={styles.total}>
        <dt>{word('duty.total.total')}</dt>
        <dd>
          <Money amount={totals.total} currency={currency} />
        </dd>
      </div>
      {shown.map((name) => (
        <div key={name}>
          <dt>{word(`duty.total.${name}`)}</dt>
          <dd>
            <Money amount={totals[name]} currency={currency} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function lineTitle(line: string, code: string, name: string | undefined): ReactNode {
  return (
    <>
      {line} <code>{formatCode(code)}</code> {name && <span className={styles.name}>{name}</span>}
    </>
  );
}

const taxOf = ({ taxLines }: AssessmentAnswer['items'][number]): string =>
  String(taxLines.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
