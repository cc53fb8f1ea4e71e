import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import { codesOf, counterOf } from './counter.test-support.ts';
import { item, soySauce } from './declaration.test-support.ts';
import { amendReturn } from './operations/amend-return.ts';
import { assignChannel, endExamination } from './operations/assign-channel.ts';
import { changeDeclaration } from './operations/change-declaration.ts';
import { acceptCorrection } from './operations/decide-correction.ts';
import { loadHistoricalDeclarations } from './operations/load-historical-declarations.ts';
import { lodgeDeclaration } from './operations/lodge-declaration.ts';
import { lodgeQueued } from './operations/lodge-queued.ts';
import { markTaxDue, permitDeclaration } from './operations/permit-declaration.ts';
import { reportGoodsArrival } from './operations/record-goods-arrival.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { requestCorrection } from './operations/request-correction.ts';
import { saveDraft, startDraft } from './operations/save-draft.ts';
import { withdrawDeclaration } from './operations/withdraw-declaration.ts';
import { declarationHistory } from './queries/declaration-history.ts';
import { findDeclarations } from './queries/find-declarations.ts';
import { listDeclarationDataRows } from './queries/list-declaration-data.ts';
import { listMyDesk } from './queries/list-my-desk.ts';
import { viewDeclaration } from './queries/view-declaration.ts';

let test: TestSystem;
let counter: ReturnType<typeof counterOf>;
beforeAll(async () => {
  test = await testSystem();
  counter = counterOf(test);
});
afterAll(() => test?.stop());

