import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { assess } from './assess.ts';
import { assessmentAnswerSchema, formatAssessment } from './contract.ts';
import { type BriefLine, referenceOn } from './profile.test-support.ts';
import { item, request, TODAY } from './soy-sauce.test-support.ts';

const LINES: BriefLine[] = [
  {
    code: '210310000',
    units: [null, 'KG'],
    rates: { general: '9.6%', wto: '7.2%', epa: { CPTPP: '無税' } },
    edition: '2026-07',
  },
  {
    code: '640399015',
    units: ['PR', 'KG'],
    rates: { general: '60%又は4,800円/足のうちいずれか高い税率', wto: '30%又は4,300円/足のうちいずれか高い税率' },
  },
  { code: '220421020', units: [null, 'L'], rates: { general: '182円/l', wto: '125円/l' } },
  { code: '300490010', units: [null, 'KG'], rates: { general: '●無税〜5%' } },
  { code: '170111190', units: [null, 'KG'], rates: { general: '関税割当数量以内のもの　無税\nその他のもの　10%' } },
  { code: '999999999', units: [null, null], rates: {} },
];
const REFERENCE = referenceOn(TODAY, { lines: LINES, exchange: { USD: '151.23' } });
const STALE = referenceOn(TODAY, { lines: LINES, exchange: { USD: '151.23' }, fallback: true });

const answer = (input: unknown, reference = REFERENCE) => formatAssessment(mustBe(assess(input, reference)));
const refusals = (input: unknown, reference = REFERENCE) => {
  const result = assess(input, reference);
  return result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};
const firstRefusal = (input: unknown) => {
  const result = assess(input, REFERENCE);
  if (result.ok || !result.refusals[0]) throw new Error('not refused');
  return result.refusals[0];
};

describe('the totals of a declaration', () => {
  it('are strings under the names of the command line', () => {
    const { totals } = answer(
      request(item({ dutyRate: '14%' }), item({ dutyRate: '14%', customsValueJpy: '126258', taxClass: 'reduced' })),
    );
    expect(totals).toEqual({
      customsValue: '661053',
      duty: '92400',
      excise: '0',
      consumptionTax: '56400',
      localConsumptionTax: '15900',
      total: '164700',
    });
  });

  it('are floored once over all lines, not line by line', () => {
    const three = answer(
      request(...Array.from({ length: 3 }, () => item({ customsValueJpy: '2000', dutyRate: '3%' }))),
    );
    expect(three.items.map(({ taxLines }) => taxLines[0]?.amount)).toEqual(['60', '60', '60']);
    expect(three.totals.duty).toBe('100');
  });

  it('are zero for a declaration below the least base', () => {
    expect(answer(request(item({ customsValueJpy: '999' }))).totals).toMatchObject({
      duty: '0',
      consumptionTax: '0',
      total: '0',
    });
  });

  it('count each kind of excise apart', () => {
    const otherExcises = [
      { measure: 'liquor-tax', amount: '150' },
      { measure: 'tobacco-tax', amount: '150' },
    ];
    expect(answer(request(item({ otherExcises }), item({ otherExcises }))).totals.excise).toBe('600');
  });
});

