import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptySchema } from '../../../tests/support/empty-schema.ts';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import type { Instant } from '../../platform/clock.ts';
import type { Databases } from '../../platform/database/connect.ts';
import { loadExchangeRates } from '../rates/index.ts';
import { importSchedule, readScheduleText } from '../tariff/index.ts';
import {
  answerAssessment,
  answerReference,
  assess,
  assessDeclaration,
  assessmentAnswerSchema,
  formatAssessment,
  formatReference,
  loadAssessmentReference,
  readReference,
  referenceAnswerSchema,
} from './index.ts';
import { day, PROFILE, profile } from './profile.test-support.ts';

const NOW = '2026-11-21T03:00:00.000Z' as Instant;
const flat = (code: string, unit2: string, rates: Record<string, string>, epa: Record<string, string> = {}) =>
  JSON.stringify({
    code,
    naccs: String(Number(code) % 7),
    desc_path: ['品'],
    unit1: null,
    unit2,
    rates: { ...rates, epa },
    laws: [],
  });
const SCHEDULE = [
  flat('210310000', 'KG', { general: '9.6%', wto: '7.2%' }),
  flat('690510000', 'MT', { general: '3%', wto: '2%' }, { RCEP_CN: '無税' }),
  flat('950632000', 'NO', { general: '無税', wto: '(無税)' }),
].join('\n');

let test: TestSystem;
let database: Databases;
beforeAll(async () => {
  test = await testSystem();
  database = test.databases;
  await emptySchema(test, 'tariff');
  await emptySchema(test, 'rates');
  const schedule = readScheduleText(SCHEDULE);
  await database.app.transaction().execute(async (tx) => {
    mustBe(await loadExchangeRates(tx, readFileSync(join(PROFILE, 'rates/demonstration.csv'), 'utf8'), NOW));
    const edition = { edition: '2014', validFrom: day('2014-01-01'), source: 'test', schedule, readableOnly: false };
    mustBe(await importSchedule(tx, { ...edition, importedBy: 'test', now: NOW }));
  });
});
afterAll(() => test?.stop());

const request = (asOf: string, code: string, price: string, freight: string, currency: string) => ({
  asOf,
  direction: 'import',
  items: [
    {
      code,
      origin: 'CN',
      price: { amount: price, currency },
      freight: { amount: freight, currency },
      taxClass: 'standard',
    },
  ],
});
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);

describe('an assessment on the stored tariff and exchange rates', () => {
  it.each([
    ['2014-01-01', '210310000', '200000', '50000', 'JPY', '250000', '18000', '18000'],
    ['2016-05-15', '690510000', '2000', '500', 'USD', '273750', '5475', '5460'],
    ['2018-03-20', '950632000', '2000', '500', 'EUR', '324550', '0', '0'],
  ])('reproduces the printed record of %s', async (asOf, code, price, freight, currency, value, nominal, duty) => {
    const answer = formatAssessment(
      mustBe(await assessDeclaration(database.app, request(asOf, code, price, freight, currency), profile)),
    );
    expect(answer.items[0]).toMatchObject({ customsValue: value });
    expect(answer.items[0]?.taxLines[0]).toMatchObject({ nominal, amount: duty, tariffEdition: '2014' });
    // The one edition of this database is that of 2014: it is carried forward into later years, and that is said.
    const carried = asOf < '2014-04-01' ? [] : ['schedule-carried-forward 2014 2014-01-01'];
    expect(answer.flags.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual(carried);
  });

  it('flags an exchange rate that stands in for a missing week', async () => {
    const input = request('2016-07-01', '690510000', '2000', '500', 'USD');
    const { flags } = mustBe(await assessDeclaration(database.app, input, profile));
    expect(flags.map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
      'exchange-fallback USD 2016-05-01/2016-05-07',
      'schedule-carried-forward 2014 2014-01-01',
    ]);
  });

  it('refuses codes and currencies that have no data on the day', async () => {
    const early = request('2013-12-31', '690510000', '1', '1', 'USD');
    expect(codes(await assessDeclaration(database.app, early, profile))).toEqual([
      'duty.code-unknown /items/0/code',
      'valuation.exchange-rate-missing /items/0/price/currency',
      'valuation.exchange-rate-missing /items/0/freight/currency',
    ]);
    expect(codes(await assessDeclaration(database.app, { ...early, asOf: '1900-01-01' }, profile))).toEqual([
      'duty.no-rules-on-day /asOf',
    ]);
    expect(codes(await assessDeclaration(database.app, {}, profile)).length).toBeGreaterThan(0);
  });

  it('comes out the same in the browser from the reference that the server hands out', async () => {
    const input = request('2026-11-21', '690510000', '2000.55', '500', 'USD');
    const asked = { asOf: day('2026-11-21'), codes: ['690510000'], currencies: ['USD'] };
    const reference = mustBe(await loadAssessmentReference(database.app, asked, profile));
    const received = readReference(JSON.parse(JSON.stringify(formatReference(reference))));
    const onServer = formatAssessment(mustBe(await assessDeclaration(database.app, input, profile)), {
      withTrace: true,
    });
    expect(formatAssessment(mustBe(assess(input, received)), { withTrace: true })).toEqual(onServer);
  });

  it('flags a proof that no register holds, and not one that a register holds', async () => {
    const input = request('2026-11-21', '690510000', '2000', '500', 'JPY');
    const claim = { agreement: 'RCEP', proof: { kind: 'CO', number: 'CN-1', date: '2026-11-01' } };
    const claimed = { ...input, items: input.items.map((item) => ({ ...item, origin: 'CN', claim })) };
    const open = mustBe(await assessDeclaration(database.app, claimed, profile));
    expect(open.totals.duty).toBe(0n);
    expect(open.flags.map(({ kind }) => kind)).toContain('proof-unverified');
    const kept = { verifiedProofs: ['RCEP CO CN-1'] };
    const sure = mustBe(await assessDeclaration(database.app, claimed, profile, kept));
    expect(sure.flags.map(({ kind }) => kind)).not.toContain('proof-unverified');
  });
});

describe('the answers on the wire', () => {
  it('carry the reasoning of the public calculator', async () => {
    const input = request('2016-05-15', '690510000', '2000', '500', 'USD');
    const answer = mustBe(await answerAssessment(database.app, input, profile));
    expect(assessmentAnswerSchema.strict().safeParse(answer).error).toBeUndefined();
    expect(answer.items[0]?.trace).toHaveLength(8);
    expect(codes(await answerAssessment(database.app, { ...input, asOf: 'x' }, profile))).toEqual([
      'kernel.date-malformed /asOf',
    ]);
  });

  it('hand out reference data for codes in any writing', async () => {
    const asked = { asOf: '2026-11-21', codes: ['6905.10.000', '2103100005', '999999999'], currencies: ['USD', 'ZZZ'] };
    const answer = mustBe(await answerReference(database.app, asked, profile));
    expect(referenceAnswerSchema.strict().safeParse(answer).error).toBeUndefined();
    expect(Object.keys(answer.lines).sort()).toEqual(['210310000', '690510000']);
    // The euro as well: agreements state limits in it.
    expect(Object.keys(answer.exchange).sort()).toEqual(['EUR', 'USD']);
  });

  it('refuse questions of another shape', async () => {
    expect(codes(await answerReference(database.app, { asOf: '2026-11-21', codes: [] }, profile))).toEqual([
      'duty.field-missing /currencies',
    ]);
    expect(
      codes(await answerReference(database.app, { asOf: '2026-13-01', codes: [], currencies: [] }, profile)),
    ).toEqual(['kernel.date-malformed /asOf']);
  });
});