describe('a declaration', () => {
  it('is registered and lodged in one request, with a number of the region and its lawful tax', async () => {
    const receipt = await counter.lodge();
    expect(receipt).toMatchObject({ state: 'LODGED', version: 1, rowVersion: 2, lodgedOn: '2026-11-20' });
    expect(receipt.number).toMatch(/^61\d{8}0$/);
    expect(receipt.totals).toMatchObject({ customsValue: '200000', duty: '14400' });
    await counter.expectFoldToBeStored(receipt.id);
  });

  it('is refused with field, reason and fix, and leaves nothing behind', async () => {
    const before = mustBe(await counter.act(findDeclarations, test.actors.trader, {})).rows.length;
    const content = soySauce({ office: '9Z', items: [{ ...item('1'), quantities: [], otherLaws: [] }] });
    const result = await counter.act(registerDeclaration, test.actors.trader, { content, lodge: true });
    expect(codesOf(result)).toEqual(
      expect.arrayContaining([
        'declaration.code-unknown',
        'declaration.quantity-missing',
        'declaration.law-unanswered',
      ]),
    );
    if (!result.ok) expect(result.refusals.map(({ pointer }) => pointer)).toContain('/content/items/0/otherLaws');
    expect(mustBe(await counter.act(findDeclarations, test.actors.trader, {})).rows.length).toBe(before);
  });

  it('is carried out once when the same message comes twice', async () => {
    const request = { actor: test.actors.trader, input: { content: soySauce(), lodge: true }, idempotencyKey: 'twice' };
    const first = mustBe(await test.perform(registerDeclaration, request));
    const second = mustBe(await test.perform(registerDeclaration, request));
    expect(second).toEqual(first);
    const other = { ...request, input: { content: soySauce({ remarks: 'OTHER' }), lodge: true } };
    expect(codesOf(await test.perform(registerDeclaration, other))).toEqual(['platform.message-reused']);
  });

  it('is hidden from other traders and brokers, whatever they ask', async () => {
    const { id, rowVersion } = await counter.lodge();
    for (const stranger of [test.actors.otherTrader, test.actors.broker, test.actors.otherBroker]) {
      expect(codesOf(await counter.act(viewDeclaration, stranger, { id }))).toEqual(['platform.not-found']);
      expect(codesOf(await counter.act(declarationHistory, stranger, { id }))).toEqual(['platform.not-found']);
      const reason = { id, rowVersion, reason: 'LOST' };
      expect(codesOf(await counter.act(withdrawDeclaration, stranger, reason))).toEqual(['platform.not-found']);
      const listed = mustBe(await counter.act(findDeclarations, stranger, {}));
      expect(listed.rows.map((row) => row.id)).not.toContain(id);
    }
    expect(mustBe(await counter.act(viewDeclaration, test.actors.officer, { id })).id).toBe(id);
    expect(codesOf(await counter.act(viewDeclaration, test.actors.analyst, { id }))).toEqual(['platform.forbidden']);
    expect(codesOf(await counter.act(viewDeclaration, test.actors.administrator, { id }))).toEqual([
      'platform.forbidden',
    ]);
  });

  it('cannot be made for an importer without a mandate', async () => {
    const content = soySauce({ importer: { code: '5990000000004-0000', name: 'SMART SPORTS K.K.' } });
    for (const actor of [test.actors.trader, test.actors.broker]) {
      expect(codesOf(await counter.act(registerDeclaration, actor, { content }))).toEqual([
        'declaration.importer-not-yours',
      ]);
    }
    expect(mustBe(await counter.act(registerDeclaration, test.actors.otherBroker, { content })).state).toBe(
      'REGISTERED',
    );
  });

  it('lodged twice at once is lodged once, and the second is told who was first', async () => {
    const { id, rowVersion } = mustBe(
      await counter.act(registerDeclaration, test.actors.trader, { content: soySauce() }),
    );
    const both = await Promise.all(
      [1, 2].map(() => counter.act(lodgeDeclaration, test.actors.trader, { id, rowVersion })),
    );
    expect(both.filter((result) => result.ok)).toHaveLength(1);
    const lost = both.find((result) => !result.ok);
    expect(lost && codesOf(lost)).toEqual(['platform.changed-meanwhile']);
    if (lost && !lost.ok) expect(lost.refusals[0]?.params.who).toBe(test.actors.trader.name);
    expect((await counter.view(id)).state).toBe('LODGED');
    await counter.expectFoldToBeStored(id);
  });

  it('goes through category 2, tax and permit, and every fact of it is told', async () => {
    const { id } = await counter.lodge();
    const declarationId = id;
    mustBe(await counter.later((ctx) => assignChannel(ctx, { declarationId, category: 2 })));
    expect(codesOf(await counter.later((ctx) => permitDeclaration(ctx, { declarationId })))).toEqual([
      'declaration.command-not-allowed',
    ]);
    mustBe(await counter.later((ctx) => endExamination(ctx, { declarationId })));
    mustBe(await counter.later((ctx) => markTaxDue(ctx, { declarationId })));
    mustBe(await counter.act(reportGoodsArrival, test.actors.trader, { id, carriedInOn: '2026-11-19' }));
    mustBe(await counter.later((ctx) => permitDeclaration(ctx, { declarationId })));
    const view = await counter.view(id);
    expect(view).toMatchObject({
      state: 'PERMITTED',
      permittedOn: '2026-11-20',
      permitNumber: view.number,
      category: 2,
    });
    expect(view.commands).toEqual(['amend', 'request-correction']);
    const { entries } = mustBe(await counter.act(declarationHistory, test.actors.trader, { id }));
    expect(entries.map(({ type }) => type.replace('declaration.', ''))).toEqual([
      'registered',
      'lodged',
      'channel-assigned',
      'examination-ended',
      'tax-due',
      'goods-arrived',
      'permitted',
    ]);
    await counter.expectFoldToBeStored(id);
  });

  it('is selected again after a change, under the next branch, and not without one', async () => {
    const { id, rowVersion } = await counter.lodge();
    const same = { id, rowVersion, content: soySauce(), reason: 'x' };
    expect(codesOf(await counter.act(changeDeclaration, test.actors.trader, same))).toEqual([
      'declaration.nothing-changed',
    ]);
    const change = { ...same, content: soySauce({ items: [item('300000')] }), reason: 'price corrected' };
    const changed = mustBe(await counter.act(changeDeclaration, test.actors.trader, change));
    expect(changed).toMatchObject({ state: 'LODGED', version: 2, category: null });
    expect(changed.number).toMatch(/1$/);
    expect(changed.totals.customsValue).toBe('300000');
    await counter.expectFoldToBeStored(id);
  });

  it('waits for the arrival of the goods as a preliminary one, and is lodged by it', async () => {
    const content = soySauce({ plannedOn: '2026-11-21' });
    const { id, rowVersion } = mustBe(await counter.act(registerDeclaration, test.actors.trader, { content }));
    const asked = { id, rowVersion, condition: 'Z' };
    expect(mustBe(await counter.act(lodgeDeclaration, test.actors.trader, asked)).state).toBe('PRELIM_LODGED');
    mustBe(await counter.later((ctx) => assignChannel(ctx, { declarationId: id, category: 1 })));
    expect((await counter.view(id)).state).toBe('PRELIM_CLEARED');
    const arrived = mustBe(
      await counter.act(reportGoodsArrival, test.actors.trader, { id, carriedInOn: '2026-11-20' }),
    );
    expect(arrived).toMatchObject({ state: 'LODGED', lodgedOn: '2026-11-20', condition: 'Z' });
    await counter.expectFoldToBeStored(id);
  });

  it('waits for the office to open under condition K, over a weekend', async () => {
    test.clock.set('2026-11-21T03:00:00.000Z');
    const lodged = await counter.act(registerDeclaration, test.actors.trader, {
      content: soySauce(),
      lodge: true,
      condition: 'K',
    });
    const { id, state, queuedUntil } = mustBe(lodged);
    // Monday 23 November 2026 is a public holiday.
    expect({ state, queuedUntil }).toEqual({ state: 'QUEUED', queuedUntil: '2026-11-23T23:30:00.000Z' });
    test.clock.set('2026-11-23T23:30:00.000Z');
    const opened = mustBe(await counter.later((ctx) => lodgeQueued.run(ctx, { id })));
    expect(opened).toMatchObject({ state: 'LODGED', lodgedOn: '2026-11-24', condition: 'K' });
    await counter.expectFoldToBeStored(id);
    test.clock.set('2026-11-20T01:00:00.000Z');
  });

  it('can be amended upwards only, and corrected downwards only', async () => {
    const { id, rowVersion } = await counter.permit();
    const less = { id, rowVersion, content: soySauce({ items: [item('100000')] }), reason: 'r' };
    const more = { ...less, content: soySauce({ items: [item('400000')] }) };
    expect(codesOf(await counter.act(amendReturn, test.actors.trader, less))).toEqual([
      'declaration.amend-not-increase',
    ]);
    expect(codesOf(await counter.act(requestCorrection, test.actors.trader, more))).toEqual([
      'declaration.correction-not-decrease',
    ]);
    const amended = mustBe(await counter.act(amendReturn, test.actors.trader, more));
    expect(amended).toMatchObject({ state: 'PERMITTED', version: 2 });
    const asked = { ...less, rowVersion: amended.rowVersion };
    const requested = mustBe(await counter.act(requestCorrection, test.actors.trader, asked));
    expect(requested).toMatchObject({ state: 'CORRECTION_REQUESTED', version: 2, totals: amended.totals });
    mustBe(await counter.later((ctx) => acceptCorrection(ctx, { declarationId: id })));
    const view = await counter.view(id);
    expect(view).toMatchObject({ state: 'PERMITTED', version: 3, correction: 'accepted', amendmentCount: 1 });
    expect(view.content.items[0]?.price?.amount).toBe('100000');
    await counter.expectFoldToBeStored(id);
  });

  it('is withdrawn with a reason of the list, once', async () => {
    const { id, rowVersion } = await counter.lodge();
    const asked = { id, rowVersion, reason: 'LOST' };
    const wrong = { ...asked, reason: 'BORED' };
    expect(codesOf(await counter.act(withdrawDeclaration, test.actors.trader, wrong))).toEqual([
      'declaration.code-unknown',
    ]);
    expect(mustBe(await counter.act(withdrawDeclaration, test.actors.trader, asked)).state).toBe('WITHDRAWN');
    const again = { id, rowVersion: rowVersion + 1, reason: 'LOST' };
    expect(codesOf(await counter.act(withdrawDeclaration, test.actors.trader, again))).toEqual([
      'declaration.command-not-allowed',
    ]);
    await counter.expectFoldToBeStored(id);
  });
});

