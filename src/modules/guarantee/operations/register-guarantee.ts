import type * as z from 'zod';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { findTradersById } from '../../registry/index.ts';
import { movementOf } from '../book-movement.ts';
import { guaranteeInputSchema, guaranteeSchema } from '../contract.ts';
import { grantEntries } from '../domain/entries.ts';
import { guaranteeView } from '../guarantee-view.ts';
import { recordGuarantee } from '../record-guarantee.ts';
import { guaranteeRefusals } from '../refusals.ts';
import { type GuaranteeRow, insertGuarantee, insertMovements, nextNumber } from '../store.ts';

const NUMBER_DIGITS = 8;

/** Customs has accepted security of a trader: cash, bonds, or the word of a bank or an insurer. */
export const registerGuarantee = operation({
  name: 'guarantee.register',
  summary: { ja: '担保を登録する', en: 'Register a guarantee' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: guaranteeInputSchema,
  output: guaranteeSchema,
  run: async (ctx, input) => {
    const checked = await check(ctx, input);
    if (!checked.ok) return checked;
    const row: GuaranteeRow = {
      ...input,
      ...checked.value,
      id: newId<'Guarantee'>(),
      number: `G${String(await nextNumber(ctx.tx)).padStart(NUMBER_DIGITS, '0')}`,
      officeCode: ctx.actor.officeCode,
      amount: BigInt(input.amount),
      reserved: 0n,
      posted: 0n,
      state: 'active',
      registeredAt: ctx.now,
      changedAt: ctx.now,
    };
    await insertGuarantee(ctx.tx, row);
    const { id, number, kind, amount } = row;
    const grant = { reference: `guarantee:${id}`, guaranteeId: id, step: 1, about: null };
    const moved = { ...grant, purpose: kind, amount, state: 'reserved' } as const;
    await insertMovements(ctx.tx, [movementOf(ctx, moved, { kind: 'granted', entries: grantEntries(amount) })]);
    recordGuarantee(ctx, row, { type: 'guarantee.registered', isFirst: true, data: { number, kind } });
    return ok(guaranteeView(row));
  },
});

async function check(ctx: Ctx, input: z.output<typeof guaranteeInputSchema>) {
  const faults = (['guarantee-kinds', 'security-kinds'] as const).flatMap((list) => {
    const field = list === 'guarantee-kinds' ? 'kind' : 'security';
    const isKnown = ctx.profile.codes(list).some(({ code }) => code === input[field]);
    return isKnown ? [] : [guaranteeRefusals.codeUnknown(`/${field}`, { list, code: input[field] })];
  });
  const from = parsePlainDate(input.validFrom, '/validFrom');
  const to = parsePlainDate(input.validTo, '/validTo');
  if (from.ok && to.ok && to.value < from.value) faults.push(guaranteeRefusals.periodReversed('/validTo'));
  const [trader] = await findTradersById(ctx.tx, [input.traderId]);
  if (!trader) faults.push(guaranteeRefusals.traderUnknown('/traderId'));
  if (faults.length > 0 || !from.ok || !to.ok || !trader) {
    return refused(...faults, ...(from.ok ? [] : from.refusals), ...(to.ok ? [] : to.refusals)) as Result<never>;
  }
  return ok({ validFrom: from.value, validTo: to.value, traderName: trader.nameEn });
}
