import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../../tests/support/test-system.ts';
import { counterOf } from '../counter.test-support.ts';
import { item, soySauce } from '../declaration.test-support.ts';
import { listDeclarationsByMeasure } from './list-declarations-by-measure.ts';

let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
});
afterAll(() => test?.stop());

const wine = {
  ...item('1350000'),
  code: '220421020',
  origin: 'US',
  taxClass: 'standard' as const,
  quantities: [{ value: '900', unit: 'L' }],
  excises: [{ kind: 'liquor', class: 'wine', litres: '900', alcoholPercent: '13' }],
};
const electrodes = {
  ...item('1000500'),
  code: '854511010',
  origin: 'CN',
  taxClass: 'standard' as const,
  quantities: [{ value: '900', unit: 'KG' }],
};

it('finds every lodged line that a measure was charged on, and only those', async () => {
  await counter.lodge(soySauce({ items: [item('200000')] }));
  const { id } = await counter.lodge(soySauce({ items: [item('200000'), wine, electrodes] }));
  const dumped = await listDeclarationsByMeasure(test.db, { measure: 'anti-dumping' });
  expect(dumped).toMatchObject([
    { declarationId: id, itemNumber: 3, code: '854511010', origin: 'CN', rate: '95.2%', amount: 952000n },
  ]);
  const liquor = await listDeclarationsByMeasure(test.db, { measure: 'liquor-tax' });
  expect(liquor).toMatchObject([{ declarationId: id, itemNumber: 2, amount: 90000n }]);
  expect(await listDeclarationsByMeasure(test.db, { measure: 'duty' })).toHaveLength(4);
});

it('by the code of one remedy, by days, and page by page', async () => {
  const measure = 'anti-dumping';
  const column = 'ad-graphite-electrodes-cn';
  expect(await listDeclarationsByMeasure(test.db, { measure, column })).toHaveLength(1);
  expect(await listDeclarationsByMeasure(test.db, { measure, column: 'ad-pet-cn' })).toEqual([]);
  expect(await listDeclarationsByMeasure(test.db, { measure, to: '2026-01-01' })).toEqual([]);
  const [first] = await listDeclarationsByMeasure(test.db, { measure: 'duty', limit: 1 });
  const rest = await listDeclarationsByMeasure(test.db, { measure: 'duty', after: first });
  expect(rest).toHaveLength(3);
});
