import type { ReactNode } from 'react';
import { Button, formatPlainDate, Money, refusalText, StatusTag, useUi } from '../../../ui/index.ts';
import { readRateText } from '../../tariff/contract.ts';
import type { AdvisedItem, AssessmentReference } from '../contract.ts';
import { mainWords } from '../domain/column-words.ts';
import styles from './comparison.module.css';
import type { ProofNeed } from './line-extras.ts';
import { useDutyWords } from './words.ts';

type Row = {
  readonly key: string;
  readonly name: string;
  readonly rate: string;
  readonly duty: bigint;
  readonly total: bigint;
  readonly saving: bigint | null;
  readonly proof: ReactNode;
  readonly need: ProofNeed | null;
};

type Props = {
  readonly advised: AdvisedItem;
  readonly reference: AssessmentReference;
  /** Agreement that the line claims now; empty: none. */
  readonly claimed: string;
  /** `null`: nothing is claimed. */
  readonly onApply: (need: ProofNeed | null) => void;
  readonly caption: string;
};

/** Every lawful claim of a line side by side: what it comes to, what it saves, which paper it takes. */
export function ClaimComparison({ advised, reference, claimed, onApply, caption }: Props): ReactNode {
  const { language } = useUi();
  const word = useDutyWords();
  const rows = useRows(advised, reference);
  const nameOf = (agreement: string): string =>
    reference.origin.agreements.find((one) => one.agreement === agreement)?.name[language] ?? agreement;
  const best = rows.find(({ saving }) => saving !== null && saving > 0n)?.key;
  return (
    <div className={styles.comparison}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{word('duty.advice.claim')}</th>
            <th scope="col">{word('duty.advice.duty')}</th>
            <th scope="col">{word('duty.advice.taxes')}</th>
            <th scope="col">{word('duty.advice.total')}</th>
            <th scope="col">{word('duty.advice.saving')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ComparedRow
              key={row.key}
              row={row}
              currency={reference.ownCurrency}
              isBest={row.key === best}
              isChosen={claimed === row.key}
              onApply={onApply}
            />
          ))}
        </tbody>
      </table>
      {rows.length === 1 && advised.open.length === 0 && <p className={styles.note}>{word('duty.advice.none')}</p>}
      {advised.open.map(({ agreement, refusals }) => (
        <p key={agreement} className={styles.note}>
          {nameOf(agreement)}: {refusals.map((refusal) => refusalText(refusal, language)).join(' ')}
        </p>
      ))}
    </div>
  );
}

function ComparedRow(props: {
  readonly row: Row;
  readonly currency: string;
  readonly isBest: boolean;
  readonly isChosen: boolean;
  readonly onApply: Props['onApply'];
}): ReactNode {
  const { row, currency, isBest, isChosen, onApply } = props;
  const word = useDutyWords();
  const money = (amount: bigint): ReactNode => <Money amount={String(amount)} currency={currency} />;
  return (
    <tr data-chosen={isChosen || undefined}>
      <th scope="row">
        <span className={styles.name}>
          {row.name} {isBest && <StatusTag tone="ok">{word('duty.advice.best')}</StatusTag>}
        </span>
        <span className={styles.rate}>{row.rate}</span>
        {row.proof && <span className={styles.proof}>{row.proof}</span>}
        <span className={styles.act}>
          {isChosen ? (
            <StatusTag tone="info">{word('duty.advice.chosen')}</StatusTag>
          ) : (
            <Button
              size="small"
              label={word(row.need ? 'duty.advice.applyNamed' : 'duty.advice.dropNamed', { name: row.name })}
              onPress={() => onApply(row.need)}
            >
              {word(row.need ? 'duty.advice.apply' : 'duty.advice.drop')}
            </Button>
          )}
        </span>
      </th>
      <td data-label={word('duty.advice.duty')}>{money(row.duty)}</td>
      <td data-label={word('duty.advice.taxes')}>{money(row.total - row.duty)}</td>
      <td data-label={word('duty.advice.total')}>{money(row.total)}</td>
      <td data-label={word('duty.advice.saving')}>{row.saving === null ? '—' : money(row.saving)}</td>
    </tr>
  );
}

/** Without a claim first, then the claims, dearest saving first. */
function useRows({ unclaimed, claims }: AdvisedItem, { origin }: AssessmentReference): readonly Row[] {
  const { language } = useUi();
  const word = useDutyWords();
  const rate = (printed: string): string => readRateText(printed, language);
  const plain: Row = {
    key: '',
    name: word('duty.advice.without', { column: mainWords(unclaimed.column)[language] }),
    rate: rate(unclaimed.rate),
    duty: unclaimed.duty,
    total: unclaimed.total,
    saving: null,
    proof: null,
    need: null,
  };
  const claimed = claims.map((claim): Row => {
    const { agreement, proof, graceUntil } = claim;
    const kinds = proof.kinds.map((kind) => origin.proofKinds[kind]?.name[language] ?? kind).join(' / ');
    const paper = proof.needed
      ? word('duty.advice.proof', { kinds, months: proof.validityMonths })
      : word('duty.advice.proofWaived', { kinds });
    const until = graceUntil ? ` ${word('duty.advice.grace', { day: formatPlainDate(graceUntil, language) })}` : '';
    return {
      key: agreement,
      name: claim.name[language],
      rate: rate(claim.rate),
      duty: claim.duty,
      total: claim.total,
      saving: claim.saving,
      proof: `${paper}${until}`,
      need: { agreement, needed: proof.needed, kinds: proof.kinds },
    };
  });
  return [plain, ...claimed];
}
