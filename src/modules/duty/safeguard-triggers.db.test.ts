/** Measures that sleep until somebody enters an order: who, for which goods and days, and what it does to the duty. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import { endSafeguardTrigger, enterSafeguardTrigger, listSafeguardTriggers } from '../tariff/index.ts';
import { assessPublicly } from './queries/public-questions.ts';

let house: TestSystem;
beforeAll(async () => {
  house = await testSystem();
});
afterAll(() => house?.stop());

const BEEF = '020230010';
const SHIN = '020130010';
const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
const ORDER = { measure: 'ssg-beef-emergency', from: '2026-12-01', to: '2027-03-31', reason: '117 % of a year before' };
const enter = (more: object = {}, actor = house.actors.supervisor) =>
  house.perform(enterSafeguardTrigger, { actor, input: { ...ORDER, ...more } });
const end = (id: string, to: string) =>
  house.perform(endSafeguardTrigger, { actor: house.actors.supervisor, input: { id, to, reason: 'imports fell' } });
/** Customs duties of a million yen of Australian beef, by measure. */
const dutyOn = async (asOf: string, code = BEEF) => {
  const item = { code, origin: 'AU', customsValueJpy: '1000000', quantities: [{ value: '1000', unit: 'KG' }] };
  const input = { asOf, direction: 'import', items: [{ ...item, taxClass: 'reduced' }] };
  const { items } = mustBe(await house.perform(assessPublicly, { actor: house.actors.trader, input }));
  const taxes = items[0]?.taxLines ?? [];
  return taxes.flatMap(({ measure, amount }) => (/duty|safeguard/.test(measure) ? [`${measure} ${amount}`] : []));
};
const PLAIN = ['duty 385000'];
const RAISED = ['duty 385000', 'special-safeguard 115000'];

describe('a trigger of the beef emergency', () => {
  it('is entered by a supervisor with its reason, and the journal keeps who and when', async () => {
    expect(codesOf(await enter({}, house.actors.officer))).toEqual(['platform.forbidden ']);
    const { id } = mustBe(await enter({ from: '2027-03-30', to: '2027-03-31' }));
    const [fact] = await listFacts(house.db, 'safeguard-trigger', id);
    expect(fact).toMatchObject({ type: 'tariff.safeguard-triggered', data: { measure: ORDER.measure } });
    const actor = { ...house.actors.trader, role: 'public' as const };
    const { measures, triggers } = mustBe(await house.perform(listSafeguardTriggers, { actor, input: {} }));
    expect(measures.map(({ measure }) => measure)).toContain('ssg-agriculture');
    expect(triggers[0]).toMatchObject({ id, enteredBy: null, reason: ORDER.reason, endedAt: null });
    mustBe(await end(id, '2027-03-30'));
    const seen = mustBe(await house.perform(listSafeguardTriggers, { actor: house.actors.officer, input: {} }));
    const by = house.actors.supervisor.name;
    expect(seen.triggers[0]).toMatchObject({ to: '2027-03-30', enteredBy: by, endedBy: by });
    expect(seen.triggers[0]?.endReason).toBeTruthy();
  });

  it('raises the duty from its first day to its last, and of no other day', async () => {
    expect(await dutyOn('2026-12-01')).toEqual(PLAIN);
    const { id } = mustBe(await enter());
    expect(await dutyOn('2026-11-30')).toEqual(PLAIN);
    expect(await dutyOn('2026-12-01')).toEqual(RAISED);
    expect(await dutyOn('2027-03-31')).toEqual(RAISED);
    expect(await dutyOn('2027-04-01')).toEqual(PLAIN);
    mustBe(await end(id, '2026-12-31'));
    expect(await dutyOn('2026-12-31')).toEqual(RAISED);
    expect(await dutyOn('2027-01-01')).toEqual(PLAIN);
    expect(codesOf(await end(id, '2027-02-01'))).toEqual(['tariff.trigger-ended /to']);
  });

  it('may name some of the goods only', async () => {
    mustBe(await enter({ from: '2027-02-01', to: '2027-02-10', codes: ['0202'] }));
    expect(await dutyOn('2027-02-05')).toEqual(RAISED);
    expect(await dutyOn('2027-02-05', SHIN)).toEqual(PLAIN);
  });

  it('is refused for the past, days in the wrong order, other goods, a measure that needs none', async () => {
    expect(codesOf(await enter({ from: '2026-11-19' }))).toEqual(['tariff.trigger-in-the-past /from']);
    expect(codesOf(await enter({ to: '2026-11-30' }))).toEqual(['tariff.trigger-days-reversed /to']);
    expect(codesOf(await enter({ codes: ['0202', '0203'] }))).toEqual(['tariff.trigger-other-goods /codes/1']);
    expect(codesOf(await enter({ measure: 'ad-pet-cn' }))).toEqual(['tariff.measure-without-trigger /measure']);
    expect(codesOf(await end('00000000-0000-7000-8000-000000000000', '2027-01-01'))).toEqual([
      'tariff.trigger-unknown /id',
    ]);
  });
});

describe('a trigger of another measure', () => {
  it('lays the gate price of the emergency on pork, and a third on top of the duty on pulses', async () => {
    const days = { from: '2027-02-01', to: '2027-02-28' };
    mustBe(await enter({ ...days, measure: 'ssg-pork-emergency' }));
    mustBe(await enter({ ...days, measure: 'ssg-agriculture' }));
    const of = async (item: object) => {
      const goods = { origin: 'US', customsValueJpy: '300000', taxClass: 'reduced', ...item };
      const input = { asOf: '2027-02-01', direction: 'import', items: [goods] };
      const { items } = mustBe(await house.perform(assessPublicly, { actor: house.actors.trader, input }));
      return items[0]?.taxLines.map(({ measure }) => measure);
    };
    expect(await of({ code: '020312023', quantities: [{ value: '1000', unit: 'KG' }] })).not.toContain(
      'special-safeguard',
    );
    expect(await of({ code: '020312024', quantities: [{ value: '1000', unit: 'KG' }] })).toContain('special-safeguard');
    expect(await of({ code: '071332090', quantities: [{ value: '1', unit: 'MT' }] })).toContain('special-safeguard');
  });
});
