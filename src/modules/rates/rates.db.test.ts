import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptySchema } from '../../../tests/support/empty-schema.ts';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { formatDecimal } from '../../kernel/decimal.ts';
import type { Parameters } from '../../kernel/parameters.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Databases } from '../../platform/database/connect.ts';
import {
  answerExchangeRates,
  exchangeRatesSchema,
  findExchangeRates,
  getClosedDays,
  listClosedDays,
  loadClosedDays,
  loadExchangeRates,
  nextOpenDay,
} from './index.ts';

const day = (text: string) => mustBe(parsePlainDate(text));
const NOW = '2026-11-21T03:00:00.000Z' as Instant;
const PROFILE = join(import.meta.dirname, '../../../country/jp');
const PARAMETERS: Parameters = {
  asOf: day('2026-11-21'),
  values: {
    'valuation.exchange-week-offset': {
      value: '2',
      from: day('2000-01-01'),
      status: 'confirmed',
      law: { ja: '法', en: 'law' },
    },
  },
};
const HEADER = 'currency,week_start,week_end,rate,status,source';
const csv = (...rows: string[]) => [HEADER, ...rows].join('\n');

let test: TestSystem;
let database: Databases;
beforeAll(async () => {
  test = await testSystem();
  database = test.databases;
  await emptySchema(test, 'rates');
});
afterAll(() => test?.stop());

