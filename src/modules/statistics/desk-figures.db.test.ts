import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { addMilliseconds } from '../../platform/clock.ts';
import { reportGoodsArrival } from '../declaration/index.ts';
import { endExaminationOperation } from '../inspection/index.ts';
import { getExaminationFile } from '../inspection/queries/get-examination-file.ts';
import { type ChosenChannel, chosenChannel, codesOf } from '../payment/chosen-channel.test-support.ts';
import { openBankAccount } from '../payment/index.ts';
import { deskFigures } from './queries/desk-figures.ts';

const HOUR = 3_600_000;
let s: ChosenChannel;

/** Lodged now, examined by its documents for so many hours, permitted at once when it ends. */
async function cleared(hours: number): Promise<void> {
  s.channel = 2;
  const { id } = await s.lodge({ paymentMethod: 'R', paymentAccount: '1' });
  mustBe(await s.act(reportGoodsArrival, s.actors.trader, { id }));
  const began = s.clock.now();
  s.clock.set(addMilliseconds(began, hours * HOUR));
  const file = mustBe(await s.act(getExaminationFile, s.actors.officer, { id }));
  const input = { id: file.examinations[0]?.id, outcome: 'documents-in-order', reason: 'all seen' };
  mustBe(await s.act(endExaminationOperation, s.actors.officer, input));
  s.clock.set(began);
}

beforeAll(async () => {
  s = await chosenChannel();
  const account = { bank: 'DEMO', accountNumber: '1', holder: 'AOBA', balance: '100000000' };
  const input = { ...account, traderId: s.actors.trader.traderId };
  mustBe(await s.act(openBankAccount, s.actors.administrator, input));
  for (const hours of [1, 2, 3, 4, 5]) await cleared(hours);
  s.channel = 1;
  await s.lodge();
  s.channel = 3;
  await s.lodge();
  s.clock.set(addMilliseconds(s.clock.now(), 5 * HOUR));
});
afterAll(() => s.stop());

const figures = async (input: object = {}, actor = s.actors.analyst) => mustBe(await s.act(deskFigures, actor, input));

describe('the figures of the desk', () => {
  it('count what was lodged, by category and state', async () => {
    const { lodged, permitted, categories, states } = await figures();
    expect({ lodged, permitted }).toEqual({ lodged: 7, permitted: 5 });
    expect(categories.map(({ category, count }) => `${category}:${count}`)).toEqual(['1:1', '2:5', '3:1', 'null:0']);
    expect(states).toEqual([
      { state: 'CAT3', count: 1 },
      { state: 'PERMITTED', count: 5 },
      { state: 'TAX_DUE', count: 1 },
    ]);
  });

  it('measure median and ninetieth percentile of each stage over the permitted ones', async () => {
    const { times } = await figures();
    const examination = { stage: 'examination', count: 5, median: 3 * HOUR, p90: 5 * HOUR };
    expect(times).toContainEqual({ ...examination, category: null });
    expect(times).toContainEqual({ ...examination, category: 2 });
    expect(times.filter(({ category }) => category === 1 || category === 3)).toEqual([]);
    expect(times.find(({ stage }) => stage === 'done')).toBeUndefined();
  });

  it('put what waits for an officer into bands of age', async () => {
    const { waiting } = await figures();
    expect(waiting.map(({ age, count }) => `${age}:${count}`)).toEqual([
      'under4:0',
      'under24:1',
      'under72:0',
      'over72:0',
    ]);
  });

  it('are those of one office, or of a period, when asked', async () => {
    expect(await figures({ office: '2A' })).toMatchObject({ lodged: 0, customsValue: '0', times: [] });
    expect(await figures({ from: '2026-11-01', to: '2026-11-19' })).toMatchObject({ lodged: 0 });
    expect(await figures({ from: '2026-11-20', to: '2026-11-20', office: 'all' })).toMatchObject({ lodged: 7 });
    expect(await figures({}, s.actors.officer)).toMatchObject({ office: '1A', lodged: 7 });
    expect(await figures({}, s.actors.analyst)).toMatchObject({ office: null });
  });

  it('are refused for a period that ends before it begins or is too long', async () => {
    const asked = (input: object) => s.act(deskFigures, s.actors.analyst, input);
    expect(codesOf(await asked({ from: '2026-11-20', to: '2026-11-19' }))).toEqual(['statistics.dates-reversed']);
    expect(codesOf(await asked({ from: '2025-11-19', to: '2026-11-20' }))).toEqual(['statistics.period-too-long']);
    expect((await asked({ from: '2025-11-20', to: '2026-11-20' })).ok).toBe(true);
  });

  it('are not for traders', async () => {
    expect(codesOf(await s.act(deskFigures, s.actors.trader, {}))).toEqual(['platform.forbidden']);
  });
});
