import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContent } from '../../../tests/support/sample-declaration.ts';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import type { Actor } from '../../kernel/actor.ts';
import { parseQuantity, type Quantity } from '../../kernel/quantity.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import { newId } from '../../platform/ids.ts';
import { listFacts } from '../../platform/journal.ts';
import { findTradersById } from '../registry/index.ts';
import { checkProofs, keepQuotedProofs, originReferenceOf, prepareProofDraw } from './index.ts';
import { registerProof } from './operations/register-proof.ts';
import { withdrawProof } from './operations/withdraw-proof.ts';
import { listProofs } from './queries/list-proofs.ts';
import { viewProof } from './queries/view-proof.ts';

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
const check = (traderId: string | null, claim: object, code = '610910020', quantities: readonly Quantity[] = []) =>
  checkProofs(
    house.db as never,
    { traderId, claims: [{ claim: { agreement: 'RCEP', ...claim }, code, quantities, pointer: '/items/0/claim' }] },
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
    const line = { claim, code: '610910020', quantities: [], pointer: '/items/0/claim' };
    await house.db.transaction().execute(async (tx) => {
      const facts: unknown[] = [];
      const ctx = { tx, actor: trader, now: house.clock.now(), record: (fact: unknown) => facts.push(fact) };
      const claims = [line, { ...line, claim: { ...claim, ...quote('SECOND') } }, line];
      await keepQuotedProofs(
        ctx as never,
        { traderId: trader.traderId, claims },
        originReferenceOf(house.system.profile),
      );
      expect(facts).toHaveLength(2);
    });
    expect(await found(quote('FROM-LODGING'))).toEqual(['FROM-LODGING']);
  });
});