describe('a tax line', () => {
  const [first] = answer(request(item())).items;

  it('exists once per legal measure, in the order in which the bases build up', () => {
    expect(first?.taxLines.map(({ measure }) => measure)).toEqual(['duty', 'consumption-tax', 'local-consumption-tax']);
  });

  it('says base, rate, law, column, nominal and kept amount and the edition of the schedule', () => {
    expect(first?.taxLines[0]).toEqual({
      measure: 'duty',
      base: '534000',
      rate: '7.2%',
      law: { ja: '関税法 第3条ただし書（WTO譲許表）', en: 'Customs Act, Art. 3 proviso (WTO schedule of concessions)' },
      column: 'wto',
      nominal: '38505.24',
      amount: '38448',
      forNextBase: '38400',
      tariffEdition: '2026-07',
    });
  });

  it('names the quantity when the rate is per unit, in the unit of the schedule', () => {
    const quantities = [
      { value: '90.5', unit: 'KG' },
      { value: '100', unit: 'PR' },
    ];
    const [shoes] = answer(request(item({ code: '640399015', customsValueJpy: '1000000', quantities }))).items;
    expect(shoes?.taxLines[0]).toMatchObject({ amount: '430000', baseQuantity: { value: '90.5', unit: 'KG' } });
    const [wine] = answer(request(item({ code: '220421020', quantities: [{ value: '9', unit: 'L' }] }))).items;
    expect(wine?.taxLines[0]).toMatchObject({ amount: '1125', baseQuantity: { value: '9', unit: 'L' } });
    expect(first?.taxLines[0]).not.toHaveProperty('baseQuantity');
  });

  it('of an excise keeps its own law and rate and comes before the consumption tax', () => {
    const law = { ja: '酒税法', en: 'Liquor Tax Act' };
    const [wine] = answer(
      request(item({ otherExcises: [{ measure: 'liquor-tax', amount: '90050', law, rate: '100000円/kl' }] })),
    ).items;
    expect(wine?.taxLines[1]).toMatchObject({
      measure: 'liquor-tax',
      law,
      rate: '100000円/kl',
      amount: '90050',
      forNextBase: '90000',
    });
  });
});

describe('the value of a line', () => {
  it('comes from price, freight and insurance in any currency', () => {
    const price = { amount: '1000', currency: 'USD' };
    const line = item({
      customsValueJpy: undefined,
      price,
      freight: { amount: '10000', currency: 'JPY' },
      insurance: { amount: '1', currency: 'USD' },
    });
    expect(answer(request(line)).items[0]?.customsValue).toBe('161381');
  });

  it('takes a bare amount of freight in the currency of the price', () => {
    const line = item({ customsValueJpy: undefined, price: { amount: '2000', currency: 'USD' }, freight: '500' });
    expect(answer({ ...request(line), rates: { USD: '109.5' } }).items[0]?.customsValue).toBe('273750');
  });

  it('shares freight of the whole declaration by value', () => {
    const line = (amount: string) => item({ customsValueJpy: undefined, price: { amount, currency: 'JPY' } });
    const given = { ...request(line('30000'), line('10000')), freight: { amount: '1001', currency: 'JPY' } };
    expect(answer(given).items.map(({ customsValue }) => customsValue)).toEqual(['30751', '10250']);
  });

  it('knows delivery terms and asks for missing freight', () => {
    const line = item({ customsValueJpy: undefined, price: { amount: '30000', currency: 'JPY' } });
    expect(refusals({ ...request(line), terms: 'FOB' })).toEqual(['valuation.freight-missing /items/0/freight']);
    expect(answer({ ...request(line), terms: 'CIF' }).totals.customsValue).toBe('30000');
  });
});

describe('a code for goods of another price', () => {
  const ONIONS: BriefLine = {
    code: '070310013',
    units: [null, 'KG'],
    rates: { general: '無税' },
    path: ['たまねぎ', '(3)課税価格が1キログラムにつき73円70銭を超えるもの'],
  };
  const onions = (value: string, kg = '1000') => {
    const quantities = [{ value: kg, unit: 'KG' }];
    const input = request(item({ code: '070310013', customsValueJpy: value, quantities, taxClass: 'reduced' }));
    return mustBe(assess(input, referenceOn(TODAY, { lines: [ONIONS] }))).flags;
  };

  it('is flagged in both languages, with the band in figures', () => {
    const [flag, more] = onions('70000');
    expect(flag).toMatchObject({ kind: 'price-band', pointer: '/items/0/code', detail: '070310013' });
    expect(flag?.words.ja).toContain('1キログラムにつき73.70円を超えるもの');
    expect(flag?.words.en).toMatch(/73\.7/);
    expect(flag?.words.en).not.toMatch(/[ぁ-ん一-龠]/);
    expect(more).toBeUndefined();
  });

  it('is not where the price fits', () => {
    expect(onions('73701')).toEqual([]);
    expect(onions('73700')).toHaveLength(1);
    expect(onions('70000', '900')).toEqual([]);
  });
});

