import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../../tests/support/test-system.ts';
import { mustBe } from '../../../kernel/result.ts';
import { listFacts } from '../../../platform/journal.ts';
import { codesOf, counterOf } from '../counter.test-support.ts';
import { item, soySauce } from '../declaration.test-support.ts';
import { compareVersions } from '../queries/compare-versions.ts';
import { editRegistered } from './edit-registered.ts';
import { lodgeDeclaration } from './lodge-declaration.ts';

let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
});
afterAll(() => test?.stop());

const dearer = soySauce({ items: [item('300000')] });

it('makes a new version under the same number, and what is lodged is what was edited last', async () => {
  const { id, number, rowVersion } = await counter.register();
  const edited = mustBe(await counter.act(editRegistered, test.actors.trader, { id, rowVersion, content: dearer }));
  expect(edited).toMatchObject({ state: 'REGISTERED', version: 2, number, rowVersion: rowVersion + 1 });
  expect((await counter.view(id)).content.items[0]?.price?.amount).toBe('300000');
  const versions = { id, before: 1, after: 2 };
  const { fields } = mustBe(await counter.act(compareVersions, test.actors.trader, versions));
  expect(fields).toEqual([{ pointer: '/items/0/price/amount', kind: 'changed', before: '200000', after: '300000' }]);
  const asked = { id, rowVersion: edited.rowVersion };
  const lodged = mustBe(await counter.act(lodgeDeclaration, test.actors.trader, asked));
  expect(lodged.totals.customsValue).toBe('300000');
  await counter.expectFoldToBeStored(id);
});

it('keeps what could not be lodged yet, because registering has no legal effect', async () => {
  const { id, rowVersion } = await counter.register();
  const content = soySauce({ items: [{ ...item('300000'), quantities: [] }] });
  const edited = mustBe(await counter.act(editRegistered, test.actors.trader, { id, rowVersion, content }));
  expect(edited).toMatchObject({ state: 'REGISTERED', totals: { total: '0' } });
  const asked = { id, rowVersion: edited.rowVersion };
  expect(codesOf(await counter.act(lodgeDeclaration, test.actors.trader, asked))).toContain(
    'declaration.quantity-missing',
  );
  await counter.expectFoldToBeStored(id);
});

it('tells a second window that the first was faster, and changes nothing then', async () => {
  const { id, rowVersion } = await counter.register();
  mustBe(await counter.act(editRegistered, test.actors.trader, { id, rowVersion, content: dearer }));
  const late = { id, rowVersion, content: soySauce({ items: [item('900000')] }) };
  expect(codesOf(await counter.act(editRegistered, test.actors.trader, late))).toEqual(['platform.changed-meanwhile']);
  expect((await counter.view(id)).content.items[0]?.price?.amount).toBe('300000');
  expect((await listFacts(test.db, 'declaration', id)).map(({ type }) => type)).toEqual([
    'declaration.registered',
    'declaration.edited',
  ]);
});

it('is over once the declaration is lodged: from then on it is changed, with a reason', async () => {
  const { id, rowVersion } = await counter.lodge();
  const refused = await counter.act(editRegistered, test.actors.trader, { id, rowVersion, content: dearer });
  expect(codesOf(refused)).toEqual(['declaration.command-not-allowed']);
  expect((await counter.view(id)).version).toBe(1);
});

it('is for the declarant alone: strangers do not find it, customs may not', async () => {
  const { id, rowVersion } = await counter.register();
  const input = { id, rowVersion, content: dearer };
  for (const stranger of [test.actors.otherTrader, test.actors.broker]) {
    expect(codesOf(await counter.act(editRegistered, stranger, input))).toEqual(['platform.not-found']);
  }
  expect(codesOf(await counter.act(editRegistered, test.actors.officer, input))).toEqual(['platform.forbidden']);
});

it('cannot hand the goods to an importer for whom the trader may not declare', async () => {
  const { id, rowVersion } = await counter.register();
  const content = soySauce({ importer: { code: '5990000000004-0000', name: 'SMART SPORTS K.K.' } });
  expect(codesOf(await counter.act(editRegistered, test.actors.trader, { id, rowVersion, content }))).toEqual([
    'declaration.importer-not-yours',
  ]);
});
