import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { adviseClaims } from './advise-claims.ts';
import { assess } from './assess.ts';
import { formatAdvice } from './format-advice.ts';
import { type BriefLine, ORIGIN, referenceOn } from './profile.test-support.ts';

const TODAY = '2026-11-21';
const EPA_COLUMNS = ORIGIN.agreements.filter(({ kind }) => kind === 'epa').map(({ column }) => column);
const EVERY_EPA = Object.fromEntries(EPA_COLUMNS.map((column) => [column, '1%']));
const LINES: BriefLine[] = [
  {
    code: '610910020',
    validFrom: '2016-01-01',
    units: ['NO', 'KG'],
    rates: { general: '11.2%', wto: '7.4%', ldc: '無税', epa: EVERY_EPA },
  },
  { code: '950300000', units: [null, 'KG'], rates: { general: '10%', wto: '5%', gsp: '2%', epa: { VN: '3%' } } },
  { code: '220421020', units: [null, 'L'], rates: { general: '10%', epa: { EU: '関税割当数量以内のもの　無税' } } },
];
const on = (asOf: string) => referenceOn(asOf, { lines: LINES });
const CO = { kind: 'CO', number: 'N-1', date: '2026-10-01' };

type More = Record<string, unknown>;
const item = (origin: string, claim: unknown, more: More = {}) => ({
  code: '610910020',
  origin,
  customsValueJpy: '1000000',
  taxClass: 'standard',
  ...(claim ? { claim } : {}),
  ...more,
});
const request = (items: unknown[], asOf = TODAY, more: More = {}) => ({ asOf, direction: 'import', items, ...more });
const refusals = (input: { asOf: string }) => {
  const result = assess(input, on(input.asOf));
  return result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};
const duty = (input: { asOf: string }) => mustBe(assess(input, on(input.asOf))).items[0]?.taxLines[0];
const flags = (input: { asOf: string }) => mustBe(assess(input, on(input.asOf))).flags.map(({ kind }) => kind);

describe('every agreement with every kind of proof', () => {
  const KINDS = Object.keys(ORIGIN.proofKinds);
  const rows = ORIGIN.agreements
    .filter(({ kind }) => kind === 'epa')
    .flatMap((agreement) => {
      const party = ORIGIN.parties.filter(({ column }) => column === agreement.column).at(-1);
      return party ? [{ agreement, party }] : [];
    });

  it.each(rows.map((row) => [row.agreement.column, row] as const))('%s takes its own kinds only', (_, row) => {
    const { agreement, party } = row;
    const taken = KINDS.filter((kind) => {
      const claim = { agreement: agreement.column, proof: { ...CO, kind } };
      const found = refusals(request([item(party.country, claim)]));
      if (found.length > 0) expect(found).toEqual(['origin.proof-kind-not-allowed /items/0/claim/proof/kind']);
      return found.length === 0;
    });
    expect([...taken].sort()).toEqual([...(party.proofs ?? agreement.proofs)].sort());
  });

  it.each([
    ['AU', 'SELF_EXPORTER', true],
    ['NZ', 'SELF_PRODUCER', true],
    ['TH', 'SELF_EXPORTER', false],
    ['CN', 'SELF_PRODUCER', false],
    ['CN', 'SELF_IMPORTER', true],
    ['KR', 'AE', true],
  ])('RCEP from %s takes %s: %s', (origin, kind, isTaken) => {
    const claim = { agreement: 'RCEP', proof: { ...CO, kind } };
    expect(refusals(request([item(origin, claim)])).length === 0).toBe(isTaken);
  });

  it.each([
    ['IMPORTER_KNOWLEDGE', 'EU', 'FR'],
    ['importer-knowledge', 'UK', 'GB'],
    ['STATEMENT', 'GB', 'GB'],
  ])('understands %s under %s', (kind, agreement, origin) => {
    expect(refusals(request([item(origin, { agreement, proof: { ...CO, kind } })]))).toEqual([]);
  });
});

