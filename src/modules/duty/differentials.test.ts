/** RCEP Art. 2.6: whose rate applies where an agreement gives goods another rate by country. */
import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import type { OriginReference } from '../origin/contract.ts';
import { assess } from './assess.ts';
import { type BriefLine, referenceOn } from './profile.test-support.ts';

const TODAY = '2026-11-21';
const by = (AAN: string | null, CN: string | null, KR: string | null) => ({
  ...(AAN ? { RCEP_AAN: AAN } : {}),
  ...(CN ? { RCEP_CN: CN } : {}),
  ...(KR ? { RCEP_KR: KR } : {}),
  CPTPP: '1%',
});
const line = (code: string, epa: Record<string, string>): BriefLine => ({
  code,
  units: [null, 'KG'],
  rates: { general: '10%', wto: '5%', epa },
});
const LINES: BriefLine[] = [
  line('320611000', by('無税', '1.5%', '2.5%')),
  line('390110010', by('2%', '2%', '2%')),
  line('640399016', by('1%', '3%', null)),
];
const CODE = '320611000';
const claimOf = (differential?: unknown, agreement = 'RCEP') => ({
  agreement,
  proof: { kind: 'CO', number: 'N-1', date: '2026-10-01' },
  ...(differential ? { differential } : {}),
});
const request = (origin: string, claim: unknown, code = CODE) => ({
  asOf: TODAY,
  direction: 'import',
  items: [{ code, origin, customsValueJpy: '1000000', taxClass: 'standard', claim }],
});
const reference = (change: Partial<OriginReference> = {}) => {
  const known = referenceOn(TODAY, { lines: LINES });
  return { ...known, origin: { ...known.origin, ...change } };
};
const assessed = (asked: object, known = reference()) => mustBe(assess(asked, known));
const columnOf = (asked: object) => {
  const { column, amount } = assessed(asked).items[0]?.taxLines[0] ?? {};
  return [column, amount];
};
const refusals = (asked: object, known = reference()) => {
  const result = assess(asked, known);
  return result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);
};
const flags = (asked: object, known = reference()) => assessed(asked, known).flags.map(({ kind }) => kind);
const stepOf = (asked: object, known = reference()) => JSON.stringify(assessed(asked, known).items[0]?.claim?.trace());
const AT = '/items/0/claim/differential';

describe('goods whose rate differs by country', () => {
  it('take the rate of the origin declared, and say that this was assumed', () => {
    expect(columnOf(request('CN', claimOf()))).toEqual(['RCEP_CN', 15000n]);
    expect(flags(request('CN', claimOf()))).toContain('differential-country-assumed');
  });

  it('take the rate of the country of origin under the agreement where that is another', () => {
    expect(columnOf(request('CN', claimOf({ country: 'VN' })))).toEqual(['RCEP_AAN', 0n]);
    expect(columnOf(request('VN', claimOf({ country: 'KR' })))).toEqual(['RCEP_KR', 25000n]);
    expect(flags(request('VN', claimOf({ country: 'KR' })))).not.toContain('differential-country-assumed');
  });

  it('take the highest rate of the parties that contributed, or of all, where the country is not clear', () => {
    const some = { basis: 'highest-contributing', contributors: ['CN', 'TH'] };
    expect(columnOf(request('VN', claimOf(some)))).toEqual(['RCEP_CN', 15000n]);
    expect(columnOf(request('VN', claimOf({ basis: 'highest' })))).toEqual(['RCEP_KR', 25000n]);
    expect(columnOf(request('KR', claimOf({ basis: 'highest-contributing', contributors: ['VN'] })))).toEqual([
      'RCEP_KR',
      25000n,
    ]);
  });

  it('show the rates of every group and how one was chosen', () => {
    const step = stepOf(request('VN', claimOf({ basis: 'highest' })));
    expect(step).toContain('origin.differential');
    for (const text of ['RCEP_AAN', 'RCEP_CN', 'RCEP_KR', '"highest"', '"KR"', 'RCEP Agreement Art. 2.6']) {
      expect(step).toContain(text);
    }
  });

  it('are refused with a country that is no party, contributors nobody named, or a rate nobody can tell', () => {
    expect(refusals(request('CN', claimOf({ country: 'US' })))).toEqual([
      `origin.differential-country-unknown ${AT}/country`,
    ]);
    expect(refusals(request('CN', claimOf({ basis: 'highest-contributing' })))).toEqual([
      `origin.differential-contributors-missing ${AT}/contributors`,
    ]);
    expect(refusals(request('CN', claimOf({ basis: 'highest-contributing', contributors: ['VN', 'FR'] })))).toEqual([
      `origin.differential-country-unknown ${AT}/contributors/1`,
    ]);
    expect(refusals(request('CN', claimOf({ basis: 'highest' }), '640399016'))).toEqual([
      `origin.differential-not-computed ${AT}`,
    ]);
    expect(refusals(request('CN', claimOf({ country: 'KR' }), '640399016'))).toEqual([
      'origin.rate-none /items/0/claim/agreement',
    ]);
  });

  it('are refused where an agreement knows no such thing', () => {
    expect(
      refusals(request('VN', { ...claimOf({ basis: 'highest' }, 'CPTPP'), proof: { kind: 'SELF_IMPORTER' } })),
    ).toEqual([`origin.differential-not-used ${AT}`]);
  });
});

describe('goods whose rate is the same for all', () => {
  it('need no test and assume nothing', () => {
    const asked = request('CN', claimOf(), '390110010');
    expect(flags(asked)).not.toContain('differential-country-assumed');
    expect(stepOf(asked)).toContain('no-difference');
  });
});

describe('the further test of the importing country’s list', () => {
  const [rule] = reference().origin.differentials;
  if (rule === undefined) throw new Error('the profile has no rule');
  const listed = reference({ differentials: [{ ...rule, appendix: ['3206'], appendixComplete: true }] });
  const whole = reference({ differentials: [{ ...rule, appendix: ['9999'], appendixComplete: true }] });
  const asked = (localValuePercent?: string) =>
    request('CN', claimOf({ country: 'CN', ...(localValuePercent ? { localValuePercent } : {}) }));

  it('is open until the share of value is stated, and is met at the share that the rule names', () => {
    expect(flags(asked(), listed)).toContain('differential-test-open');
    expect(flags(asked('20'), listed)).not.toContain('differential-test-open');
    expect(stepOf(asked('20'), listed)).toContain('further-test-met');
    expect(refusals(asked('19.99'), listed)).toEqual([`origin.differential-test-failed ${AT}/localValuePercent`]);
  });

  it('is not asked of goods beside a list that is whole, and is left open in words where ours is not', () => {
    expect(stepOf(asked(), whole)).toContain('no-further-test');
    expect(stepOf(asked())).toContain('not-on-the-list-we-hold');
  });

  it('is not asked before the agreement is in force', () => {
    const later = reference({ differentials: [{ ...rule, from: '2027-01-01' as typeof rule.from }] });
    expect(stepOf(request('CN', claimOf()), later)).not.toContain('origin.differential');
  });
});
