/** Proofs of origin and quota certificates at the counter: whose they are, what they cover, what a receipt says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import { type AssessmentReceipt, checkReceipt } from '../duty/index.ts';
import { readAssessmentReference } from '../duty/queries/public-questions.ts';
import { registerProof } from '../origin/operations/register-proof.ts';
import { listProofs } from '../origin/queries/list-proofs.ts';
import { issueQuotaCertificate } from '../tariff/index.ts';
import type { DeclarationContent } from './content-schema.ts';
import { codesOf, counterOf } from './counter.test-support.ts';
import { item, soySauce } from './declaration.test-support.ts';
import { changeDeclaration } from './operations/change-declaration.ts';
import { checkDeclaration } from './operations/check-declaration.ts';
import { lodgeQueued } from './operations/lodge-queued.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { withdrawDeclaration } from './operations/withdraw-declaration.ts';
import { explainAssessment } from './queries/explain-assessment.ts';
import { getReceipt } from './queries/get-receipt.ts';

let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
});
afterAll(() => test?.stop());

type Item = DeclarationContent['items'][number];
const claimed = (number: string, kilograms = '2000'): Item => ({
  ...item('900000'),
  quantities: [{ value: kilograms, unit: 'KG' }],
  claim: { agreement: 'RCEP', proof: { kind: 'CO', number, date: '2026-10-01' } },
});
const shoes = (certificate: string, pairs: string): Item => ({
  ...item('500000'),
  code: '640399012',
  description: 'LEATHER SHOES',
  quantities: [
    { value: pairs, unit: 'PR' },
    { value: '100', unit: 'KG' },
  ],
  taxClass: 'standard',
  otherLaws: [],
  quota: { certificate },
});
const lodge = (items: Item[], more: object = {}) =>
  counter.act(registerDeclaration, test.actors.trader, { content: soySauce({ items }), lodge: true, ...more });
const check = async (items: Item[], actor = test.actors.trader) => {
  const { refusals } = mustBe(await counter.act(checkDeclaration, actor, { content: soySauce({ items }) }));
  return refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};
const keep = async (number: string, quantity: string) =>
  mustBe(
    await counter.act(registerProof, test.actors.trader, {
      agreement: 'RCEP',
      kind: 'CO',
      number,
      issuedOn: '2026-10-01',
      lines: [{ quantity, unit: 'KG' }],
    }),
  );
const proofs = async () => mustBe(await counter.act(listProofs, test.actors.trader, {})).proofs;
const used = async (number: string) => (await proofs()).find((one) => one.number === number)?.lines[0]?.used;
const issue = async (quantity: string, holderCode = '8990000000001-0000') =>
  mustBe(
    await counter.act(issueQuotaCertificate, test.actors.officer, { quota: 'leather-footwear', holderCode, quantity }),
  ).number;

describe('a proof that several declarations share', () => {
  it('is drawn by lodging, by the difference of a change, and comes back with a withdrawal', async () => {
    await keep('CO-SHARED', '5000');
    const first = mustBe(await lodge([claimed('CO-SHARED', '2000'), claimed('CO-SHARED', '1000')]));
    expect(await used('CO-SHARED')).toBe('3000');
    expect(codesOf(await lodge([claimed('CO-SHARED', '2001')]))).toEqual(['origin.proof-exhausted']);
    expect(await used('CO-SHARED')).toBe('3000');
    const content = soySauce({ items: [claimed('CO-SHARED', '4500')] });
    const changed = mustBe(
      await counter.act(changeDeclaration, test.actors.trader, { ...pick(first), content, reason: 'one line more' }),
    );
    expect(await used('CO-SHARED')).toBe('4500');
    const note = { reason: 'OTHER', note: 'not needed' };
    mustBe(await counter.act(withdrawDeclaration, test.actors.trader, { ...pick(changed), ...note }));
    expect(await used('CO-SHARED')).toBe('0');
  });

  it('is told by the dry run when it no longer suffices', async () => {
    await keep('CO-DRY', '100');
    expect(await check([claimed('CO-DRY', '100')])).toEqual([]);
    expect(await check([claimed('CO-DRY', '60'), claimed('CO-DRY', '60')])).toEqual([
      'origin.proof-exhausted /content/items/1/claim/proof/number',
    ]);
  });
});

const pick = ({ id, rowVersion }: { readonly id: string; readonly rowVersion: number }) => ({ id, rowVersion });

describe('the receipt of a declaration', () => {
  const receiptOf = async (id: string) => {
    const text = String(mustBe(await counter.act(getReceipt, test.actors.trader, { id })).content);
    expect(checkReceipt(text, test.system.signer.publicKey())).toEqual([]);
    const { reference, answer } = JSON.parse(text) as AssessmentReceipt;
    const flags = (answer.flags as { kind: string }[]).map(({ kind }) => kind);
    return { verified: reference.verifiedProofs, flags };
  };

  it('knows the proof that the register held when it was lodged', async () => {
    await keep('CO-HELD', '9000');
    const { id } = mustBe(await lodge([claimed('CO-HELD')]));
    const { verified, flags } = await receiptOf(id);
    expect(verified).toEqual(['RCEP CO CO-HELD']);
    expect(flags).not.toContain('proof-unverified');
    const explained = mustBe(await counter.act(explainAssessment, test.actors.trader, { id }));
    expect(explained.flags.map(({ kind }) => kind)).not.toContain('proof-unverified');
  });

  it('says again that nobody had seen the proof, although the lodging kept it', async () => {
    const { id } = mustBe(await lodge([claimed('CO-FRESH')]));
    expect((await proofs()).map(({ number }) => number)).toContain('CO-FRESH');
    const { verified, flags } = await receiptOf(id);
    expect(verified).toEqual([]);
    expect(flags).toContain('proof-unverified');
  });
});

describe('a certificate of tariff quota', () => {
  it('is weighed by the dry run: its holder and its balance', async () => {
    const own = await issue('100');
    const foreign = await issue('100', '7990000000002-0000');
    expect(await check([shoes(own, '100')])).toEqual([]);
    expect(await check([shoes(own, '101')])).toEqual(['duty.quota-exhausted /content/items/0/quota/certificate']);
    expect(await check([shoes(foreign, '1')])).toEqual([
      'tariff.certificate-of-another /content/items/0/quota/certificate',
    ]);
    expect(await check([shoes(foreign, '101')])).toEqual([
      'tariff.certificate-of-another /content/items/0/quota/certificate',
    ]);
    expect(await check([shoes('TQ-NOBODY', '1')])).toEqual([
      'tariff.certificate-unknown /content/items/0/quota/certificate',
    ]);
  });

  it('is in the reference data of its holder, of the holder’s broker and of customs, and of nobody else', async () => {
    const number = await issue('100');
    const { trader, otherTrader, broker, officer } = test.actors;
    const input = { asOf: '2026-11-20', codes: ['640399012'], currencies: [], certificates: [number] };
    const seen = async (actor: typeof trader) =>
      Object.keys(mustBe(await counter.act(readAssessmentReference, actor, input)).quotas ?? {});
    for (const actor of [trader, broker, officer]) expect(await seen(actor)).toEqual([number]);
    for (const actor of [otherTrader, { ...trader, role: 'public' as const, traderId: null }]) {
      expect(await seen(actor)).toEqual([]);
    }
  });
});

describe('a declaration that waits for the office', () => {
  it('leaves neither proof nor quota behind when it can no longer be lodged', async () => {
    const number = await issue('100');
    await keep('CO-QUEUED', '5000');
    test.clock.set('2026-11-20T14:00:00.000Z');
    const items = [claimed('CO-LATE'), claimed('CO-QUEUED'), shoes(number, '100')];
    const waiting = mustBe(await lodge(items, { condition: 'K' }));
    expect(waiting.state).toBe('QUEUED');
    mustBe(await lodge([shoes(number, '1')]));
    const back = mustBe(await counter.later((ctx) => lodgeQueued.run(ctx, { id: waiting.id })));
    expect(back.state).toBe('REGISTERED');
    expect((await proofs()).map((one) => one.number)).not.toContain('CO-LATE');
    expect(await used('CO-QUEUED')).toBe('0');
  });

  it('and another race for one certificate at the opening: the loser has kept no proof', async () => {
    test.clock.set('2026-11-20T14:00:00.000Z');
    const number = await issue('100');
    const wait = async (proof: string) =>
      mustBe(await lodge([claimed(proof), shoes(number, '100')], { condition: 'K' })).id;
    const proofOf = new Map([
      [await wait('CO-RACE-1'), 'CO-RACE-1'],
      [await wait('CO-RACE-2'), 'CO-RACE-2'],
    ]);
    const opened = await Promise.all(
      [...proofOf.keys()].map(async (id) => mustBe(await counter.later((ctx) => lodgeQueued.run(ctx, { id })))),
    );
    expect(opened.map(({ state }) => state).sort()).toEqual(['LODGED', 'REGISTERED']);
    const kept = (await proofs()).map((one) => one.number).filter((one) => one.startsWith('CO-RACE'));
    expect(kept).toEqual(opened.flatMap(({ id, state }) => (state === 'LODGED' ? [proofOf.get(id)] : [])));
  });
});