describe('an agreement in force for the origin', () => {
  it.each([
    ['RCEP', 'CN', '2021-12-31', 'origin.not-in-force'],
    ['RCEP', 'KR', '2022-01-31', 'origin.not-in-force'],
    ['RCEP', 'PH', '2023-06-01', 'origin.not-in-force'],
    ['CPTPP', 'GB', '2024-12-14', 'origin.not-in-force'],
    ['AJ', 'ID', '2018-02-28', 'origin.not-in-force'],
    ['CPTPP', 'US', TODAY, 'origin.not-a-party'],
    ['RCEP', 'MM', TODAY, 'origin.not-a-party'],
    ['BD', 'BD', TODAY, 'origin.agreement-unknown'],
    ['GSP', 'TR', '2026-04-01', 'origin.preference-ended'],
    ['GSP', 'CN', TODAY, 'origin.not-a-party'],
    ['LDC', 'BT', '2026-12-13', 'origin.preference-ended'],
    ['LDC', 'BD', '2029-03-31', undefined],
    ['LDC', 'BD', '2029-04-01', 'origin.preference-ended'],
    ['LDC', 'KH', '2031-04-01', 'origin.preference-ended'],
    ['RCEP', 'CN', '2022-01-01', undefined],
    ['RCEP', 'KR', '2022-02-01', undefined],
    ['CPTPP', 'GB', '2024-12-15', undefined],
  ])('%s for %s on %s: %s', (agreement, origin, asOf, code) => {
    const items = [item(origin, { agreement }, { customsValueJpy: '100000' })];
    expect(refusals(request(items, asOf))).toEqual(code ? [`${code} /items/0/claim/agreement`] : []);
  });

  it('has the three columns of RCEP by origin', () => {
    const column = (origin: string) =>
      duty(request([item(origin, { agreement: 'RC' }, { customsValueJpy: '100000' })]))?.column;
    expect(['CN', 'KR', 'VN'].map(column)).toEqual(['RCEP_CN', 'RCEP_KR', 'RCEP_AAN']);
  });

  it('has to give the line a rate', () => {
    const items = [item('FR', { agreement: 'EU' }, { code: '950300000', customsValueJpy: '100000' })];
    expect(refusals(request(items))).toEqual(['origin.rate-none /items/0/claim/agreement']);
  });
});

describe('the proof', () => {
  const claimed = (proof: unknown, more: More = {}) => request([item('VN', { agreement: 'RCEP', proof, ...more })]);
  const at = '/items/0/claim';

  it.each([
    [undefined, `origin.proof-missing ${at}/proof`],
    [{ ...CO, number: '' }, `origin.proof-number-missing ${at}/proof/number`],
    [{ kind: 'CO', number: 'N-1' }, `origin.proof-date-missing ${at}/proof/date`],
    [{ ...CO, date: '2026-11-22' }, `origin.proof-date-after ${at}/proof/date`],
    [{ ...CO, date: '2025-11-20' }, `origin.proof-expired ${at}/proof/date`],
    [{ ...CO, date: '2026-13-01' }, `kernel.date-malformed ${at}/proof/date`],
    [{ ...CO, kind: 'NOTE' }, `origin.proof-kind-unknown ${at}/proof/kind`],
    [{ ...CO, goodsCode: '610990' }, `origin.proof-other-goods ${at}/proof/goodsCode`],
    [{ ...CO, period: { from: '2025-01-01', to: '2026-12-31' } }, `origin.proof-period-too-long ${at}/proof/period`],
    [{ ...CO, period: { from: '2026-01-01', to: '2026-11-20' } }, `origin.proof-period-outside ${at}/proof/period`],
  ])('%o is refused', (proof, refusal) => {
    expect(refusals(claimed(proof))).toEqual([refusal]);
  });

  it.each([
    [{ ...CO, date: TODAY }],
    [{ ...CO, date: '2025-11-21' }],
    [{ ...CO, goodsCode: '6109.10' }],
    [{ ...CO, period: { from: '2025-11-21', to: '2026-11-21' } }],
    [{ kind: 'SELF_IMPORTER' }],
  ])('%o is taken', (proof) => {
    expect(refusals(claimed(proof))).toEqual([]);
  });

  it('is waived up to 200,000 yen of the whole declaration, not of the line', () => {
    const lines = (...values: string[]) =>
      request(values.map((customsValueJpy) => item('VN', { agreement: 'RCEP' }, { customsValueJpy })));
    expect(refusals(lines('200000'))).toEqual([]);
    expect(refusals(lines('100000', '100000'))).toEqual([]);
    expect(refusals(lines('200001'))).toEqual([`origin.proof-missing ${at}/proof`]);
    expect(refusals(lines('100000', '100001'))).toHaveLength(2);
  });

  it('that is quoted must be right even where none was needed', () => {
    const proof = { ...CO, date: '2024-01-01' };
    const items = [item('VN', { agreement: 'RCEP', proof }, { customsValueJpy: '1000' })];
    expect(refusals(request(items))).toEqual([`origin.proof-expired ${at}/proof/date`]);
  });

  it('reports every fault of a claim at once', () => {
    const proof = { kind: 'FORM_A', date: '2027-01-01' };
    const found = refusals(claimed(proof, { consignment: 'transhipped-without-evidence' }));
    expect(found.map((text) => text.split(' ')[0])).toEqual([
      'origin.proof-kind-not-allowed',
      'origin.proof-number-missing',
      'origin.proof-date-after',
      'origin.consignment-unproven',
    ]);
  });

  it('by an EU exporter above 6,000 euro asks for the registered number', () => {
    const wine = (exporterNumber?: string, rates: Record<string, string> = { EUR: '166.66' }) =>
      request([item('FR', { agreement: 'EU', proof: { ...CO, kind: 'STATEMENT', exporterNumber } })], TODAY, { rates });
    expect(flags(wine())).toContain('exporter-number-needed');
    expect(flags(wine(undefined, { EUR: '166.67' }))).not.toContain('exporter-number-needed');
    expect(flags(wine(undefined, {}))).toContain('exporter-number-unclear');
    expect(flags(wine('FRREX00001'))).not.toContain('exporter-number-needed');
    expect(flags(request([item('VN', { agreement: 'RCEP', proof: CO })]))).not.toContain('exporter-number-needed');
  });
});