const load = (text: string) => database.app.transaction().execute((tx) => loadExchangeRates(tx, text, NOW));
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`.trim());
const rateOf = async (lodged: string, currency: string) => {
  const found = await findExchangeRates(database.app, {
    lodged: day(lodged),
    parameters: PARAMETERS,
    currencies: [currency],
  });
  const rate = found.get(currency);
  return rate && { rate: formatDecimal(rate.rate), week: rate.week.start, fallback: rate.fallback };
};

describe('loading exchange rates', () => {
  it('takes the list of the profile, and a second time changes nothing', async () => {
    const list = readFileSync(join(PROFILE, 'rates/demonstration.csv'), 'utf8');
    const first = mustBe(await load(list));
    expect(first.added).toBeGreaterThan(100);
    expect(mustBe(await load(list))).toEqual({ added: 0, unchanged: first.added });
  });

  it('adds the new rows of a longer list', async () => {
    mustBe(await load(csv('XTS,2026-11-01,2026-11-07,10.50,official,notice A')));
    const longer = csv(
      'XTS,2026-11-01,2026-11-07,10.5,official,notice A',
      'XTS,2026-11-08,2026-11-14,11,official,notice B',
    );
    expect(mustBe(await load(longer))).toEqual({ added: 1, unchanged: 1 });
  });

  it('refuses another rate for a week that is loaded, and keeps nothing of that list', async () => {
    mustBe(await load(csv('XXA,2026-11-01,2026-11-07,10,official,notice')));
    const changed = csv('XXA,2026-11-08,2026-11-14,9,official,notice', 'XXA,2026-11-01,2026-11-07,12,official,notice');
    expect(codes(await load(changed))).toEqual(['rates.week-loaded-differently']);
    expect(await rateOf('2026-11-24', 'XXA')).toEqual({ rate: '10', week: '2026-11-01', fallback: true });
  });

  it('refuses malformed rows and weeks given twice, each by its row', async () => {
    const bad = csv(
      'usd,2026-11-01,2026-11-07,1,official,s',
      'XXB,2026-11-02,2026-11-08,1,official,s',
      'XXB,2026-11-01,2026-11-07,0,official,s',
      'XXB,2026-11-01,2026-11-07,1,official,s',
      'XXB,2026-11-01,2026-11-07,2,official,s',
    );
    expect(codes(await load(bad))).toEqual([
      'kernel.currency-code-malformed /rows/2/currency',
      'rates.week-not-sunday-to-saturday /rows/3/week_start',
      'rates.rate-not-positive /rows/4/rate',
      'rates.week-twice /rows/6',
    ]);
  });

  it('refuses another header and what is no CSV', async () => {
    expect(codes(await load('a,b\n1,2'))).toEqual(['rates.header-wrong /rows/1']);
    expect(codes(await load(csv('"open quote')))).toEqual(['rates.file-unreadable']);
    expect(codes(await load(''))).toEqual(['rates.header-wrong /rows/1']);
  });

  it('by two people at once stores each week once', async () => {
    const list = csv('XXC,2026-11-01,2026-11-07,3,official,notice');
    const reports = await Promise.all([load(list), load(list), load(list)]);
    expect(reports.map((report) => mustBe(report).added).sort()).toEqual([0, 0, 1]);
  });

  it('is also held to overlap, week and immutability by the database itself', async () => {
    const run = (text: string) => database.appPool.query(text);
    const values = `1, 'official', 'x', now()`;
    await expect(
      run(`insert into rates.exchange_rate values ('XTS', '[2026-11-01,2026-11-08)', ${values})`),
    ).rejects.toMatchObject({ code: '23P01' });
    await expect(
      run(`insert into rates.exchange_rate values ('XTS', '[2026-12-01,2026-12-08)', ${values})`),
    ).rejects.toMatchObject({ code: '23514' });
    await expect(run('update rates.exchange_rate set rate = 1')).rejects.toMatchObject({ code: '42501' });
    await expect(run('delete from rates.exchange_rate')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('the exchange rate of a day', () => {
  it.each([
    ['2016-05-15', 'USD', '109.5', '2016-05-01'],
    ['2018-03-20', 'EUR', '129.82', '2018-03-04'],
  ])('%s for %s is %s', async (lodged, currency, rate, week) => {
    expect(await rateOf(lodged, currency)).toEqual({ rate, week, fallback: false });
  });

  it('falls back to the last loaded week and says so', async () => {
    expect(await rateOf('2016-06-01', 'USD')).toEqual({ rate: '109.5', week: '2016-05-01', fallback: true });
  });

  it('is absent before the first loaded week', async () => {
    expect(await rateOf('2016-05-14', 'USD')).toBeUndefined();
    expect(await rateOf('2026-11-21', 'ZZZ')).toBeUndefined();
  });

  it('can be asked for all currencies or none', async () => {
    const all = await findExchangeRates(database.app, { lodged: day('2026-11-21'), parameters: PARAMETERS });
    expect(all.size).toBeGreaterThanOrEqual(24);
    expect(all.get('USD')?.week.start).toBe('2026-11-01');
    const none = await findExchangeRates(database.app, {
      lodged: day('2026-11-21'),
      parameters: PARAMETERS,
      currencies: [],
    });
    expect(none.size).toBe(0);
  });
});

describe('the published list of a day', () => {
  it('names the lawful week and every rate with its own week and source', async () => {
    const answer = await answerExchangeRates(database.app, { lodged: day('2026-11-21'), parameters: PARAMETERS });
    expect(exchangeRatesSchema.strict().safeParse(answer).error).toBeUndefined();
    expect(answer.lawfulWeek).toEqual({ start: '2026-11-01', end: '2026-11-07' });
    expect(answer.rates.map(({ currency }) => currency)).toEqual(answer.rates.map(({ currency }) => currency).sort());
    expect(answer.rates.find(({ currency }) => currency === 'USD')).toMatchObject({
      fallback: false,
      weeksStale: 0,
      status: 'demonstration',
    });
  });
});

describe('closed days', () => {
  it('of the profile move a limit to the next open day', async () => {
    const list = readFileSync(join(PROFILE, 'calendar/closed-days.csv'), 'utf8');
    const count = mustBe(await database.app.transaction().execute((tx) => loadClosedDays(tx, list)));
    const again = mustBe(await database.app.transaction().execute((tx) => loadClosedDays(tx, list)));
    expect(again).toBe(count);
    const closed = await getClosedDays(database.app, { from: day('2026-12-01'), to: day('2027-01-31') });
    expect(nextOpenDay(day('2026-12-29'), closed)).toBe('2027-01-04');
    const named = await listClosedDays(database.app, { from: day('2026-11-03'), to: day('2026-11-03') });
    expect(named).toMatchObject([{ day: '2026-11-03', nameJa: '文化の日' }]);
  });

  it('with a malformed date are refused by row', async () => {
    const refused = await database.app
      .transaction()
      .execute((tx) => loadClosedDays(tx, 'date,name_ja,name_en,status\n2026-02-30,a,b,c'));
    expect(codes(refused)).toEqual(['kernel.date-malformed /rows/2/date']);
  });
});
