/** The reference data on the wire, so that a browser computes with the same function on the same data. */
import * as z from 'zod';
import { formatDecimal, parseDecimal } from '../../kernel/decimal.ts';
import { parseCurrencyCode } from '../../kernel/money.ts';
import type { Parameters } from '../../kernel/parameters.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import { formatOriginReference, originReferenceSchema, readReferenceText } from '../origin/contract.ts';
import { parseTariffLine, tariffLineSchema } from '../tariff/contract.ts';
import type { ExchangeInUse } from '../valuation/contract.ts';
import type { AssessmentReference } from './assessment.ts';
import { TAX_CLASS_HINTS } from './domain/tax-class-hints.ts';
import {
  exciseClassesSchema,
  quotaStandingsSchema,
  readExcisesAnswer,
  readQuotasAnswer,
  readRemediesAnswer,
  remediesSchema,
} from './goods-reference-schemas.ts';
import { ITEM_LIMIT } from './request-schema.ts';
import { lowValueListsSchema } from './scheme/low-value-lists.ts';

const words = z.object({ ja: z.string(), en: z.string() });

export const referenceRequestSchema = z.strictObject({
  asOf: z.string().max(10),
  codes: z.array(z.string().max(20)).max(ITEM_LIMIT),
  currencies: z.array(z.string().max(10)).max(200),
  /** Certificates of tariff quota that the declaration names. */
  certificates: z.array(z.string().max(40)).max(ITEM_LIMIT).optional(),
});

export const referenceAnswerSchema = z.object({
  asOf: z.string(),
  ownCurrency: z.string(),
  schedule: z.object({ name: z.string(), validFrom: z.string() }).optional(),
  lines: z.record(z.string(), tariffLineSchema),
  exchange: z.record(
    z.string(),
    z.object({
      rate: z.string(),
      fallback: z.boolean(),
      week: z.object({ start: z.string(), end: z.string() }).optional(),
    }),
  ),
  parameters: z.object({
    asOf: z.string(),
    values: z.record(
      z.string(),
      z.object({
        value: z.string().nullable(),
        from: z.string(),
        status: z.enum(['confirmed', 'unconfirmed', 'derived', 'demonstration']),
        law: words,
      }),
    ),
  }),
  countries: z.record(z.string(), z.object({ mfn: z.boolean() })),
  taxClassHints: z.record(z.string(), z.enum(TAX_CLASS_HINTS)).optional(),
  excises: exciseClassesSchema,
  remedies: remediesSchema,
  quotas: quotaStandingsSchema.optional(),
  lowValue: lowValueListsSchema,
  origin: originReferenceSchema,
  /** Proofs that a register holds, of those the declaration quotes. */
  verifiedProofs: z.array(z.string()).optional(),
  priceTerms: z.record(
    z.string(),
    z.object({ code: z.string(), freightIncluded: z.boolean(), insuranceIncluded: z.boolean() }),
  ),
});

export type ReferenceAnswer = z.infer<typeof referenceAnswerSchema>;

export function formatReference(reference: AssessmentReference): ReferenceAnswer {
  const { ownCurrency, lines, exchange, parameters, countries, priceTerms, origin } = reference;
  const entries = Object.entries(exchange).map(([currency, { rate, fallback, week }]) => [
    currency,
    { rate: formatDecimal(rate), fallback, ...(week ? { week } : {}) },
  ]);
  const plain = {
    asOf: parameters.asOf,
    ownCurrency,
    ...(reference.schedule ? { schedule: reference.schedule } : {}),
    lines,
    exchange: Object.fromEntries(entries),
    parameters,
    countries,
    priceTerms,
    lowValue: reference.lowValue,
    ...(reference.taxClassHints ? { taxClassHints: reference.taxClassHints } : {}),
    excises: reference.excises,
    remedies: reference.remedies,
    ...(reference.quotas ? { quotas: reference.quotas } : {}),
    origin: formatOriginReference(origin),
    ...(reference.verifiedProofs ? { verifiedProofs: reference.verifiedProofs } : {}),
  };
  return plain as unknown as ReferenceAnswer;
}

/** What a server of ours answered, checked for its shape; anything else is a broken connection, not a user's fault. */
export function readReference(answer: unknown): AssessmentReference {
  const read = referenceAnswerSchema.parse(answer);
  const { ownCurrency, lines, exchange, parameters, countries, priceTerms, origin } = read;
  return {
    ownCurrency: mustBe(parseCurrencyCode(ownCurrency)),
    lines: Object.fromEntries(Object.entries(lines).map(([code, line]) => [code, parseTariffLine(line)])),
    exchange: Object.fromEntries(Object.entries(exchange).map(([currency, used]) => [currency, exchangeOf(used)])),
    parameters: parameters as unknown as Parameters,
    countries,
    priceTerms,
    ...(read.schedule ? { schedule: scheduleOf(read.schedule) } : {}),
    ...(read.taxClassHints ? { taxClassHints: read.taxClassHints } : {}),
    lowValue: read.lowValue as AssessmentReference['lowValue'],
    excises: readExcisesAnswer(read.excises),
    remedies: readRemediesAnswer(read.remedies),
    ...(read.quotas ? { quotas: readQuotasAnswer(read.quotas) } : {}),
    origin: readReferenceText(origin),
    ...(read.verifiedProofs ? { verifiedProofs: read.verifiedProofs } : {}),
  };
}

const scheduleOf = ({ name, validFrom }: NonNullable<ReferenceAnswer['schedule']>) => ({
  name,
  validFrom: mustBe(parsePlainDate(validFrom)),
});

function exchangeOf({ rate, fallback, week }: ReferenceAnswer['exchange'][string]): ExchangeInUse {
  const start = week && mustBe(parsePlainDate(week.start));
  const end = week && mustBe(parsePlainDate(week.end));
  return { rate: mustBe(parseDecimal(rate)), fallback, ...(start && end ? { week: { start, end } } : {}) };
}
