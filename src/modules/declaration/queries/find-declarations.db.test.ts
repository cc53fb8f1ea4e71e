import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContent } from '../../../../tests/support/sample-declaration.ts';
import { type TestSystem, testSystem } from '../../../../tests/support/test-system.ts';
import { mustBe } from '../../../kernel/result.ts';
import { registerDeclaration } from '../operations/register-declaration.ts';
import { findDeclarations } from './find-declarations.ts';

let s: TestSystem;
const register = async (content: object, lodge = true) =>
  mustBe(await s.perform(registerDeclaration, { actor: s.actors.trader, input: { content, lodge } }));
const list = async (input: object = {}, actor = s.actors.officer) =>
  mustBe(await s.perform(findDeclarations, { actor, input })).rows;

const sample = sampleContent();
const item = (description: string, amount: string) => ({
  ...sample.items[0],
  description,
  price: { amount, currency: 'JPY' },
});
/** Soy sauce at 7.2 %: the dearer it is, the more duty. */
const consignment = (bill: string, items: readonly object[]) => ({
  ...sample,
  transport: { ...sample.transport, billNumbers: [bill] },
  items,
});

beforeAll(async () => {
  s = await testSystem();
  await register(consignment('FIND1', [item('SOY SAUCE', '300000'), item('VINEGAR', '100000')]));
  await register(consignment('FIND2', [item('MISO', '100000')]));
  await register(consignment('FIND3', [item('DASHI', '200000')]));
});
afterAll(() => s.stop());

describe('the list of declarations', () => {
  it('names the first goods item, how many there are, and the duty beside the total', async () => {
    const [row] = await list({ text: 'FIND1' });
    expect(row).toMatchObject({ goods: 'SOY SAUCE', itemCount: 2, customsValue: '400000', duty: '28800' });
    expect(BigInt(row?.total ?? '0')).toBeGreaterThan(28_800n);
  });

  it('names the goods also before there is an assessment', async () => {
    await register(consignment('FIND4', [item('NOT YET LODGED', '1000')]), false);
    const rows = await list({ text: 'FIND4' }, s.actors.trader);
    expect(rows).toMatchObject([{ goods: 'NOT YET LODGED', state: 'REGISTERED', duty: '0' }]);
  });

  it('is sorted by duty, and its cursor goes on where the page ended', async () => {
    const page = async (cursor: object) =>
      mustBe(
        await s.perform(findDeclarations, {
          actor: s.actors.officer,
          input: { sort: 'duty', order: 'desc', limit: 2, text: 'FIND', ...cursor },
        }),
      );
    const first = await page({});
    const second = await page({ cursor: first.nextCursor });
    expect([...first.rows, ...second.rows].map(({ goods }) => goods)).toEqual(['SOY SAUCE', 'DASHI', 'MISO']);
    expect(second.nextCursor).toBeNull();
  });
});
