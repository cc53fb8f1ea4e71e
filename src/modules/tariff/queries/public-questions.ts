// The public's questions about the schedule: everybody may read it, as of any day.
import * as z from 'zod';
import { ROLES, type Role } from '../../../kernel/actor.ts';
import { parseStatisticalCode } from '../../../kernel/hs-code.ts';
import { ok } from '../../../kernel/result.ts';
import { asOfIn } from '../../../platform/as-of.ts';
import { operation } from '../../../platform/operation.ts';
import {
  answerRateText,
  asOfQuestionSchema,
  branchesAnswerSchema,
  chaptersAnswerSchema,
  editionDiffSchema,
  editionsAnswerSchema,
  lineAnswerSchema,
  rateTextsAnswerSchema,
  rateTextsQuestionSchema,
  searchAnswerSchema,
  searchQuestionSchema,
} from '../contract.ts';
import { getEditionDiff } from './get-edition-diff.ts';
import { getTariffLine } from './get-tariff-line.ts';
import { listEditions } from './list-editions.ts';
import { listLineHistory } from './list-line-history.ts';
import { listTariffBranches } from './list-tariff-branches.ts';
import { listTariffChapters } from './list-tariff-chapters.ts';
import { searchTariff } from './search-tariff.ts';

const everybody: readonly Role[] = ROLES;
const read = { roles: everybody, effect: 'read' } as const;

export const searchSchedule = operation({
  ...read,
  name: 'tariff.search',
  summary: { ja: '品目を番号または言葉で探す', en: 'Find commodities by code or words' },
  input: searchQuestionSchema,
  output: searchAnswerSchema,
  run: async (ctx, { query, limit, offset, asOf }) => {
    const day = asOfIn(ctx, asOf);
    if (!day.ok) return day;
    const found = await searchTariff(ctx.tx, { query, limit, offset, asOf: day.value });
    return found.ok ? ok({ asOf: day.value, limit, offset, ...found.value }) : found;
  },
});

export const readLine = operation({
  ...read,
  name: 'tariff.read-line',
  summary: { ja: '品目1つの税率・単位・他法令・沿革', en: 'One commodity: rates, units, other laws, history' },
  input: asOfQuestionSchema.extend({ code: z.string().max(20) }),
  output: lineAnswerSchema,
  run: async (ctx, { code, asOf }) => {
    const day = asOfIn(ctx, asOf);
    if (!day.ok) return day;
    const line = await getTariffLine(ctx.tx, code, day.value);
    if (!line.ok) return line;
    return ok({ asOf: day.value, line: line.value, history: await listLineHistory(ctx.tx, line.value.code) });
  },
});

export const readLineHistory = operation({
  ...read,
  name: 'tariff.read-line-history',
  summary: { ja: '品目1つの沿革', en: 'The history of one commodity' },
  input: z.strictObject({ code: z.string().max(20) }),
  run: async (ctx, { code }) => {
    const parsed = parseStatisticalCode(code, '/code');
    return parsed.ok ? ok({ history: await listLineHistory(ctx.tx, parsed.value) }) : parsed;
  },
});

export const readChapters = operation({
  ...read,
  name: 'tariff.read-chapters',
  summary: { ja: '部と類の一覧', en: 'Sections and chapters' },
  input: asOfQuestionSchema,
  output: chaptersAnswerSchema,
  run: async (ctx, { asOf }) => {
    const day = asOfIn(ctx, asOf);
    if (!day.ok) return day;
    const rows = await listTariffChapters(ctx.tx, day.value);
    const chapters = rows.map(({ chapter, section, lineCount, titleJa, titleEn }) => {
      const title = titleJa !== null && titleEn !== null ? { ja: titleJa, en: titleEn } : null;
      return { chapter, section, lineCount, title };
    });
    return ok({ asOf: day.value, chapters });
  },
});

export const readBranches = operation({
  ...read,
  name: 'tariff.read-branches',
  summary: { ja: '類・項の下の区分', en: 'What lies below a chapter or heading' },
  input: asOfQuestionSchema.extend({ prefix: z.string().regex(/^(\d{2}|\d{4})$/) }),
  output: branchesAnswerSchema,
  run: async (ctx, { prefix, asOf }) => {
    const day = asOfIn(ctx, asOf);
    return day.ok ? ok({ asOf: day.value, branches: await listTariffBranches(ctx.tx, prefix, day.value) }) : day;
  },
});

export const readEditions = operation({
  ...read,
  name: 'tariff.read-editions',
  summary: { ja: '取り込んだ版の一覧', en: 'The editions loaded' },
  input: z.strictObject({}),
  output: editionsAnswerSchema,
  run: async (ctx) => ok({ editions: await listEditions(ctx.tx) }),
});

export const readEditionDiff = operation({
  ...read,
  name: 'tariff.read-edition-diff',
  summary: { ja: '版が前の版に加えた変更', en: 'What an edition changed' },
  input: z.strictObject({ edition: z.string().max(60) }),
  output: editionDiffSchema,
  run: (ctx, { edition }) => getEditionDiff(ctx.tx, edition),
});

export const readRateTexts = operation({
  ...read,
  name: 'tariff.read-rate-texts',
  summary: { ja: '税率の文言を読み取る', en: 'Read printed rates' },
  input: rateTextsQuestionSchema,
  output: rateTextsAnswerSchema,
  run: async (_ctx, { rates }) => ok({ rates: rates.map(answerRateText) }),
});
