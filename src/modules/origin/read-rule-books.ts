/** `origin-rules/*.yaml` of a country profile; a fault in them is a broken profile, never a user's. */
import * as z from 'zod';
import { parseDecimal } from '../../kernel/decimal.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Requirement, RuleBook } from './domain/origin-rule.ts';

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const day = z.string().transform((text) => mustBe(parsePlainDate(text)));
const percent = z.string().transform((text) => mustBe(parseDecimal(text)));
const codes = z.array(z.string().regex(/^\d{2,6}$/)).min(1);

const requirement = z.union([
  z.strictObject({ wo: z.literal(true) }).transform((): Requirement => ({ kind: 'wholly-obtained' })),
  z
    .strictObject({ whollyObtainedOf: codes })
    .transform((one): Requirement => ({ kind: 'wholly-obtained-of', codes: one.whollyObtainedOf })),
  z
    .strictObject({ change: z.enum(['chapter', 'heading', 'subheading']), except: codes.default([]) })
    .transform(({ change, except }): Requirement => ({ kind: 'change', level: change, except })),
  z
    .strictObject({ rvc: percent, method: z.enum(['build-down', 'build-up']) })
    .transform(({ rvc, method }): Requirement => ({ kind: 'rvc', percent: rvc, method })),
  z
    .strictObject({ maxNonOriginating: percent })
    .transform((one): Requirement => ({ kind: 'max-non-originating', percent: one.maxNonOriginating })),
  z
    .strictObject({ process: z.string().min(1) })
    .transform(({ process }): Requirement => ({ kind: 'process', process })),
]);

const ruleBook = z.strictObject({
  agreement: z.string(),
  law: words,
  from: day,
  to: day.nullable(),
  status: z.enum(['confirmed', 'unconfirmed']),
  source: z.string().min(1),
  hsEdition: z.string(),
  valueBasis: z.enum(['fob', 'exw']),
  buildUp: z.array(z.enum(['labour', 'overhead', 'profit'])),
  deMinimis: z.strictObject({
    valuePercent: percent,
    textileWeightPercent: percent,
    textileBasis: z.enum(['weight', 'weight-or-value']),
    textileChapters: z.strictObject({ from: z.string(), to: z.string() }),
  }),
  rules: z
    .array(z.strictObject({ code: z.string().regex(/^\d{4,6}$/), any: z.array(z.array(requirement).min(1)).min(1) }))
    .min(1),
});

export const readRuleBooks = (files: readonly unknown[]): RuleBook[] => files.map((file) => ruleBook.parse(file));
