// The calculator's question as it travels, read into exact figures and put to the rule of the agreement.
import * as z from 'zod';
import { parseCountryCode } from '../../kernel/country-code.ts';
import { type Decimal, isZero, parseNonNegative, ZERO } from '../../kernel/decimal.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { calculateOrigin } from './domain/calculate-origin.ts';
import type { GoodsToJudge, Material, Territory } from './domain/origin-goods.ts';
import { agreementOf, type OriginReference } from './domain/origin-reference.ts';
import { findRule, type RuleBook } from './domain/origin-rule.ts';
import { originRefusals as no } from './refusals.ts';

const amount = z.string().max(40);
const goodsCode = z.string().max(20);

export const calculationSchema = z.strictObject({
  agreement: z.string().min(1).max(20),
  code: goodsCode,
  /** Country of production. */
  producer: z.string().max(10),
  /** One currency for all amounts; free on board or ex works, as the agreement asks. */
  value: amount,
  netWeightKg: amount.optional(),
  whollyObtained: z.boolean().default(false),
  materials: z
    .array(
      z.strictObject({
        code: goodsCode,
        value: amount,
        weightKg: amount.optional(),
        origin: z.string().max(10).optional(),
        originating: z.boolean().default(false),
        whollyObtained: z.boolean().default(false),
        valueAddedInParties: amount.optional(),
      }),
    )
    .max(500)
    .default([]),
  processes: z.array(z.string().max(60)).max(20).default([]),
  labour: amount.optional(),
  overhead: amount.optional(),
  profit: amount.optional(),
});

export type Calculation = z.output<typeof calculationSchema>;

export const calculationAnswerSchema = z.object({
  originating: z.boolean(),
  criterion: z.enum(['WO', 'PE', 'CTC', 'RVC', 'SP']).nullable(),
  aids: z.array(z.enum(['ACU', 'DMI'])),
  agreement: z.string(),
  rule: z.string(),
  /** `unconfirmed`: the rule was not compared with the annex. */
  status: z.string(),
  valueBasis: z.string(),
  trace: z.array(z.unknown()),
});

export type CalculationAnswer = z.infer<typeof calculationAnswerSchema>;

export type JudgeReference = {
  readonly books: readonly RuleBook[];
  readonly reference: OriginReference;
  /** The importing country: a party to its own agreements. */
  readonly home: string;
  readonly asOf: PlainDate;
};

export function judgeGoods(asked: Calculation, desk: JudgeReference): Result<CalculationAnswer> {
  const agreement = agreementOf(desk.reference, asked.agreement);
  if (agreement === undefined) {
    const known = desk.books.map((book) => book.agreement).join(', ');
    return refused(no.agreementUnknown('/agreement', { agreement: asked.agreement, known }));
  }
  const goods = readGoods(asked);
  if (!goods.ok) return goods;
  const { code, producer } = goods.value;
  const isInForce = ({ from, to }: RuleBook) => from <= desk.asOf && (to === null || desk.asOf <= to);
  const book = desk.books.find((one) => one.agreement === agreement && isInForce(one));
  const rule = book && findRule(book, code);
  if (!book || !rule) return refused(no.ruleUnknown('/code', { agreement, code }));
  const territory = territoryOf(agreement, desk);
  if (!territory.parties.has(producer)) return refused(no.notAParty('/producer', { origin: producer, agreement }));
  const found = calculateOrigin(goods.value, { rule, book, territory });
  const { status, valueBasis } = book;
  const answer = { ...found, aids: [...found.aids], trace: [...found.trace] };
  return ok({ ...answer, agreement, rule: rule.code, status, valueBasis });
}

function territoryOf(agreement: string, { reference, home, asOf }: JudgeReference): Territory {
  const own = reference.agreements.filter((one) => one.agreement === agreement);
  const columns = own.map(({ column }) => column);
  const parties = reference.parties.filter(
    ({ column, from, to }) => columns.includes(column) && from <= asOf && (to === null || asOf <= to),
  );
  const countries = parties.map(({ country }): string => country);
  return { parties: new Set([home, ...countries]), cumulation: own[0]?.cumulation ?? 'none' };
}

function readGoods(asked: Calculation): Result<GoodsToJudge> {
  const refusals: Refusal[] = [];
  const take = <T>(result: Result<T>): T | undefined => {
    if (result.ok) return result.value;
    refusals.push(...result.refusals);
    return undefined;
  };
  const figure = (text: string | undefined, pointer: string): Decimal | undefined =>
    text === undefined ? undefined : take(parseNonNegative(text, pointer));
  const code = take(readCode(asked.code, '/code', HEADING));
  const producer = take(parseCountryCode(asked.producer, '/producer'));
  const value = figure(asked.value, '/value');
  if (value && isZero(value)) {
    const detail = { detail_ja: '価額が0', detail_en: 'the value is zero' };
    refusals.push(no.calculationMalformed('/value', detail));
  }
  const materials = asked.materials.map((one, n): Material => {
    const at = `/materials/${n}`;
    return {
      code: take(readCode(one.code, `${at}/code`, 2)) ?? '',
      value: figure(one.value, `${at}/value`) ?? ZERO,
      weightKg: figure(one.weightKg, `${at}/weightKg`),
      origin: one.origin === undefined ? undefined : take(parseCountryCode(one.origin, `${at}/origin`)),
      originating: one.originating,
      whollyObtained: one.whollyObtained,
      valueAddedInParties: figure(one.valueAddedInParties, `${at}/valueAddedInParties`) ?? ZERO,
    };
  });
  const costs = {
    netWeightKg: figure(asked.netWeightKg, '/netWeightKg'),
    labour: figure(asked.labour, '/labour') ?? ZERO,
    overhead: figure(asked.overhead, '/overhead') ?? ZERO,
    profit: figure(asked.profit, '/profit') ?? ZERO,
  };
  if (refusals.length > 0 || !code || !producer || !value) return refused(...refusals);
  const { whollyObtained, processes } = asked;
  return ok({ code, producer, value, whollyObtained, materials, processes, ...costs });
}

const HEADING = 4;

function readCode(text: string, pointer: string, least: number): Result<string> {
  const digits = text.replace(/[.\s-]/g, '');
  if (/^\d{2,10}$/.test(digits) && digits.length >= least) return ok(digits);
  const detail = { detail_ja: `品目番号は${least}桁以上の数字`, detail_en: `a code has at least ${least} digits` };
  return refused(no.calculationMalformed(pointer, detail));
}
