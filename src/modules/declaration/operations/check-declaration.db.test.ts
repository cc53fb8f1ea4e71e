import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../../tests/support/test-system.ts';
import { mustBe } from '../../../kernel/result.ts';
import { registerGuarantee } from '../../guarantee/index.ts';
import { changeGuaranteeAmount } from '../../guarantee/operations/change-guarantee.ts';
import type { DeclarationContent } from '../content-schema.ts';
import { codesOf, counterOf } from '../counter.test-support.ts';
import { item, soySauce } from '../declaration.test-support.ts';
import type { CheckAnswer } from '../view-schemas.ts';
import { checkDeclaration } from './check-declaration.ts';
import { withdrawDeclaration } from './withdraw-declaration.ts';

let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
});
afterAll(() => test?.stop());

const check = async (content: DeclarationContent, more: object = {}): Promise<CheckAnswer> =>
  mustBe(await counter.act(checkDeclaration, test.actors.trader, { content, ...more }));
const told = (faults: CheckAnswer['warnings']): string[] => faults.map(({ code, pointer }) => `${code} ${pointer}`);
/** Goods of a bill that no other test lodges. */
const under = (bill: string, changes: Partial<DeclarationContent> = {}): DeclarationContent => {
  const content = soySauce(changes);
  return { ...content, transport: { ...content.transport, billNumbers: [bill] } };
};

it('says what lodging would owe, to the yen, and the lodging then owes just that', async () => {
  const content = under('CHECK01');
  const answer = await check(content);
  expect(answer).toMatchObject({ ok: true, refusals: [] });
  const { totals } = await counter.lodge(content);
  expect(answer.assessment?.totals).toEqual(totals);
  expect(totals.total).not.toBe('0');
});

it('refuses what lodging would refuse, word for word, and gives no sum for it', async () => {
  const content = under('CHECK02', { office: '9Z', items: [{ ...item('1'), quantities: [] }] });
  const answer = await check(content);
  expect(answer.ok).toBe(false);
  expect(answer.assessment).toBeNull();
  await expect(counter.lodge(content)).rejects.toThrow();
  expect(told(answer.refusals)).toEqual(
    expect.arrayContaining([
      'declaration.code-unknown /content/office',
      'declaration.quantity-missing /content/items/0/quantities',
    ]),
  );
  for (const { what, fix } of answer.refusals) expect(what.ja && what.en && fix.ja && fix.en).toBeTruthy();
});

it('tells each fault once, also that the importer is not yours', async () => {
  const answer = await check(under('CHECK03', { importer: { code: 'nonsense', name: 'X' } }));
  const faults = told(answer.refusals);
  expect(faults.filter((fault) => fault.endsWith('/content/importer/code'))).toHaveLength(1);
  expect(new Set(faults).size).toBe(faults.length);
  const stranger = under('CHECK03', { importer: { code: '5990000000004-0000', name: 'SMART SPORTS K.K.' } });
  expect(told((await check(stranger)).refusals)).toEqual(['declaration.importer-not-yours /content/importer/code']);
});

it('warns of a bill that was lodged before, but not of the declaration’s own nor of one withdrawn', async () => {
  const content = under('CHECK04');
  const { id, number } = await counter.lodge(content);
  const warned = await check(content);
  expect(warned.ok).toBe(true);
  const fault = 'declaration.bill-lodged-before /content/transport/billNumbers/0';
  expect(told(warned.warnings)).toContain(fault);
  expect(warned.warnings.find(({ code }) => code === 'declaration.bill-lodged-before')?.what.en).toContain(number);
  expect(told((await check(content, { id })).warnings)).not.toContain(fault);
  const { rowVersion } = await counter.view(id);
  mustBe(await counter.act(withdrawDeclaration, test.actors.trader, { id, rowVersion, reason: 'LOST' }));
  expect(told((await check(content)).warnings)).not.toContain(fault);
});

it('does not tell one trader which bills another has lodged', async () => {
  const content = under('CHECK05');
  await counter.lodge(content);
  const spied = mustBe(await counter.act(checkDeclaration, test.actors.otherTrader, { content }));
  expect(told(spied.warnings).filter((fault) => fault.includes('bill-lodged-before'))).toEqual([]);
});

