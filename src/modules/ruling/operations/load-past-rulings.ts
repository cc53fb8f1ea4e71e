import * as z from 'zod';
import { getParameter } from '../../../kernel/parameters.ts';
import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';
import { all, ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { findTraderByCode } from '../../registry/index.ts';
import { applicationSchema, decisionInputSchema, kindSchema, proseSchema, publicTextSchema } from '../contract.ts';
import { formatRulingNumber } from '../domain/kinds.ts';
import { reviewUntil, validUntil } from '../domain/validity.ts';
import type { Ruling } from '../records.ts';
import { rulingRefusals } from '../refusals.ts';
import { drawSequence, insertRuling } from '../store.ts';
import { insertDecision, insertQuestion } from '../store-parts.ts';
import { changeRuling } from './change-ruling.ts';
import { EMPTY_RULING } from './empty-ruling.ts';
import { readDecision } from './read-decision.ts';

const LOAD_LIMIT = 200;

const pastSchema = z.strictObject({
  kind: kindSchema,
  traderCode: z.string().max(30),
  application: applicationSchema,
  /** Days ago, from the day of loading. */
  receivedDaysAgo: z.int().min(0).max(3650),
  /** Asked and not answered yet. */
  question: z.strictObject({ daysAgo: z.int().min(0).max(3650), text: proseSchema(4000) }).optional(),
  answer: z
    .strictObject({
      daysAgo: z.int().min(0).max(3650),
      by: z.string().min(1).max(70),
      decision: decisionInputSchema,
      publicText: publicTextSchema,
      isPublished: z.boolean().default(true),
    })
    .optional(),
});
type Past = z.output<typeof pastSchema>;

/** Brings rulings given elsewhere, or invented for a demonstration, with the days on which things happened. */
export const loadPastRulings = operation({
  name: 'ruling.load-past',
  summary: { ja: '過去の事前教示を取り込む', en: 'Load rulings given before' },
  roles: [],
  effect: 'write',
  input: z.strictObject({ rulings: z.array(pastSchema).min(1).max(LOAD_LIMIT) }),
  output: z.object({ numbers: z.array(z.string()) }),
  run: async (ctx, { rulings }) => {
    const done: Result<string>[] = [];
    for (const past of rulings) done.push(await loadOne(ctx, past));
    const numbers = all(done);
    return numbers.ok ? ok({ numbers: numbers.value }) : numbers;
  },
});

async function loadOne(ctx: Ctx, past: Past): Promise<Result<string>> {
  const { tx, now, today, actor } = ctx;
  const trader = await findTraderByCode(tx, past.traderCode);
  if (!trader) return refused(rulingRefusals.traderNotYours('/traderCode', { code: past.traderCode }));
  const draft: Ruling = {
    ...EMPTY_RULING,
    ...{ id: newId<'Ruling'>(), kind: past.kind, application: past.application },
    ...{ traderId: trader.id, brokerId: null, applicantName: trader.nameJa },
    ...{ createdAt: now, changedAt: now, changedBy: actor.name },
  };
  await insertRuling(tx, draft);
  const first = { type: 'ruling.draft-saved', version: 1, data: {}, isFirst: true } as const;
  ctx.record({ subject: 'ruling', subjectId: draft.id, ...first });
  const applied = await applyThen(ctx, draft, addDays(today, -past.receivedDaysAgo));
  if (!applied.ok) return applied;
  const { number } = applied.value;
  if (past.question) await askThen(ctx, applied.value, past.question);
  const answered = past.answer ? await answerThen(ctx, applied.value, past.answer) : ok(applied.value);
  return answered.ok ? ok(number ?? '') : answered;
}

async function applyThen(ctx: Ctx, draft: Ruling, receivedOn: PlainDate): Promise<Result<Ruling>> {
  const { kind } = draft;
  const year = Number(receivedOn.slice(0, 4));
  const number = formatRulingNumber(kind, year, await drawSequence(ctx.tx, kind, year));
  if (number === undefined) return refused(rulingRefusals.numbersExhausted('', { year }));
  const parameters = ctx.profile.parametersOn(receivedOn);
  const targetDays = Number(getParameter(parameters, `ruling.target-days-${kind}`).value);
  const patch = { number, receivedOn, targetDays };
  return ok(await changeRuling(ctx, draft, { command: 'apply', patch, data: { ...patch, kind } }));
}

async function askThen(ctx: Ctx, ruling: Ruling, { daysAgo, text }: NonNullable<Past['question']>): Promise<void> {
  const open = { answer: null, answeredOn: null, answeredAt: null, answeredBy: null };
  const about = { askedOn: addDays(ctx.today, -daysAgo), askedAt: ctx.now, askedBy: ctx.actor.name };
  await insertQuestion(ctx.tx, { rulingId: ruling.id, line: 1, question: text, ...about, ...open });
  await changeRuling(ctx, ruling, { command: 'ask', data: { line: 1, question: text } });
}

async function answerThen(ctx: Ctx, ruling: Ruling, answer: NonNullable<Past['answer']>): Promise<Result<Ruling>> {
  const read = await readDecision(ctx, ruling.kind, answer.decision);
  if (!read.ok) return read;
  const { code, origin, method } = read.value;
  const answeredOn = addDays(ctx.today, -answer.daysAgo);
  const about = { validFrom: answeredOn, decidedBy: answer.by, decidedAt: ctx.now, isReview: false };
  await insertDecision(ctx.tx, { rulingId: ruling.id, line: 1, ...read.value, ...about });
  const parameters = ctx.profile.parametersOn(answeredOn);
  const until = validUntil(answeredOn, Number(getParameter(parameters, 'ruling.validity-years').value));
  const reviewable = reviewUntil(answeredOn, Number(getParameter(parameters, 'ruling.review-months').value));
  const days = { answeredOn, validUntil: until, reviewUntil: reviewable };
  const patch = { ...days, answeredBy: answer.by, publicText: answer.publicText, code, origin };
  const data = { code, origin, method, validUntil: until };
  const answered = await changeRuling(ctx, ruling, { command: 'answer', patch, data });
  if (!answer.isPublished) return ok(answered);
  const published = { command: 'publish', patch: { publishedOn: answeredOn }, data: { on: answeredOn } } as const;
  return ok(await changeRuling(ctx, answered, published));
}