describe('consignment', () => {
  const through = (consignment: string, customsValueJpy = '1000000') =>
    request([item('VN', { agreement: 'RCEP', proof: CO, consignment }, { customsValueJpy })]);

  it('needs its evidence above the waiver only', () => {
    expect(refusals(through('transhipped-without-evidence'))).toEqual([
      'origin.consignment-unproven /items/0/claim/consignment',
    ]);
    for (const kind of ['direct', 'through-bill', 'non-manipulation']) expect(refusals(through(kind))).toEqual([]);
    expect(refusals(through('transhipped-without-evidence', '200000'))).toEqual([]);
    expect(flags(through('transhipped-without-evidence', '200000'))).toContain('consignment-waived');
  });
});

describe('the general preference', () => {
  const toys = (origin: string, agreement: string) =>
    request([item(origin, { agreement }, { code: '950300000', customsValueJpy: '100000' })]);

  it('is closed where an agreement gives the same or less, and open where it gives more', () => {
    expect(refusals(toys('VN', 'GSP'))).toEqual([]);
    const cheap: BriefLine[] = [{ code: '950300000', rates: { general: '10%', gsp: '2%', epa: { VN: '2%' } } }];
    const result = assess(toys('VN', 'GSP'), referenceOn(TODAY, { lines: cheap }));
    expect(result.ok ? [] : result.refusals.map(({ code }) => code)).toEqual(['origin.gsp-covered-by-epa']);
  });

  it('is open to least developed countries, whose own claim stands beside any agreement', () => {
    expect(duty(toys('KH', 'GSP'))?.column).toBe('gsp');
    expect(duty(toys('KH', 'LDC'))?.column).toBe('gsp');
  });

  it('to a graduated country in its grace says so', () => {
    const input = request([item('BD', { agreement: 'LDC', proof: { ...CO, kind: 'FORM_A' } })], '2026-11-30');
    expect(flags(input)).toContain('ldc-grace');
    expect(flags({ ...input, asOf: TODAY })).not.toContain('ldc-grace');
  });
});