it('asks of a preliminary declaration the day that is planned, which an ordinary one does not need', async () => {
  const { arrivedOn: _, ...transport } = under('CHECK06').transport;
  const content = { ...under('CHECK06'), transport };
  const ordinary = told((await check(content)).refusals);
  const preliminary = told((await check(content, { condition: 'Z' })).refusals);
  expect(preliminary).not.toEqual(ordinary);
  expect((await check({ ...content, plannedOn: '2026-11-21' }, { condition: 'Z' })).ok).toBe(true);
});

it('names the papers that are likely: by how the goods travel and which laws they fall under', async () => {
  const sea = await check(under('CHECK07'));
  expect(sea.documents.map(({ key }) => key)).toEqual(['invoice', 'bill-of-lading', 'packing-list', 'law-FD']);
  const content = under('CHECK07', { freight: { amount: '100', currency: 'JPY' } });
  const air = await check({ ...content, transport: { ...content.transport, mode: 'air' } });
  expect(air.documents.map(({ key }) => key)).toEqual(expect.arrayContaining(['air-waybill', 'freight-insurance']));
});

it('leaves nothing behind and is not for officers', async () => {
  const count = async () =>
    (await test.databases.appPool.query('select count(*)::int as n from declaration.declaration')).rows;
  const before = await count();
  await check(under('CHECK08'));
  expect(await count()).toEqual(before);
  const input = { content: under('CHECK08') };
  expect(codesOf(await counter.act(checkDeclaration, test.actors.officer, input))).toEqual(['platform.forbidden']);
});

it('says by how much the security does not cover a deferral, as the lodging would, and reserves nothing', async () => {
  const content = under('CHECK06', { paymentMethod: 'DEFER' });
  const without = await check(content);
  expect(told(without.refusals)).toEqual(['guarantee.none /content/paymentMethod']);
  const total = BigInt(without.assessment?.totals.total ?? 0);
  const granted = await counter.act(registerGuarantee, test.actors.officer, {
    ...{ traderId: test.actors.trader.traderId, kind: 'INDIVIDUAL', security: 'CASH', provider: 'Fictional Bank' },
    ...{ amount: String(total - 7n), validFrom: '2026-01-01', validTo: '2027-12-31' },
  });
  const short = await check(content);
  expect(short.ok).toBe(false);
  expect(told(short.refusals)).toEqual(['guarantee.insufficient /content/paymentMethod']);
  expect(short.refusals[0]?.what.en).toContain('7 yen short');
  expect(short.refusals[0]?.fix.ja).toContain('7 円');
  expect(short.assessment?.totals.total).toBe(String(total));
  await expect(counter.lodge(content)).rejects.toThrow('guarantee.insufficient');
  const raised = { id: mustBe(granted).id, amount: String(total), reason: 'more' };
  mustBe(await counter.act(changeGuaranteeAmount, test.actors.officer, raised));
  expect((await check(content)).ok).toBe(true);
  const { id } = await counter.lodge(content);
  // Its own reservation does not stand in its way; another declaration finds nothing left.
  expect(told((await check(content, { id })).refusals)).toEqual([]);
  expect(told((await check(under('CHECK07', { paymentMethod: 'DEFER' }))).refusals)).toEqual([
    'guarantee.insufficient /content/paymentMethod',
  ]);
});

it('warns that a relief needs security which no guarantee bears, and lets it be lodged all the same', async () => {
  const content = under('CHECK08', { items: [{ ...item('1000000'), relief: { article: '17' } }] });
  const answer = await check(content);
  expect(answer).toMatchObject({ ok: true, refusals: [] });
  expect(told(answer.warnings)).toEqual(['declaration.relief-unsecured /content/items/0/relief']);
  const [warning] = answer.warnings;
  expect(warning?.what.en).toMatch(/^This relief needs security of \d+ yen; the permit will wait for it. .*short/);
  expect(warning?.what.ja).toContain('足りません');
  const unconditional = under('CHECK09', { items: [{ ...item('1000000'), relief: { article: '15' } }] });
  expect((await check(unconditional)).warnings).toEqual([]);
});
