import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe, ok, type Result } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import { perform } from '../../platform/perform.ts';
import { codesOf } from './counter.test-support.ts';
import { asLaterRoom, soySauce } from './declaration.test-support.ts';
import { foldFacts } from './domain/fold-facts.ts';
import { assignChannel, endExamination } from './operations/assign-channel.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { getDeclaration } from './queries/get-record.ts';
import type { Receipt } from './receipt.ts';

let test: TestSystem;
beforeAll(async () => {
  test = await testSystem();
});
afterAll(() => test.stop());

const declare = (changes: object): Promise<Result<Receipt>> => {
  const system = { ...test.system, reactions: [] };
  const input = { content: soySauce(), lodge: true, ...changes };
  return perform(system, registerDeclaration, { actor: test.actors.trader, input });
};

it('lodges goods that are in the bonded area with the news of their carry-in, in one request', async () => {
  const { id, state } = mustBe(await declare({ carriedInOn: '2026-11-19' }));
  const facts = await listFacts(test.db, 'declaration', id);
  expect(facts.map(({ type }) => type)).toEqual([
    'declaration.registered',
    'declaration.goods-arrived',
    'declaration.lodged',
  ]);
  const stored = await getDeclaration(test.db, id);
  expect(stored).toMatchObject(foldFacts(facts));
  expect([state, stored?.carriedInOn, stored?.rowVersion]).toEqual(['LODGED', '2026-11-19', 3]);
});

it('registers without lodging and keeps the day of carry-in', async () => {
  const { id } = mustBe(await declare({ lodge: false, carriedInOn: '2026-11-19' }));
  const stored = await getDeclaration(test.db, id);
  expect(stored).toMatchObject(foldFacts(await listFacts(test.db, 'declaration', id)));
  expect([stored?.state, stored?.carriedInOn]).toEqual(['REGISTERED', '2026-11-19']);
});

it('refuses a carry-in in the future, before the arrival, malformed, or of a preliminary declaration', async () => {
  expect(codesOf(await declare({ carriedInOn: '2099-01-01' }))).toEqual(['declaration.arrival-before-now']);
  expect(codesOf(await declare({ carriedInOn: '2026-11-17' }))).toEqual(['declaration.carried-in-before-arrival']);
  expect(codesOf(await declare({ carriedInOn: '2026-11-31' }))).toHaveLength(1);
  const preliminary = { carriedInOn: '2026-11-19', condition: 'Z' };
  expect(codesOf(await declare(preliminary))).toEqual(['declaration.already-arrived']);
});

it('writes the row once, as the last act of the transaction left it', async () => {
  const { id } = mustBe(await declare({}));
  const system = { ...test.system, reactions: [] };
  const moved = await asLaterRoom(system, async (ctx) => {
    mustBe(await assignChannel(ctx, { declarationId: id, category: 2 }));
    mustBe(await endExamination(ctx, { declarationId: id }));
    const seen = await getDeclaration(ctx.tx, id);
    return ok(seen?.state);
  });
  expect(mustBe(moved)).toBe('EXAM_DONE');
  expect(await getDeclaration(test.db, id)).toMatchObject({ state: 'EXAM_DONE', category: 2, rowVersion: 4 });
});

it('undoes the transaction when a late write states a fact, which no reaction would hear', async () => {
  const subjectId = '0193c7a0-0000-7000-8000-000000000001';
  const result = await asLaterRoom(test.system, async (ctx) => {
    ctx.onSettle(async () => ctx.record({ subject: 'test', subjectId, type: 'test.late', version: 1, data: {} }));
    return ok(null);
  });
  expect(codesOf(result)).toEqual(['platform.broken']);
  expect(await listFacts(test.db, 'test', subjectId)).toEqual([]);
});
