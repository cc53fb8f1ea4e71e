import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import { perform } from '../../platform/perform.ts';
import { asLaterRoom, item, soySauce } from './declaration.test-support.ts';
import { foldFacts } from './domain/fold-facts.ts';
import { amendReturn } from './operations/amend-return.ts';
import { assignChannel, endExamination, raiseCategory } from './operations/assign-channel.ts';
import { changeDeclaration } from './operations/change-declaration.ts';
import { acceptCorrection, rejectCorrection } from './operations/decide-correction.ts';
import { lodgeDeclaration } from './operations/lodge-declaration.ts';
import { markTaxDue, permitDeclaration } from './operations/permit-declaration.ts';
import { recordGoodsArrival } from './operations/record-goods-arrival.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { requestCorrection } from './operations/request-correction.ts';
import { withdrawDeclaration } from './operations/withdraw-declaration.ts';
import { getDeclaration } from './queries/get-record.ts';

let test: TestSystem;
beforeAll(async () => {
  test = await testSystem();
});
afterAll(() => test.stop());

const content = (amount: number) => soySauce({ plannedOn: '2026-11-21', items: [item(String(amount))] });
const step = fc.record({ what: fc.nat(14), amount: fc.integer({ min: 1, max: 9 }).map((n) => n * 100_000) });

async function take(id: string, { what, amount }: { what: number; amount: number }): Promise<void> {
  const system = { ...test.system, reactions: [] };
  const actor = test.actors.trader;
  const change = {
    id,
    rowVersion: (await getDeclaration(test.db, id))?.rowVersion,
    content: content(amount),
    reason: 'r',
  };
  const { rowVersion } = change;
  const call = { declarationId: id };
  const today = '2026-11-20' as PlainDate;
  const steps = [
    () => perform(system, lodgeDeclaration, { actor, input: { id, rowVersion, condition: '' } }),
    () => perform(system, lodgeDeclaration, { actor, input: { id, rowVersion, condition: 'Z' } }),
    () => asLaterRoom(system, (ctx) => assignChannel(ctx, { ...call, category: 1 })),
    () => asLaterRoom(system, (ctx) => assignChannel(ctx, { ...call, category: 2 })),
    () => asLaterRoom(system, (ctx) => raiseCategory(ctx, { ...call, reason: 'r' })),
    () => asLaterRoom(system, (ctx) => endExamination(ctx, call)),
    () => asLaterRoom(system, (ctx) => markTaxDue(ctx, call)),
    () => asLaterRoom(system, (ctx) => recordGoodsArrival(ctx, { ...call, carriedInOn: today })),
    () => asLaterRoom(system, (ctx) => permitDeclaration(ctx, call)),
    () => perform(system, changeDeclaration, { actor, input: change }),
    () => perform(system, amendReturn, { actor, input: change }),
    () => perform(system, requestCorrection, { actor, input: change }),
    () => asLaterRoom(system, (ctx) => acceptCorrection(ctx, call)),
    () => asLaterRoom(system, (ctx) => rejectCorrection(ctx, { ...call, reason: 'r' })),
    () => perform(system, withdrawDeclaration, { actor, input: { id, rowVersion, reason: 'LOST' } }),
  ];
  await steps[what]?.();
}

it('folding the facts of any sequence of commands lands on the stored row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const input = { content: content(500_000) };
      const made = mustBe(await perform(test.system, registerDeclaration, { actor: test.actors.trader, input }));
      for (const one of steps) await take(made.id, one);
      const facts = await listFacts(test.db, 'declaration', made.id);
      const stored = await getDeclaration(test.db, made.id);
      expect(stored).toMatchObject(foldFacts(facts));
      expect(stored?.rowVersion).toBe(facts.length);
    }),
    { numRuns: 25 },
  );
});
