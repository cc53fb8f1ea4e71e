import { type Decimal, formatDecimal } from '../../../kernel/decimal.ts';
import { englishCondition } from './english-condition.ts';
import { englishUnit, quoted } from './english-words.ts';
import type { Differential, Rate, RateBound, RateExpression, RateSpan, Sum } from './rate-expression.ts';

/** A rate in English. The writing that has legal effect is the Japanese one; this is for reading only. */
export function englishRate(expression: RateExpression): string {
  switch (expression.kind) {
    case 'rate':
      return `${boundText(expression)}${noteText(expression.note)}`;
    case 'conditional':
      return expression.clauses
        .map((clause) => `${englishCondition(clause.condition)}: ${boundText(clause)}${noteText(clause.note)}`)
        .join('\n');
    case 'range': {
      const spans = spansText(expression.spans);
      const body = expression.bracketed ? `(${spans})` : spans;
      const tail = expression.orNotConceded ? ' or no concession' : '';
      return `${expression.marks.join('')}${body}${tail}${noteText(expression.note)}`;
    }
    case 'partial':
      return `${expression.marks.join('')}(in part ${spansText(expression.spans)})`;
    case 'note-only':
      return `◆${expression.note}`;
    case 'not-conceded':
      return 'no concession';
  }
}

const noteText = (note: string | null): string => (note === null ? '' : ` ◆${note}`);

const spansText = (spans: readonly RateSpan[]): string =>
  spans.map(({ from, to }) => (to ? `${boundText(from)} to ${boundText(to)}` : boundText(from))).join(', ');

function boundText({ marks, bracketed, rate }: RateBound): string {
  const text = rateWords(rate);
  return `${marks.join('')}${bracketed ? `(${text})` : text}`;
}

function rateWords(rate: Rate): string {
  switch (rate.kind) {
    case 'free':
      return 'free';
    case 'ad-valorem':
      return `${figure(rate.percent)}%`;
    case 'specific':
      return `${figure(rate.amount)} yen/${englishUnit(rate.per)}`;
    case 'differential':
      return differential(rate);
    case 'linear-differential': {
      const { slope, part, whole, constant, per } = rate;
      const line = `value × (${figure(slope)} − ${figure(part)}/${figure(whole)}) + ${figure(constant)} yen`;
      return `((${line}) − value)/${englishUnit(per)}`;
    }
    case 'reference-differential': {
      const reference = `${factor(rate.referenceFactor)}the standard import price of ${quoted(rate.goods)}`;
      const value = `${factor(rate.valueFactor)}the value`;
      return `per ${englishUnit(rate.per)}, the difference between ${reference} and ${value}`;
    }
    case 'content-specific':
      return `${figure(rate.amount)} yen for each ${figure(rate.quantity)} kg of ${quoted(rate.content)} contained`;
    case 'content-step': {
      const more = `${figure(rate.add)} yen for each ${figure(rate.step)}%`;
      const over = `of ${quoted(rate.content)} by weight over ${figure(rate.over)}%`;
      return `per ${englishUnit(rate.per)}, ${figure(rate.base)} yen plus ${more} ${over}`;
    }
    case 'sum':
      return sum(rate);
    case 'choice':
      return `${rate.options.map(operand).join(' or ')}, whichever is the ${TAKEN[rate.take]}`;
    case 'floor':
    case 'cap': {
      const turns = rate.kind === 'floor' ? 'less than' : 'more than';
      return `${rateWords(rate.of)} (but ${side(rate.instead)} where that is ${turns} ${side(rate.limit)})`;
    }
  }
}

const TAKEN = { greater: 'greater', lesser: 'less' } as const;

const sum = ({ terms }: Sum): string => terms.map(operand).join(' + ');

/** A choice, proviso or sum inside something larger needs its own parentheses. */
const operand = (rate: Rate): string =>
  ['choice', 'floor', 'cap', 'sum'].includes(rate.kind) ? `(${rateWords(rate)})` : rateWords(rate);

const side = (rate: Rate): string => (rate.kind === 'sum' ? sum(rate) : operand(rate));

function differential(rate: Differential): string {
  const { multiplier, divisor, per } = rate;
  const reference = `${figure(rate.reference)} yen${times(rate.referenceFactor)}`;
  const difference = `${reference} − value${times(rate.valueFactor)}`;
  if (multiplier === null) return `(${difference})/${englishUnit(per)}`;
  return `((${difference})${times(multiplier)}${divisor ? `/${figure(divisor)}` : ''})/${englishUnit(per)}`;
}

const times = (by: Decimal | null): string => (by ? ` × ${figure(by)}` : '');
const factor = (by: Decimal | null): string => (by ? `${figure(by)} × ` : '');

function figure(value: Decimal): string {
  const [whole = '', fraction] = formatDecimal(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${grouped}.${fraction}` : grouped;
}
