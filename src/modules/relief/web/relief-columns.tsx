import { Code, type DataColumn, DateText, groupDigits, Money, StatusTag, type Tone } from '../../../ui/index.ts';
import { printNumber } from '../../declaration/contract.ts';
import { lawOfRelief } from '../../duty/contract.ts';
import type { ClaimView, ObligationView } from '../contract.ts';
import type { ReliefSay } from './words.ts';

type Look = {
  readonly word: ReliefSay;
  readonly followUpOf: (name: string) => string;
  readonly language: 'ja' | 'en';
  /** Customs sees whose goods they are. */
  readonly withTrader: boolean;
};

const SOON_DAYS = 30;

/** How the deadline stands, in words and colour. */
export function DueTag({ obligation, word }: { readonly obligation: ObligationView; readonly word: ReliefSay }) {
  const { state, daysLeft } = obligation;
  if (state !== 'OPEN') {
    return <StatusTag tone={state === 'DISCHARGED' ? 'ok' : 'neutral'}>{word(`relief.state.${state}`)}</StatusTag>;
  }
  const tone: Tone = daysLeft < 0 ? 'danger' : daysLeft <= SOON_DAYS ? 'caution' : 'info';
  const text = daysLeft < 0 ? word('relief.overdue', { days: -daysLeft }) : word('relief.left', { days: daysLeft });
  return <StatusTag tone={tone}>{text}</StatusTag>;
}

export const obligationColumns = ({ word, followUpOf, language, withTrader }: Look): DataColumn<ObligationView>[] => [
  {
    id: 'due',
    header: word('relief.due'),
    value: ({ dueOn }) => dueOn,
    cell: ({ dueOn }) => <DateText date={dueOn} />,
    width: 130,
  },
  {
    id: 'state',
    header: word('relief.state'),
    value: ({ daysLeft }) => daysLeft,
    cell: (row) => <DueTag obligation={row} word={word} />,
    width: 150,
  },
  {
    id: 'declaration',
    header: word('relief.declaration'),
    value: ({ declarationNumber, itemNumber }) => `${printNumber(declarationNumber)} (${itemNumber})`,
    width: 170,
  },
  ...(withTrader
    ? [{ id: 'trader', header: word('relief.trader'), value: (row: ObligationView) => row.traderName, width: 180 }]
    : []),
  {
    id: 'article',
    header: word('relief.article'),
    value: ({ article }) => lawOfRelief(article)[language],
    width: 190,
  },
  { id: 'follow', header: word('relief.followUp'), value: ({ followUp }) => followUpOf(followUp), width: 120 },
  {
    id: 'goods',
    header: word('relief.goods'),
    value: ({ description }) => description,
    cell: ({ code, description }) => (
      <>
        <Code code={code} /> {description}
      </>
    ),
    width: 240,
  },
  {
    id: 'left',
    header: word('relief.accounted'),
    value: accountedText,
    width: 140,
  },
  {
    id: 'tax',
    header: word('relief.relieved'),
    value: (row) => relievedOf(row),
    cell: (row) => <Money amount={String(relievedOf(row))} />,
    align: 'end',
    width: 120,
  },
];

/** `700 / 2,000 KG`. */
export const accountedText = ({ accounted, quantity, unit }: ObligationView): string =>
  `${groupDigits(accounted)} / ${groupDigits(quantity)} ${unit}`;

/** All tax that waits on the condition. */
export const relievedOf = ({ duty, consumptionTax, localConsumptionTax }: ObligationView): bigint =>
  BigInt(duty) + BigInt(consumptionTax) + BigInt(localConsumptionTax);

const CLAIM_TONES: Readonly<Record<ClaimView['state'], Tone>> = {
  REQUESTED: 'info',
  GRANTED: 'ok',
  REJECTED: 'neutral',
};

export const claimColumns = ({ word, language, withTrader }: Omit<Look, 'followUpOf'>): DataColumn<ClaimView>[] => [
  {
    id: 'state',
    header: word('relief.state'),
    value: ({ state }) => word(`relief.drawback.${state}`),
    cell: ({ state }) => <StatusTag tone={CLAIM_TONES[state]}>{word(`relief.drawback.${state}`)}</StatusTag>,
    width: 120,
  },
  {
    id: 'declaration',
    header: word('relief.declaration'),
    value: ({ declarationNumber, itemNumber }) => `${printNumber(declarationNumber)} (${itemNumber})`,
    width: 170,
  },
  ...(withTrader
    ? [{ id: 'trader', header: word('relief.trader'), value: (row: ClaimView) => row.traderName, width: 180 }]
    : []),
  {
    id: 'article',
    header: word('relief.article'),
    value: ({ article }) => lawOfRelief(article)[language],
    width: 190,
  },
  {
    id: 'amount',
    header: word('relief.claimed'),
    value: ({ amount }) => BigInt(amount),
    cell: ({ amount }) => <Money amount={amount} />,
    align: 'end',
    width: 120,
  },
  {
    id: 'granted',
    header: word('relief.granted'),
    value: ({ granted }) => BigInt(granted),
    cell: ({ granted, state }) => (state === 'GRANTED' ? <Money amount={granted} /> : '—'),
    align: 'end',
    width: 120,
  },
  {
    id: 'happened',
    header: word('relief.happenedOn'),
    value: ({ happenedOn }) => happenedOn,
    cell: ({ happenedOn }) => <DateText date={happenedOn} />,
    width: 130,
  },
  { id: 'evidence', header: word('relief.evidence'), value: ({ evidence }) => evidence, width: 150 },
  { id: 'reason', header: word('relief.reason'), value: ({ reason }) => reason ?? '', width: 180 },
];
