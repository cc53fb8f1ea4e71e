import type { ReactNode } from 'react';
import { Banner, formatCode, formatMoney, formatPlainDate, useCodeList, useUi } from '../../../ui/index.ts';
import { readRateText } from '../../tariff/contract.ts';
import type { AssessmentAnswer } from '../contract.ts';
import { lawOfRelief } from '../contract.ts';
import styles from './assessment-sheet.module.css';
import { useDutyWordOf, useDutyWords } from './words.ts';

type Flag = AssessmentAnswer['flags'][number];

/** What a reader must know although nothing is wrong, line by line. */
export function AssessmentFlags({ answer }: { readonly answer: Pick<AssessmentAnswer, 'flags'> }): ReactNode {
  const { language } = useUi();
  const word = useDutyWords();
  const detailOf = useDetail();
  if (answer.flags.length === 0) return null;
  return (
    <Banner tone="caution" title={word('duty.flags.title')}>
      <ul className={styles.flags}>
        {answer.flags.map((flag) => (
          <li key={`${flag.kind} ${flag.pointer} ${flag.detail}`}>
            {lineOf(flag, (number) => word('duty.flags.line', { number }))}
            {flag.words[language]} <small className="figures">{detailOf(flag)}</small>
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function lineOf({ pointer }: Flag, say: (number: number) => string): string {
  const [, index] = /^\/items\/(\d+)/.exec(pointer) ?? [];
  return index === undefined ? '' : say(Number(index) + 1);
}

/** The fact that a flag is about, in the words of the reader rather than in codes. */
function useDetail(): (flag: Flag) => string {
  const { language } = useUi();
  const proofs = useCodeList('proof-kinds');
  const exciseOf = useDutyWordOf('duty.excise.kind');
  const word = useDutyWords();
  const { nameOf: columnOf } = useCodeList('agreements');
  const rateOf = (part: string): string => {
    const [column = '', ...printed] = part.split(' ');
    return `${columnOf(column)} ${readRateText(printed.join(' '), language)}`;
  };
  return ({ kind, detail }) => {
    switch (kind) {
      case 'proof-unverified': {
        const [proof = '', ...number] = detail.split(' ');
        return [proofs.nameOf(proof), ...number].join(' ');
      }
      case 'relief-unverified':
        return lawOfRelief(detail)[language];
      case 'excise-expected':
        return detail.split(', ').map(exciseOf).join(', ');
      case 'exporter-number-needed': {
        const [amount = '', currency = ''] = detail.split(' ');
        return formatMoney({ amount, currency });
      }
      case 'proof-code-question':
        return word('duty.flags.proofCode', { code: formatCode(detail) });
      case 'differential-country-assumed':
      case 'differential-test-open':
        return detail.split(', ').map(rateOf).join(', ');
      case 'ldc-grace':
        return formatPlainDate(detail, language);
      default:
        return detail;
    }
  };
}
