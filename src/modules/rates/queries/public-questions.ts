// What the public may ask of this room: the rates that apply on a day, and the days on which customs is closed.
import * as z from 'zod';
import { ROLES, type Role } from '../../../kernel/actor.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok } from '../../../kernel/result.ts';
import { asOfIn, asOfText } from '../../../platform/as-of.ts';
import { operation } from '../../../platform/operation.ts';
import { exchangeRatesSchema } from '../contract.ts';
import { answerExchangeRates } from './answer-exchange-rates.ts';
import { listClosedDays } from './list-closed-days.ts';

const everybody: readonly Role[] = ROLES;
const read = { roles: everybody, effect: 'read' } as const;

export const readExchangeRates = operation({
  ...read,
  name: 'rates.read-exchange-rates',
  summary: { ja: 'その日に適用する外国為替相場', en: 'Exchange rates that apply on a day' },
  input: z.strictObject({ asOf: asOfText }),
  output: exchangeRatesSchema,
  run: async (ctx, { asOf }) => {
    const day = asOfIn(ctx, asOf);
    if (!day.ok) return day;
    const parameters = ctx.profile.parametersOn(day.value);
    return ok(await answerExchangeRates(ctx.tx, { lodged: day.value, parameters }));
  },
});

export const readClosedDays = operation({
  ...read,
  name: 'rates.read-closed-days',
  summary: { ja: '税関の休日', en: 'Days on which customs offices are closed' },
  input: z.strictObject({ from: z.string().max(10), to: z.string().max(10) }),
  run: async (ctx, { from, to }) => {
    const first = parsePlainDate(from, '/from');
    if (!first.ok) return first;
    const last = parsePlainDate(to, '/to');
    if (!last.ok) return last;
    return ok({ closedDays: await listClosedDays(ctx.tx, { from: first.value, to: last.value }) });
  },
});
