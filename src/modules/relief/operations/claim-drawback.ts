// Customs Tariff Act Art. 19 to 20: the importer claims back tax paid on a line whose goods left again.
import * as z from 'zod';
import { addMonths, type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import type { ReliefArticle } from '../../duty/index.ts';
import { hasUnpaidTax } from '../../payment/index.ts';
import { claimSchema } from '../contract.ts';
import { type DeclaredLine, findArticle, lockDeclared, mayReadDeclaration } from '../declaration.ts';
import { checkDrawback, mostDrawback } from '../domain/drawback.ts';
import { claimView } from '../obligation-view.ts';
import { reliefRefusals } from '../refusals.ts';
import { type Claim, insertClaim, listClaimsOf } from '../store-claims.ts';
import { stateDrawback } from './state-relief.ts';

export const claimDrawback = operation({
  name: 'relief.claim-drawback',
  summary: { ja: '戻し税を請求する', en: 'Claim drawback' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({
    declarationId: z.uuid(),
    itemNumber: z.int().min(1).max(999),
    article: z.string().max(10),
    amount: z.string().regex(/^[1-9]\d{0,14}$/, 'whole yen as digits'),
    /** Day of the re-export, export or destruction, and the number of its certificate. */
    happenedOn: z.string().max(10),
    evidence: z.string().trim().min(1).max(100),
  }),
  output: claimSchema,
  run: async (ctx, { declarationId, itemNumber, article: code, evidence, ...asked }) => {
    const declared = await lockDeclared(ctx.tx, declarationId);
    if (!declared || !mayReadDeclaration(ctx.actor, declared.declaration)) {
      return refused(platformRefusals.notFound('/declarationId', { what: declarationId }));
    }
    const { declaration, permittedOn, number } = declared;
    if (permittedOn === null) return refused(reliefRefusals.notPermitted('/declarationId'));
    if (await hasUnpaidTax(ctx.tx, declarationId)) return refused(reliefRefusals.taxNotPaid('/declarationId'));
    const line = declared.lines.find((one) => one.itemNumber === itemNumber);
    if (!line) return refused(reliefRefusals.lineUnknown('/itemNumber', { itemNumber }));
    const article = findArticle(ctx.profile, ctx.today, code);
    if (article?.effect !== 'drawback')
      return refused(reliefRefusals.articleNotDrawback('/article', { article: code }));
    const happenedOn = parsePlainDate(asked.happenedOn, '/happenedOn');
    if (!happenedOn.ok) return happenedOn;
    const amount = BigInt(asked.amount);
    const earlier = (await listClaimsOf(ctx.tx, declarationId)).filter((one) => one.itemNumber === itemNumber);
    if (earlier.some(({ state }) => state === 'REQUESTED')) return refused(reliefRefusals.claimOpen('/itemNumber'));
    const fault = faultOf(ctx, { line, article, earlier, permittedOn, amount, happenedOn: happenedOn.value });
    if (fault) return refused(fault);
    const claim: Claim = {
      id: newId<'Claim'>(),
      declarationId,
      declarationNumber: number,
      itemNumber,
      article: code,
      traderId: declaration.traderId,
      traderName: declaration.importerName,
      brokerId: declaration.brokerId,
      amount,
      evidence,
      happenedOn: happenedOn.value,
      state: 'REQUESTED',
      granted: 0n,
      reason: null,
      claimedBy: ctx.actor.name,
      claimedAt: ctx.now,
      decidedBy: null,
      decidedAt: null,
    };
    await insertClaim(ctx.tx, claim);
    stateDrawback(ctx, claim, 'drawback.claimed', { amount: String(amount) });
    return ok(claimView(claim));
  },
});

type Asked = {
  readonly line: DeclaredLine;
  readonly article: ReliefArticle;
  readonly earlier: readonly Claim[];
  readonly permittedOn: PlainDate;
  readonly amount: bigint;
  readonly happenedOn: PlainDate;
};

function faultOf(ctx: Ctx, { line, article, earlier, permittedOn, amount, happenedOn }: Asked) {
  if (happenedOn > ctx.today) return reliefRefusals.reportDay('/happenedOn', { from: permittedOn, until: ctx.today });
  const most = mostOf(line, article, earlier);
  const until = addMonths(permittedOn, article.limitMonths ?? 0);
  switch (checkDrawback({ amount, happenedOn }, { most, permittedOn, until })) {
    case 'before-permit':
      return reliefRefusals.drawbackBeforePermit('/happenedOn', { from: permittedOn });
    case 'too-late':
      return reliefRefusals.drawbackTooLate('/happenedOn', { until });
    case 'nothing-left':
      return reliefRefusals.drawbackNothingLeft('/itemNumber');
    case 'above-paid':
      return reliefRefusals.drawbackAbovePaid('/amount', { most });
    case undefined:
      return undefined;
  }
}

/** What the line paid, floored to 100 yen by kind as the declaration's totals are, less what went back before. */
export function mostOf({ due }: DeclaredLine, article: ReliefArticle, earlier: readonly Claim[]): bigint {
  const floored = (amount: bigint): bigint => amount - (amount % 100n);
  const consumptionTaxes = floored(due.consumptionTax) + floored(due.localConsumptionTax);
  const before = earlier.reduce((sum, { granted }) => sum + granted, 0n);
  return mostDrawback({ duty: floored(due.duty), consumptionTaxes }, article.consumptionTax, before);
}