describe('a proof that states what it covers', () => {
  const LINES = [
    { codes: ['610910'], quantity: '1000', unit: 'NO' },
    { codes: ['690510'], quantity: '2', unit: 'MT' },
  ];
  const balance = async (number: string) => {
    const { proofs } = mustBe(await house.perform(listProofs, { actor: house.actors.trader, input: {} }));
    return proofs
      .find((one) => one.number === number)
      ?.lines.map(({ unit, used, remaining }) => [unit, used, remaining]);
  };
  const quantities = (value: string, unit: string) => [mustBe(parseQuantity({ value, unit }))];
  const line = (number: string, value: string, unit: string, code = '610910020', n = 0) => ({
    claim: { agreement: 'RCEP', proof: { kind: 'CO', number, date: '2026-10-01' } },
    code,
    quantities: quantities(value, unit),
    pointer: `/items/${n}/claim`,
  });
  const draw = (declarationId: string, version: number, claims: readonly ReturnType<typeof line>[]) =>
    house.db.transaction().execute(async (tx) => {
      const facts: { type: string }[] = [];
      const { trader } = house.actors;
      const record = (fact: { type: string }) => facts.push(fact);
      const ctx = { tx, actor: trader, now: house.clock.now(), record };
      const use = { traderId: trader.traderId, declarationId, version, claims };
      const prepared = await prepareProofDraw(ctx as never, use, originReferenceOf(house.system.profile));
      if (prepared.ok) await prepared.value.book();
      return prepared.ok ? facts.map(({ type }) => type) : codesOf(prepared);
    });
  const ledgerDiffers = async () => {
    const { rows } = await sql<{ wrong: number }>`select count(*)::int as wrong from origin.proof_line l
      where l.used <> coalesce((select sum(e.quantity) from origin.proof_movement m
        join origin.proof_entry e on e.movement_id = m.movement_id
        where m.proof_id = l.proof_id and m.line = l.line and e.account = 'used'), 0)
      or l.quantity - l.used <> (select sum(e.quantity) from origin.proof_movement m
        join origin.proof_entry e on e.movement_id = m.movement_id
        where m.proof_id = l.proof_id and m.line = l.line and e.account = 'proof')`.execute(house.db);
    return rows[0]?.wrong;
  };

  it('is drawn on by declarations, line by line, up to what it covers and no further', async () => {
    mustBe(await register({ number: 'COVERS', goodsCodes: [], lines: LINES }));
    const [one, two] = [newId(), newId()];
    expect(await draw(one, 1, [line('COVERS', '600', 'NO'), line('COVERS', '1500', 'KG', '690510000', 1)])).toEqual([
      'origin.proof-drawn',
      'origin.proof-drawn',
    ]);
    expect(await balance('COVERS')).toEqual([
      ['NO', '600', '400'],
      ['MT', '1.5', '0.5'],
    ]);
    expect(await draw(two, 1, [line('COVERS', '401', 'NO')])).toEqual([
      'origin.proof-exhausted /items/0/claim/proof/number',
    ]);
    expect(await draw(two, 1, [line('COVERS', '400', 'NO')])).toEqual(['origin.proof-drawn']);
    expect(await ledgerDiffers()).toBe(0);
  });

  it('shows its holder what was drawn by which declaration, and a stranger nothing', async () => {
    const { id } = mustBe(await register({ number: 'SEEN', goodsCodes: [], lines: LINES }));
    const one = newId();
    await draw(one, 1, [line('SEEN', '600', 'NO')]);
    await draw(one, 2, [line('SEEN', '250', 'NO')]);
    const view = (actor: Actor) => house.perform(viewProof, { actor, input: { id } });
    const seen = mustBe(await view(house.actors.trader));
    expect(seen).toMatchObject({ validUntil: '2027-10-01', holderCode: await codeOf(house.actors.trader) });
    expect(seen.lines[0]).toMatchObject({ used: '250', remaining: '750' });
    expect(seen.draws.map((d) => [d.kind, d.quantity, d.unit, d.declarationId, d.declarationVersion])).toEqual([
      ['return', '350', 'NO', one, 2],
      ['draw', '600', 'NO', one, 1],
    ]);
    for (const stranger of [house.actors.otherTrader, house.actors.otherBroker]) {
      expect(codesOf(await view(stranger))).toEqual(['origin.proof-unknown /id']);
    }
    expect(codesOf(await view(house.actors.officer))).toEqual(['platform.forbidden ']);
  });

  it('is drawn once by the same version, changes with another, and comes back whole', async () => {
    mustBe(await register({ number: 'AGAIN', goodsCodes: [], lines: LINES }));
    const id = newId();
    const half = [line('AGAIN', '500', 'NO')];
    await draw(id, 1, half);
    expect(await draw(id, 1, half)).toEqual([]);
    expect(await draw(id, 2, [line('AGAIN', '1000', 'NO')])).toEqual(['origin.proof-drawn']);
    expect(await draw(id, 3, [line('AGAIN', '200', 'NO')])).toEqual(['origin.proof-returned']);
    expect((await balance('AGAIN'))?.[0]).toEqual(['NO', '200', '800']);
    expect(await draw(id, 4, [])).toEqual(['origin.proof-returned']);
    expect((await balance('AGAIN'))?.[0]).toEqual(['NO', '0', '1000']);
    expect(await ledgerDiffers()).toBe(0);
  });

  it('is refused where it names other goods or counts in another unit, before lodging already', async () => {
    mustBe(await register({ number: 'DRY', goodsCodes: [], lines: LINES }));
    const claim = { proof: { kind: 'CO', number: 'DRY', date: '2026-10-01' } };
    const { traderId } = house.actors.trader;
    const dry = async (...more: [string?, ReturnType<typeof quantities>?]) =>
      codesOf({ ok: false, refusals: (await check(traderId, claim, ...more)).refusals });
    expect(await dry('610910020', quantities('1000', 'NO'))).toEqual([]);
    expect(await dry('610910020', quantities('1001', 'NO'))).toEqual([
      'origin.proof-exhausted /items/0/claim/proof/number',
    ]);
    expect(await dry('610910020', quantities('5', 'PR'))).toEqual(['origin.proof-unit-missing /items/0/quantities']);
    expect(await dry('640399012', quantities('5', 'PR'))).toEqual([
      'origin.proof-covers-other /items/0/claim/proof/number',
    ]);
  });

  it('is refused with a zero, a negative or an unknown quantity, or the same goods twice', async () => {
    const one = { codes: ['610910'], quantity: '1', unit: 'NO' };
    const lines = [one, { ...one, quantity: '0' }, { ...one, codes: [], quantity: '-1' }, { ...one, unit: 'n' }];
    expect(codesOf(await register({ number: 'ODD', lines }))).toEqual([
      'origin.proof-quantity-zero /lines/1/quantity',
      'origin.proof-lines-overlap /lines/1/codes',
      'kernel.amount-negative /lines/2/quantity',
      'kernel.unit-code-malformed /lines/3/unit',
    ]);
  });

  it('goes to whoever is first when twenty race for what suffices for five', async () => {
    mustBe(await register({ number: 'RACE', goodsCodes: [], lines: LINES }));
    const race = await Promise.all(Array.from({ length: 20 }, () => draw(newId(), 1, [line('RACE', '200', 'NO')])));
    expect(race.filter(([first]) => first === 'origin.proof-drawn')).toHaveLength(5);
    expect((await balance('RACE'))?.[0]).toEqual(['NO', '1000', '0']);
    expect(await ledgerDiffers()).toBe(0);
  });
});
