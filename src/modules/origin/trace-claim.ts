// Handbook 4.6, points 1 to 10, as they were found: each with its law, what went in and what came out.
import type { TraceInput, TraceStep } from '../../kernel/trace.ts';
import { type ClaimQuestion, type DecidedClaim, WAIVER, waiverOn } from './claim-question.ts';
import type { Differential } from './differential-found.ts';

const PAPERS = { ja: '関税法施行令 第61条', en: 'Customs Act Enforcement Order, Art. 61' };
const CHOICE = { ja: '関税法 第3条', en: 'Customs Act, Art. 3' };
const SPECIAL = { ja: '関税定率法 第7条～第9条', en: 'Customs Tariff Act, Art. 7 to 9' };
const SIMPLE = { ja: '関税定率法 第3条の3', en: 'Customs Tariff Act, Art. 3-3' };

export function traceClaim(question: ClaimQuestion, decided: DecidedClaim): TraceStep {
  const { agreement } = decided.standing;
  return {
    rule: 'origin.claim',
    title: { ja: '特恵税率の主張', en: 'Claim for a preference' },
    law: agreement.law,
    inputs: [input('協定', 'agreement', agreement.agreement), input('原産国', 'origin', question.origin)],
    result: decided.cell.printed,
    children: [...traceRate(question, decided), ...traceProof(question, decided), ...traceLimits(question)],
  };
}

function traceRate({ asOf, code, origin }: ClaimQuestion, decided: DecidedClaim): TraceStep[] {
  const { standing, cell, differential } = decided;
  const { agreement, since, graceUntil } = standing;
  return [
    step(1, ['発効', 'In force for the origin on the day'], agreement.law, [
      input('申告日', 'day', asOf),
      input('適用開始', 'since', since),
      ...(graceUntil ? [input('猶予期限', 'grace until', graceUntil)] : []),
    ]),
    step(2, ['税率の有無', 'The line has a rate in that column'], agreement.law, [
      input('品目', 'code', code),
      input(cell.column, cell.column, cell.printed),
    ]),
    {
      ...step(8, ['国別の欄', 'Column of the country of origin'], agreement.law, [
        input('原産国', 'origin', origin),
        input('欄', 'column', cell.column),
      ]),
      ...(differential ? { children: [traceDifferential(differential)] } : {}),
    },
  ];
}

function traceDifferential({ basis, country, columns, test, rule }: Differential): TraceStep {
  return {
    ...step(8, ['国により異なる税率（税率差）', 'Rates that differ by country'], rule.law, [
      ...columns.map(({ column, printed }) => input(column, column, printed)),
      input('決め方', 'basis', basis),
      input('協定上の原産国', 'country of origin under the agreement', country),
      input('追加の付加価値要件', 'share of value asked for', `${rule.localValuePercent}%`),
    ]),
    rule: 'origin.differential',
    result: TESTS[test],
  };
}

const TESTS = {
  none: 'no-further-test',
  met: 'further-test-met',
  open: 'further-test-not-stated',
  'list-incomplete': 'not-on-the-list-we-hold',
} as const satisfies Record<Differential['test'], string>;

function traceProof(question: ClaimQuestion, decided: DecidedClaim): TraceStep[] {
  const { needed, kinds, standing, hsEdition, codes } = decided;
  const { claim, totalCustomsValue, parameters, asOf } = question;
  const proof = claim.proof === 'assumed' ? undefined : claim.proof;
  const papers = proof
    ? [input('種類', 'kind', proof.kind), ...(proof.number ? [input('番号', 'number', proof.number)] : [])]
    : [input('証明', 'proof', claim.proof === 'assumed' ? 'assumed' : 'none')];
  const editions = [
    input('協定のHS版', 'edition of the agreement', standing.agreement.hsEdition),
    input('申告のHS版', 'edition of the schedule', hsEdition),
    ...(proof?.goodsCode ? [input('証明の品目', 'code on the proof', proof.goodsCode)] : []),
    ...(codes?.kind === 'correlated' ? [input('相関', 'became', codes.became.join(' '))] : []),
  ];
  const total = [
    input('課税価格の合計', 'total customs value', totalCustomsValue),
    input(WAIVER, WAIVER, waiverOn(parameters)),
  ];
  return [
    step(3, ['証明の種類', 'Kind of proof'], PAPERS, [...papers, input('使える種類', 'allowed', kinds.join(' '))]),
    step(4, ['証明の期間', 'Proof within its time'], PAPERS, [
      input('申告日', 'day', asOf),
      ...(proof?.date ? [input('作成日', 'date', proof.date)] : []),
      input('有効月数', 'months', String(standing.agreement.proofMonths)),
    ]),
    step(5, ['積送基準', 'Direct consignment'], PAPERS, [input('輸送', 'consignment', claim.consignment)]),
    step(6, ['少額の免除', 'Waiver by total value'], PAPERS, total, needed ? 'proof-needed' : 'waived'),
    step(7, ['HSの版', 'Edition of the nomenclature'], PAPERS, editions, codes?.kind ?? 'not-stated'),
  ];
}

function traceLimits({ simplified }: ClaimQuestion): TraceStep[] {
  return [
    step(9, ['特殊関税は残る', 'Remedies are not removed'], SPECIAL, [], 'unaffected'),
    step(10, ['簡易税率', 'Simplified tariff'], SIMPLE, [], simplified ? 'in-the-way' : 'not-used'),
  ];
}

function step(
  point: number,
  [ja, en]: readonly [string, string],
  law: TraceStep['law'],
  inputs: readonly TraceInput[],
  result = 'met',
): TraceStep {
  return { rule: `origin.checklist.${point}`, title: { ja, en }, law: law ?? CHOICE, inputs, result };
}

const input = (ja: string, en: string, value: string | bigint): TraceInput => ({
  name: { ja, en },
  value: String(value),
});