describe('flags', () => {
  const priced = item({
    customsValueJpy: undefined,
    price: { amount: '1000', currency: 'USD' },
    taxClass: 'reduced',
  });
  const kinds = (input: unknown, reference = REFERENCE) =>
    answer(input, reference).flags.map(({ kind, pointer }) => `${kind} ${pointer}`);

  it('stay away from an ordinary assessment', () => {
    expect(kinds(request(priced))).toEqual([]);
  });

  it('tell of a stand-in exchange rate and its week', () => {
    const [flag] = answer(request(priced), STALE).flags;
    expect(flag).toMatchObject({ kind: 'exchange-fallback', detail: 'USD 2026-11-01/2026-11-07' });
  });

  it('tell of an exchange rate given in the request, which goes before the published one', () => {
    expect(kinds({ ...request(priced), rates: { USD: '100' } }, STALE)).toEqual(['exchange-given /rates/USD']);
    expect(answer({ ...request(priced), rates: { USD: '100' } }).totals.customsValue).toBe('100000');
  });

  it('do not mention currencies that no line uses', () => {
    expect(kinds({ ...request(item({ taxClass: 'reduced' })), rates: { USD: '100' } })).toEqual([]);
  });

  it('tell of a tax class that the code speaks against, and decide nothing by it', () => {
    expect(kinds(request(item()))).toEqual(['reduced-rate-possible /items/0/taxClass']);
    const shirts = item({ code: '611020000', taxClass: 'reduced', dutyRate: '10%' });
    expect(kinds(request(shirts))).toContain('reduced-rate-doubtful /items/0/taxClass');
    const { totals } = answer(request(shirts));
    expect(totals.consumptionTax).toBe(answer(request({ ...shirts, code: '210310000' })).totals.consumptionTax);
  });

  it('tell of a trial rate, and of a code that only the trial rate lets through', () => {
    expect(kinds(request(item({ dutyRate: '14%', taxClass: 'reduced' })))).toEqual(['what-if /items/0/dutyRate']);
    expect(kinds(request(item({ code: '392690029', dutyRate: '3.9%' })))).toEqual([
      'what-if /items/0/dutyRate',
      'code-not-in-schedule /items/0/code',
    ]);
  });
});

describe('an exchange rate for yen', () => {
  it('is refused at its field, for what is stated in yen is never converted', () => {
    expect(refusals({ ...request(item()), rates: { JPY: '2' } })).toEqual(['duty.own-currency-rate /rates/JPY']);
    expect(refusals({ ...request(item()), rates: { JPY: '0.99', USD: '150' } })).toHaveLength(1);
    expect(firstRefusal({ ...request(item()), rates: { JPY: '2' } }).params).toEqual({ currency: 'JPY', value: '2' });
  });

  it('of one says nothing wrong and is let pass', () => {
    expect(refusals({ ...request(item()), rates: { JPY: '1.00' } })).toEqual([]);
  });
});

describe('a trial rate', () => {
  it('is read by the grammar of the schedule, in any of its forms', () => {
    const amount = (dutyRate: string) => answer(request(item({ dutyRate }))).items[0]?.taxLines[0]?.amount;
    expect(amount('無税')).toBe('0');
    expect(amount('49円/kg')).toBe('98000');
    expect(amount('25%＋63円/kg')).toBe('259500');
  });

  it('outside the grammar is refused with what would be understood', () => {
    const refusal = firstRefusal(request(item({ dutyRate: 'fourteen per cent' })));
    expect(refusal).toMatchObject({ code: 'duty.rate-unreadable', pointer: '/items/0/dutyRate' });
    expect(refusal.what.en).toContain('fourteen per cent');
    expect(refusal.what.en).not.toContain('{');
  });
});

