import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContent } from '../../../tests/support/sample-declaration.ts';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import type { Actor } from '../../kernel/actor.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import { findTradersById } from '../registry/index.ts';
import { checkProofs, keepQuotedProofs, originReferenceOf } from './index.ts';
import { registerProof } from './operations/register-proof.ts';
import { withdrawProof } from './operations/withdraw-proof.ts';
import { listProofs } from './queries/list-proofs.ts';

let house: TestSystem;
beforeAll(async () => {
  house = await testSystem();
});
afterAll(() => house?.stop());

const PROOF = { agreement: 'RCEP', kind: 'CO', number: 'VN-2026-1', issuedOn: '2026-10-01', goodsCodes: ['610910'] };
const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
const register = (more: object = {}, actor: Actor = house.actors.trader) =>
  house.perform(registerProof, { actor, input: { ...PROOF, ...more } });
const numbers = async (actor: Actor) =>
  mustBe(await house.perform(listProofs, { actor, input: {} })).proofs.map(({ number }) => number);
const withdraw = (id: string, actor: Actor = house.actors.trader) =>
  house.perform(withdrawProof, { actor, input: { id, reason: 'replaced by the authority' } });
const codeOf = async (actor: Actor) => (await findTradersById(house.db, [actor.traderId ?? '']))[0]?.code ?? '';
const check = (traderId: string | null, claim: object, code = '610910020') =>
  checkProofs(
    house.db as never,
    traderId,
    [{ claim: { agreement: 'RCEP', ...claim }, code, pointer: '/items/0/claim' }],
    originReferenceOf(house.system.profile),
  );

describe('keeping a proof', () => {
  it('is a fact, once per agreement, kind and number', async () => {
    const { id } = mustBe(await register());
    const [fact] = await listFacts(house.db, 'origin-proof', id);
    expect(fact).toMatchObject({ type: 'origin.proof-registered', data: { agreement: 'RCEP', kind: 'CO' } });
    expect(codesOf(await register())).toEqual(['origin.proof-taken /number']);
    mustBe(await register({ kind: 'AE' }));
    mustBe(await register({}, house.actors.otherTrader));
  });

  it('is refused with every fault at once', async () => {
    const wrong = {
      agreement: 'XX',
      kind: 'NOTE',
      issuedOn: '2026-12-01',
      period: { from: '2026-02-01', to: '2026-01-01' },
    };
    expect(codesOf(await register(wrong))).toEqual([
      'origin.agreement-unknown /agreement',
      'origin.proof-kind-unknown /kind',
      'origin.proof-date-after /issuedOn',
      'origin.proof-period-too-long /period',
    ]);
    expect(codesOf(await register({ number: 'X', issuedOn: undefined }))).toEqual([
      'origin.proof-date-missing /issuedOn',
    ]);
  });

  it('for another importer is refused, and for a client of the broker done', async () => {
    const others = await codeOf(house.actors.otherTrader);
    expect(codesOf(await register({ number: 'X', importer: others }))).toEqual([
      'origin.proof-trader-unknown /importer',
    ]);
    expect(codesOf(await register({ number: 'B' }, house.actors.broker))).toEqual([
      'origin.proof-trader-unknown /importer',
    ]);
    const client = sampleContent().importer.code;
    mustBe(await register({ number: 'BY-BROKER', importer: client }, house.actors.broker));
    expect(await numbers(house.actors.broker)).toContain('BY-BROKER');
  });
});

describe('proofs of others', () => {
  it('are seen by nobody else and cannot be withdrawn', async () => {
    const { id } = mustBe(await register({ number: 'MINE-ONLY' }));
    expect(await numbers(house.actors.trader)).toContain('MINE-ONLY');
    expect(await numbers(house.actors.otherTrader)).not.toContain('MINE-ONLY');
    expect(codesOf(await withdraw(id, house.actors.otherTrader))).toEqual(['origin.proof-unknown /id']);
    const { traderId } = house.actors.otherTrader;
    const found = await check(traderId, { proof: { kind: 'CO', number: 'MINE-ONLY', date: '2026-10-01' } });
    expect(found).toEqual({ refusals: [], verified: [] });
  });
});

describe('quoting a proof', () => {
  const quote = (number: string, date = '2026-10-01') => ({ proof: { kind: 'CO', number, date } });
  const found = async (claim: object, code?: string) => {
    const { refusals, verified } = await check(house.actors.trader.traderId, claim, code);
    return [...refusals.map((one) => one.code), ...verified.map(({ number }) => number)];
  };

  it('on record verifies it, for as many declarations as like', async () => {
    mustBe(await register({ number: 'SHARED' }));
    expect(await found(quote('SHARED'))).toEqual(['SHARED']);
    expect(await found(quote('SHARED'))).toEqual(['SHARED']);
    expect(await found(quote('SHARED', '2026-09-30'))).toEqual(['origin.proof-differs', 'SHARED']);
    expect(await found(quote('SHARED'), '690510000')).toEqual(['origin.proof-covers-other', 'SHARED']);
    expect(await found(quote('UNHEARD-OF'))).toEqual([]);
  });

  it('that was withdrawn is refused, and it is withdrawn once', async () => {
    const { id } = mustBe(await register({ number: 'GONE' }));
    mustBe(await withdraw(id));
    expect(codesOf(await withdraw(id))).toEqual(['origin.proof-withdrawn /id']);
    expect(await found(quote('GONE'))).toEqual(['origin.proof-withdrawn', 'GONE']);
  });

  it('that nobody kept is kept with the lodging, once', async () => {
    const { trader } = house.actors;
    const claim = { agreement: 'RCEP', ...quote('FROM-LODGING') };
    const line = { claim, code: '610910020', pointer: '/items/0/claim' };
    await house.db.transaction().execute(async (tx) => {
      const facts: unknown[] = [];
      const ctx = { tx, actor: trader, now: house.clock.now(), record: (fact: unknown) => facts.push(fact) };
      await keepQuotedProofs(ctx as never, trader.traderId, [line, line], originReferenceOf(house.system.profile));
      expect(facts).toHaveLength(1);
    });
    expect(await found(quote('FROM-LODGING'))).toEqual(['FROM-LODGING']);
  });
});