describe('a claim and the rest of the assessment', () => {
  it('is refused under the simplified tariff', () => {
    const items = [item('VN', { agreement: 'RCEP' }, { code: '950300000', customsValueJpy: '100000' })];
    const found = refusals(request(items, TODAY, { scheme: 'simplified' }));
    expect(found).toContain('origin.claim-with-simplified /items/0/claim');
  });

  it('puts points 1 to 10 of the checklist into the reasoning, each with its law', () => {
    const { items } = mustBe(assess(request([item('VN', { agreement: 'RCEP', proof: CO })]), on(TODAY)));
    const step = items[0]?.trace().find(({ rule }) => rule === 'origin.claim');
    const points = (step?.children ?? []).map(({ rule }) => Number(rule.split('.').at(-1)));
    expect([...points].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { law } of step?.children ?? []) expect(law.ja && law.en).toBeTruthy();
  });

  it('never changes a line that claims nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ORIGIN.parties.map(({ country }) => country)),
        fc.nat(5_000_000),
        (origin, yen) => {
          const line = duty(request([item(origin, undefined, { customsValueJpy: String(yen) })]));
          expect(['general', 'wto']).toContain(line?.column);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('advice', () => {
  const advise = (items: unknown[], asOf = TODAY) =>
    formatAdvice(mustBe(adviseClaims(request(items, asOf), on(asOf)))).items;

  it('lists what may be claimed with saving and proof, dearest saving first', () => {
    const [first] = advise([item('VN', undefined)]);
    expect(first?.unclaimed).toMatchObject({ column: 'wto', duty: '74000' });
    expect(first?.claims.map(({ agreement }) => agreement)).toEqual(['ASEAN', 'CPTPP', 'RCEP', 'VN']);
    expect(first?.claims[0]).toMatchObject({
      column: 'ASEAN',
      rate: '1%',
      duty: '10000',
      saving: '70500',
      proof: { needed: true, kinds: ['CO'], validityMonths: 12 },
    });
  });

  it('is borne out by claiming, for every origin and value', () => {
    const origins = [...new Set(ORIGIN.parties.map(({ country }) => country))];
    fc.assert(
      fc.property(fc.constantFrom(...origins), fc.integer({ min: 1, max: 200_000 }), (origin, yen) => {
        const value = { customsValueJpy: String(yen) };
        const [advised] = advise([item(origin, undefined, value)]);
        for (const { agreement, duty: expected, total, saving } of advised?.claims ?? []) {
          const claimed = mustBe(assess(request([item(origin, { agreement }, value)]), on(TODAY)));
          expect([String(claimed.totals.duty), String(claimed.totals.total)]).toEqual([expected, total]);
          expect(BigInt(advised?.unclaimed.total ?? '0') - BigInt(total)).toBe(BigInt(saving));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('looks at the value of the whole declaration for the waiver, and sets claims aside', () => {
    const half = { customsValueJpy: '150000' };
    const [one, two] = advise([item('VN', { agreement: 'nothing' }, half), item('VN', undefined, half)]);
    expect(one?.claims[0]?.proof.needed).toBe(true);
    expect(two?.claims).toEqual(one?.claims);
    expect(advise([item('VN', undefined, half)])[0]?.claims[0]?.proof.needed).toBe(false);
  });

  it('holds a claim against what the line pays under the scheme that was asked for', () => {
    const under = (scheme: string, yen: string) => {
      const toy = { code: '950300000', customsValueJpy: yen };
      const input = { ...request([item('VN', undefined, toy)]), scheme };
      return formatAdvice(mustBe(adviseClaims(input, on(TODAY)))).items[0];
    };
    // Toys bear 5 % by the general schedule, 3 % by the agreement and by the simplified tariff, 2 % by the GSP.
    const simplified = under('simplified', '100000');
    expect(simplified?.unclaimed).toMatchObject({ column: 'simplified', duty: '3000' });
    const saved = (advised: typeof simplified) =>
      Object.fromEntries(advised?.claims.map(({ column, saving }) => [column, saving]) ?? []);
    expect(saved(simplified)).toMatchObject({ VN: '0', gsp: '1100' });
    // 2,000 of duty; 105,000 bear 8,100 of national tax, 103,000 bear 8,000; the local tax is 2,200 for both.
    expect(saved(under('general', '100000'))).toMatchObject({ VN: '2100', gsp: '3200' });
    // Exempt goods have nothing to save, with a claim or without.
    const exempt = under('de-minimis-check', '10000');
    expect(exempt?.unclaimed).toMatchObject({ column: 'de-minimis', total: '0' });
    expect([...new Set(exempt?.claims.map(({ saving }) => saving))]).toEqual(['0']);
    expect(under('de-minimis-check', '10001')?.unclaimed.column).toBe('wto');
  });

  it('looks at the limit of a scheme over the whole declaration', () => {
    const half = { code: '950300000', customsValueJpy: '5001' };
    const input = {
      ...request([item('VN', undefined, half), item('VN', undefined, half)]),
      scheme: 'de-minimis-check',
    };
    const [one] = formatAdvice(mustBe(adviseClaims(input, on(TODAY)))).items;
    expect(one?.unclaimed.column).toBe('wto');
  });

  it('names claims whose duty cannot be computed yet, with what is missing', () => {
    const [wine] = advise([item('FR', undefined, { code: '220421020' })]);
    expect(wine?.claims).toEqual([]);
    expect(wine?.open[0]).toMatchObject({ agreement: 'EU' });
    expect(wine?.open[0]?.refusals[0]?.code).toMatch(/^duty\./);
  });
});