describe('a rate without an amount', () => {
  it('is refused with "look up" and the column', () => {
    const refusal = firstRefusal(request(item({ code: '300490010' })));
    expect(refusal).toMatchObject({ code: 'duty.rate-look-up', pointer: '/items/0/code' });
    expect(refusal.what.en).toMatch(/general rate “●無税〜5%”/);
    expect(refusal.what.ja).not.toContain('{');
  });

  it('asks for the missing quantity, once, with its unit', () => {
    const shoes = item({ code: '640399015', quantities: [{ value: '90', unit: 'KG' }] });
    expect(refusals(request(shoes))).toEqual(['duty.quantity-needed /items/0/quantities']);
    expect(firstRefusal(request(shoes)).params.unit).toBe('PR');
  });

  it('asks for the missing fact and accepts the answer at the place it named', () => {
    const shoes = item({ dutyRate: '保護用の金属製トーキャップを有するもの　6.7%\n\nその他のもの　10%' });
    const refusal = firstRefusal(request(shoes));
    expect(refusal.code).toBe('duty.fact-needed');
    const key = refusal.params.key ?? '';
    const amount = (answered: string) =>
      answer(request({ ...shoes, answers: { [key]: answered } })).items[0]?.taxLines[0]?.amount;
    expect([amount('yes'), amount('no')]).toEqual(['35778', '53400']);
    expect(refusal.pointer).toBe(`/items/0/answers/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  });

  it('for a quota is not guessed low: without a certificate the goods are outside', () => {
    const sugar = item({ code: '170111190' });
    const duty = (more: object) => answer(request({ ...sugar, ...more })).items[0]?.taxLines[0]?.amount;
    expect([duty({}), duty({ quota: { certificate: 'X' } })]).toEqual(['53400', '0']);
  });

  it('in a line without any rate is refused', () => {
    expect(refusals(request(item({ code: '999999999' })))).toEqual(['duty.rate-none /items/0/code']);
  });
});

describe('origin', () => {
  const amount = (origin: string) => answer(request(item({ origin }))).items[0]?.taxLines[0];

  it('entitled to most-favoured-nation treatment gets the WTO rate, another the general one', () => {
    expect(amount('CN')).toMatchObject({ column: 'wto', amount: '38448' });
    expect(amount('RU')).toMatchObject({ column: 'general', amount: '51264' });
  });

  it('with a proven preference gets that rate and keeps the other candidates on record', () => {
    const claim = { agreement: 'CPTPP', proof: { kind: 'SELF_EXPORTER', date: '2026-11-01' } };
    const [line] = answer(request(item({ origin: 'AU', claim })), REFERENCE).items;
    expect(line?.taxLines[0]).toMatchObject({ column: 'CPTPP', rate: '無税', amount: '0' });
    expect(line?.candidates.map(({ column, chosen, amount: yen }) => [column, chosen, yen])).toEqual([
      ['CPTPP', true, '0'],
      ['general', false, '51264'],
      ['wto', false, '38448'],
    ]);
  });
});

describe('the answer', () => {
  it('has the published shape, with and without the reasoning', () => {
    const assessment = mustBe(
      assess(request(item(), item({ code: '640399015', quantities: [{ value: '3', unit: 'PR' }] })), REFERENCE),
    );
    expect(assessmentAnswerSchema.strict().safeParse(formatAssessment(assessment)).error).toBeUndefined();
    expect(
      assessmentAnswerSchema.strict().safeParse(formatAssessment(assessment, { withTrace: true })).error,
    ).toBeUndefined();
  });

  it('is plain JSON', () => {
    const text = answer(request(item()));
    expect(JSON.parse(JSON.stringify(text))).toEqual(text);
  });

  it('gives the reasoning of a line in the order of the rules, each with its law', () => {
    const [line] = formatAssessment(mustBe(assess(request(item()), REFERENCE)), { withTrace: true }).items;
    const steps = mustBe(assess(request(item()), REFERENCE)).items[0]?.trace() ?? [];
    expect(steps.map(({ rule, result }) => [rule, result])).toEqual([
      ['R1', '534795'],
      ['duty.rate-choice', '7.2%'],
      ['R2', '534000'],
      ['R3', '38448'],
      ['R5', '573000'],
      ['R6', '44694'],
      ['R8', '44600'],
      ['R9', '12579'],
    ]);
    for (const { law, title } of steps) expect(law.ja && law.en && title.ja && title.en).toBeTruthy();
    expect(line?.trace).toHaveLength(8);
  });

  it('gives the reasoning of the totals with the kept amount of every line', () => {
    const steps = mustBe(assess(request(item(), item({ customsValueJpy: '2000' })), REFERENCE)).trace();
    expect(steps.map(({ rule, inputs, result }) => [rule, inputs.map(({ value }) => value), result])).toEqual([
      ['R4', ['38448', '144'], '38500'],
      ['R7', ['44694', '156'], '44800'],
      ['R10', ['12579', '28'], '12600'],
    ]);
  });
});
