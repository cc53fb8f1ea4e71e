import * as z from 'zod';
import { parseTraderCode } from '../../../kernel/party.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { findTraderByCode, findTradersById, hasMandate, type Trader } from '../../registry/index.ts';
import { applicationSchema, kindSchema, rulingFileSchema } from '../contract.ts';
import { loadFile } from '../queries/load-file.ts';
import type { Ruling } from '../records.ts';
import { rulingRefusals } from '../refusals.ts';
import { insertRuling } from '../store.ts';
import { EMPTY_RULING } from './empty-ruling.ts';

/** Begins a draft. A trader's staff apply for their own firm, a broker for a client who gave it a mandate. */
export const startApplication = operation({
  name: 'ruling.start',
  summary: { ja: '事前教示の照会を書き始める', en: 'Begin an application for an advance ruling' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({
    kind: kindSchema,
    /** For brokers: the client's. */
    traderCode: z.string().max(30).optional(),
    application: applicationSchema.prefault({}),
  }),
  output: rulingFileSchema,
  run: async (ctx, { kind, traderCode, application }) => {
    const { tx, actor, now } = ctx;
    const trader = await resolveTrader(ctx, traderCode);
    if (!trader.ok) return trader;
    const ruling: Ruling = {
      ...EMPTY_RULING,
      id: newId<'Ruling'>(),
      kind,
      traderId: trader.value.id,
      brokerId: actor.role === 'broker' ? actor.brokerId : null,
      applicantName: trader.value.nameJa,
      application,
      createdAt: now,
      changedAt: now,
      changedBy: actor.name,
    };
    await insertRuling(tx, ruling);
    ctx.record({
      ...{ subject: 'ruling', subjectId: ruling.id, type: 'ruling.draft-saved', version: 1, data: {} },
      isFirst: true,
    });
    return ok(await loadFile(ctx, ruling));
  },
});

async function resolveTrader({ tx, actor }: Ctx, traderCode: string | undefined): Promise<Result<Trader>> {
  if (actor.role === 'trader' && traderCode === undefined) {
    const [own] = await findTradersById(tx, [actor.traderId ?? '']);
    return own ? ok(own) : refused(rulingRefusals.traderMissing('/traderCode'));
  }
  if (traderCode === undefined) return refused(rulingRefusals.traderMissing('/traderCode'));
  const code = parseTraderCode(traderCode, '/traderCode');
  if (!code.ok) return code;
  const trader = await findTraderByCode(tx, code.value);
  const isOwn = trader !== undefined && actor.traderId === trader.id;
  const isClient = actor.brokerId !== null && (await hasMandate(tx, actor.brokerId, code.value));
  if (!trader || !(isOwn || isClient)) {
    return refused(rulingRefusals.traderNotYours('/traderCode', { code: code.value }));
  }
  return ok(trader);
}