describe('a draft', () => {
  it('saves itself, tells a second window that it is behind, and becomes the declaration', async () => {
    const { trader, otherTrader } = test.actors;
    const draft = mustBe(await counter.act(startDraft, trader, { content: { office: '1A' } }));
    const save = { id: draft.id, content: { office: '1M' }, rowVersion: draft.rowVersion };
    expect(mustBe(await counter.act(saveDraft, trader, save)).rowVersion).toBe(2);
    expect(codesOf(await counter.act(saveDraft, trader, save))).toEqual(['platform.changed-meanwhile']);
    expect(codesOf(await counter.act(saveDraft, otherTrader, save))).toEqual(['platform.not-found']);
    expect(mustBe(await counter.act(listMyDesk, trader, {})).drafts.map(({ id }) => id)).toContain(draft.id);
    const made = mustBe(await counter.act(registerDeclaration, trader, { content: soySauce(), draftId: draft.id }));
    expect(made.id).toBe(draft.id);
    expect(mustBe(await counter.act(listMyDesk, trader, {})).drafts.map(({ id }) => id)).not.toContain(draft.id);
  });
});

describe('historical records', () => {
  it('keep number, nominal duty and lawful duty, and load once', async () => {
    const record = {
      number: '23456789010',
      lodgedOn: '2016-05-15',
      rates: { USD: '109.5' },
      content: soySauce({
        importer: { code: '2345678901234-0000', name: 'KANZEIKYOKU CO., LTD' },
        consignor: { name: 'KAWARA S.A.' },
        terms: undefined,
        items: [
          {
            code: '6905100005',
            description: 'ROOFING TILES',
            origin: 'CN',
            price: { amount: '2000', currency: 'USD' },
            freight: { amount: '500', currency: 'USD' },
            quantities: [{ value: '5', unit: 'MT' }],
            taxClass: 'standard',
            dutyRate: '2%',
          },
        ],
      }),
    };
    const asked = { source: 'printed example', declarations: [record] };
    expect(mustBe(await counter.act(loadHistoricalDeclarations, test.actors.administrator, asked)).loaded).toBe(1);
    expect(mustBe(await counter.act(loadHistoricalDeclarations, test.actors.administrator, asked)).skipped).toBe(1);
    const [row] = await listDeclarationDataRows(test.db, { from: '2016-05-15', to: '2016-05-15' });
    expect(row).toMatchObject({
      number: '23456789010',
      chargesAmount: '500',
      customsValue: 273750n,
      dutyNominal: '5475',
      dutyAmount: 5460n,
      naccsDigit: '5',
    });
  });
});
