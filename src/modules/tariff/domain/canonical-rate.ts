import { type Decimal, formatDecimal } from '../../../kernel/decimal.ts';
import type { Clause, Differential, Rate, RateBound, RateExpression, RateSpan } from './rate-expression.ts';

/** One writing for each tree: half-width, numbers without idle zeros. Reading it again gives the same tree. */
export function canonicalRate(expression: RateExpression): string {
  switch (expression.kind) {
    case 'rate':
      return `${boundText(expression)}${noteText(expression.note)}`;
    case 'conditional':
      return expression.clauses.map(clauseText).join('\n');
    case 'range': {
      const spans = spansText(expression.spans);
      const body = expression.bracketed ? `(${spans})` : spans;
      const tail = expression.orNotConceded ? '又は非譲許' : '';
      return `${expression.marks.join('')}${body}${tail}${noteText(expression.note)}`;
    }
    case 'partial':
      return `${expression.marks.join('')}(一部${spansText(expression.spans)})`;
    case 'note-only':
      return `◆${expression.note}`;
    case 'not-conceded':
      return '非譲許';
  }
}

const clauseText = (clause: Clause): string =>
  `${clause.condition.text}\u3000${boundText(clause)}${noteText(clause.note)}`;

const noteText = (note: string | null): string => (note === null ? '' : ` ◆${note}`);

const spansText = (spans: readonly RateSpan[]): string =>
  spans.map(({ from, to }) => (to ? `${boundText(from)}〜${boundText(to)}` : boundText(from))).join('、');

function boundText({ marks, bracketed, rate }: RateBound): string {
  const text = rateText(rate);
  return `${marks.join('')}${bracketed ? `(${text})` : text}`;
}

/** The writing of one rate without marks, bracket and footnote; also used to name it in a trace. */
export function rateText(rate: Rate): string {
  switch (rate.kind) {
    case 'free':
      return '無税';
    case 'ad-valorem':
      return `${number(rate.percent)}%`;
    case 'specific':
      return `${number(rate.amount)}円/${rate.per}`;
    case 'differential':
      return differentialText(rate);
    case 'linear-differential': {
      const { slope, part, whole, constant, per } = rate;
      const line = `課税価格×(${number(slope)}-${number(part)}/${number(whole)})+${number(constant)}円`;
      return `((${line})-課税価格)/${per}`;
    }
    case 'reference-differential': {
      const reference = `${rate.goods}に係る基準輸入価格${multiplied(rate.referenceFactor)}`;
      return `1${rate.per}につき${reference}と課税価格${multiplied(rate.valueFactor)}との差額`;
    }
    case 'content-specific':
      return `原産品に含まれる${rate.content}の重量${number(rate.quantity)}kgにつき${number(rate.amount)}円`;
    case 'content-step': {
      const over = `重量比による${rate.content}の含有率が${number(rate.over)}%を超える${number(rate.step)}%ごとに`;
      return `1${rate.per}につき、${number(rate.base)}円に${over}${number(rate.add)}円を加えた額`;
    }
    case 'sum':
      return rate.terms.map((term) => operand(term)).join('+');
    case 'choice': {
      const options = rate.options.map((option) => (option.kind === 'sum' ? rateText(option) : operand(option)));
      return `${options.join('又は')}のうちいずれか${rate.take === 'greater' ? '高い' : '低い'}税率`;
    }
    case 'floor':
    case 'cap': {
      const turns = rate.kind === 'floor' ? '下回る' : '上回る';
      return `${rateText(rate.of)}(ただしその税率が${side(rate.limit)}を${turns}場合は${side(rate.instead)}とする)`;
    }
  }
}

/** A choice or a proviso inside something larger needs its own parentheses. */
const operand = (rate: Rate): string =>
  ['choice', 'floor', 'cap', 'sum'].includes(rate.kind) ? `(${rateText(rate)})` : rateText(rate);

const side = (rate: Rate): string => (rate.kind === 'sum' ? rateText(rate) : operand(rate));

function differentialText(rate: Differential): string {
  const { reference, referenceFactor, valueFactor, multiplier, divisor, per } = rate;
  const difference = `${number(reference)}円${times(referenceFactor)}-課税価格${times(valueFactor)}`;
  if (multiplier === null) return `(${difference})/${per}`;
  return `((${difference})${times(multiplier)}${divisor ? `/${number(divisor)}` : ''})/${per}`;
}

const times = (factor: Decimal | null): string => (factor ? `×${number(factor)}` : '');
const multiplied = (factor: Decimal | null): string => (factor ? `に${number(factor)}を乗じて得た額` : '');

function number(value: Decimal): string {
  const [whole = '', fraction] = formatDecimal(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}
