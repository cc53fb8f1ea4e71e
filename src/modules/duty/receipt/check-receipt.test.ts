import { describe, expect, it } from 'vitest';
import { mustBe } from '../../../kernel/result.ts';
import { buildReceipt } from './build-receipt.ts';
import { checkReceipt, countRewordings, examineReceipt } from './check-receipt.ts';
import { newFrame, sealAnew, starterReference, TODAY } from './receipt.test-support.ts';
import type { AssessmentReceipt } from './receipt.ts';

const frame = newFrame();
const request = {
  asOf: TODAY,
  direction: 'import',
  terms: 'FOB',
  freight: { amount: '300', currency: 'USD' },
  items: [
    {
      code: '210310000',
      origin: 'CN',
      price: { amount: '5000.5', currency: 'USD' },
      quantities: [{ value: '2000', unit: 'KG' }],
      taxClass: 'reduced',
    },
    { code: '640399015', origin: 'VN', customsValueJpy: '534795', dutyRate: '14%', taxClass: 'standard' },
  ],
};
const whole = starterReference();
// Two rows of each list stand for all of them.
const short = { excises: whole.excises.slice(0, 2), remedies: whole.remedies.slice(0, 2) };
const receipt = mustBe(buildReceipt(request, { ...whole, ...short }, frame));
const KEY = frame.signer.publicKey();
const codesOf = (document: unknown, key: string | undefined = KEY): string[] =>
  checkReceipt(typeof document === 'string' ? document : JSON.stringify(document), key).map(({ code }) => code);

type Answer = {
  readonly items: readonly { readonly taxLines: readonly { readonly law: { ja: string } }[] }[];
  readonly totals: { total: string };
  readonly flags: unknown[];
  readonly trace: unknown[];
};
const sealed = (document: AssessmentReceipt): AssessmentReceipt => sealAnew(document, frame);

/** The same document with another value in every place where there is a single value, one place at a time. */
function* tampered(value: unknown, rebuild: (inner: unknown) => unknown, path = ''): Generator<[string, unknown]> {
  if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      const inner = (value as Record<string, unknown>)[key];
      const put = (other: unknown): unknown => {
        const copy = Array.isArray(value) ? [...value] : { ...value };
        Reflect.set(copy, key, other);
        return rebuild(copy);
      };
      yield* tampered(inner, put, `${path}/${key}`);
    }
    return;
  }
  const other = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value ?? ''}1`;
  yield [path, rebuild(other)];
}

/** A document with one member more, in every object. */
function* extended(value: unknown, rebuild: (inner: unknown) => unknown, path = ''): Generator<[string, unknown]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, rebuild({ ...value, extra: null })];
  for (const key of Object.keys(value)) {
    const put = (inner: unknown): unknown => {
      const copy = Array.isArray(value) ? [...value] : { ...value };
      Reflect.set(copy, key, inner);
      return rebuild(copy);
    };
    yield* extended((value as Record<string, unknown>)[key], put, `${path}/${key}`);
  }
}

const same = (whole: unknown): unknown => whole;

/** One document at a time: all of them together would not fit. */
function tryAll(changes: Iterable<[string, unknown]>): { tried: number; unnoticed: string[] } {
  let tried = 0;
  const unnoticed: string[] = [];
  for (const [path, document] of changes) {
    tried++;
    if (codesOf(document).length === 0) unnoticed.push(path);
  }
  return { tried, unnoticed };
}

describe('a receipt', () => {
  it('is found untouched, in whatever order and layout its members are written', () => {
    expect(codesOf(receipt)).toEqual([]);
    const reversed = Object.fromEntries(Object.entries(receipt).reverse());
    expect(codesOf(JSON.stringify(reversed, null, 3))).toEqual([]);
  });

  it('shows only what its assessment looked at', () => {
    const reference = receipt.reference as Record<string, Record<string, unknown>>;
    expect(Object.keys(reference.lines ?? {}).sort()).toEqual(['210310000', '640399015']);
    expect(Object.keys(reference.countries ?? {}).sort()).toEqual(['CN', 'VN']);
    expect(Object.keys(reference.priceTerms ?? {})).toEqual(['FOB']);
    const parameters = Object.keys((reference.parameters as { values: object }).values);
    expect(parameters).toContain('rounding.duty-base');
    expect(parameters).not.toContain('quota.starch');
  });

  it('carries every step of the reasoning, of the lines and of the sums', () => {
    const { items, trace } = receipt.answer as { items: { trace: unknown[] }[]; trace: unknown[] };
    expect(trace.length).toBeGreaterThan(0);
    expect(items.every((item) => item.trace.length > 2)).toBe(true);
  });

  it('betrays a change of any single value anywhere in it', () => {
    const { tried, unnoticed } = tryAll(tampered(receipt, same));
    expect(tried).toBeGreaterThan(300);
    expect(unnoticed).toEqual([]);
  }, 60_000);

  it('betrays a member too many in any of its objects', () => {
    const { tried, unnoticed } = tryAll(extended(receipt, same));
    expect(tried).toBeGreaterThan(50);
    expect(unnoticed).toEqual([]);
    expect(codesOf(JSON.stringify(receipt).replace('"answer":{', '"answer":{"__proto__":{},'))).toContain(
      'duty.receipt-hash-differs',
    );
  }, 60_000);

  it('betrays a member that is missing', () => {
    for (const name of Object.keys(receipt)) {
      const { [name as keyof typeof receipt]: _gone, ...rest } = receipt;
      expect(codesOf(rest), name).not.toEqual([]);
    }
  });

  it('betrays a member that is stated twice, whichever of the two a reader believes', () => {
    const text = JSON.stringify(receipt);
    const twice = text.replace('"totals":{', '"totals":{},"totals":{');
    expect(codesOf(twice)).toEqual(['duty.receipt-member-twice']);
  });

  it('names the place where the sum is another one, with both values', () => {
    const answer = structuredClone(receipt.answer) as { totals: { duty: string } };
    const truth = answer.totals.duty;
    answer.totals.duty = '0';
    const faults = checkReceipt(JSON.stringify({ ...receipt, answer }), KEY);
    expect(faults.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['duty.receipt-hash-differs', '/hash'],
      ['duty.receipt-signature-wrong', '/signature'],
      ['duty.receipt-answer-differs', '/answer/totals/duty'],
    ]);
    expect(faults[2]?.params).toEqual({ stated: '"0"', found: `"${truth}"` });
  });

  it('with a wrong sum is betrayed by the sum even when a forger signs it anew', () => {
    const answer = structuredClone(receipt.answer) as { totals: { duty: string } };
    answer.totals.duty = '0';
    const forger = newFrame();
    const own = mustBe(buildReceipt(request, starterReference(), forger));
    const forged = { ...own, answer };
    expect(codesOf(forged, undefined)).toContain('duty.receipt-answer-differs');
  });

  it('outlives a program that words it otherwise: under an unbroken seal only figures are held against it', () => {
    // As an earlier version of the program might have issued it: other words, and one flag less.
    const signed = (change: (answer: Answer) => void) => {
      const changed = structuredClone(receipt);
      change(changed.answer as unknown as Answer);
      return sealed(changed);
    };
    const older = signed((answer) => {
      for (const line of answer.items[0]?.taxLines ?? []) line.law.ja = '旧法';
      answer.flags.pop();
      answer.trace.pop();
    });
    expect(codesOf(older)).toEqual([]);
    expect(countRewordings(JSON.stringify(older))).toBeGreaterThan(2);
    expect(countRewordings(JSON.stringify(receipt))).toBe(0);
    const wrong = signed((answer) => {
      answer.totals.total = '1';
    });
    expect(codesOf(wrong)).toEqual(['duty.receipt-answer-differs']);
  });

  it('whose request the rules of today refuse is told apart from one that was changed', () => {
    const examined = (document: unknown, key: string | undefined = KEY) => {
      const { seal, recomputes, faults } = examineReceipt(JSON.stringify(document), key);
      return { seal, recomputes, codes: faults.map(({ code }) => code) };
    };
    // An earlier version passed over a rate for yen.
    const older = sealed({ ...receipt, request: { ...receipt.request, rates: { JPY: '2' } } });
    const notComputable = ['duty.receipt-not-computable'];
    expect(examined(older)).toEqual({ seal: 'unbroken', recomputes: 'refused', codes: notComputable });
    const [fault] = examineReceipt(JSON.stringify(older), KEY).faults;
    expect(fault?.params).toEqual({ reason: 'duty.own-currency-rate /rates/JPY' });
    const lost = sealed({ ...receipt, reference: { lines: 1 } });
    expect(examined(lost)).toMatchObject({ seal: 'unbroken', recomputes: 'refused', codes: notComputable });
    const changed = { ...older, issuer: 'Somebody else' };
    expect(examined(changed)).toMatchObject({ seal: 'broken', recomputes: 'refused' });
    expect(examined(older, newFrame().signer.publicKey())).toMatchObject({ seal: 'broken' });
    expect(examined(receipt)).toEqual({ seal: 'unbroken', recomputes: 'same', codes: [] });
    const wrong = sealed({ ...receipt, answer: { ...receipt.answer, currency: 'USD' } });
    expect(examined(wrong)).toMatchObject({ seal: 'unbroken', recomputes: 'otherwise' });
  });

  it('from before excises named their base is untouched all the same, and its other figures are still held to', () => {
    const wine = { code: '220421020', origin: 'FR', customsValueJpy: '100000', taxClass: 'standard' };
    const excises = [{ kind: 'liquor', class: 'wine', litres: '900' }];
    const quantities = [{ value: '900', unit: 'L' }];
    const asked = { ...request, items: [{ ...wine, quantities, excises }], freight: undefined };
    const today = mustBe(buildReceipt(asked, whole, frame));
    type Line = { base: string; baseUnit?: string; amount: string };
    const olderBy = (change: (line: Line) => void): AssessmentReceipt => {
      const copy = structuredClone(today);
      const { items } = copy.answer as unknown as { items: { taxLines: Line[] }[] };
      const tax = items[0]?.taxLines.find((line) => line.baseUnit === 'KL');
      if (!tax) throw new Error('No tax by the kilolitre');
      delete tax.baseUnit;
      tax.base = '0';
      change(tax);
      return sealed(copy);
    };
    expect(codesOf(olderBy(() => {}))).toEqual([]);
    const other = olderBy((tax) => {
      tax.base = '7';
    });
    expect(codesOf(other)).toEqual(['duty.receipt-answer-differs']);
    const cheaper = olderBy((tax) => {
      tax.amount = '1';
    });
    expect(codesOf(cheaper)).toEqual(['duty.receipt-answer-differs']);
  });

  it('of another installation is not taken for ours, and is believed on its own word when no key is given', () => {
    const other = newFrame();
    const theirs = mustBe(buildReceipt(request, starterReference(), other));
    expect(codesOf(theirs)).toEqual(['duty.receipt-key-other']);
    expect(checkReceipt(JSON.stringify(theirs), undefined)).toEqual([]);
  });

  it('that never was one is refused field by field', () => {
    expect(codesOf({})).toContain('duty.receipt-malformed');
    expect(codesOf('[]')).toEqual(['duty.receipt-malformed']);
    expect(codesOf({ ...receipt, version: 2 })).toEqual(['duty.receipt-malformed']);
    expect(codesOf({ ...receipt, reference: { lines: 1 } })).toContain('duty.receipt-not-computable');
    expect(codesOf({ ...receipt, request: { items: [] } })).toContain('duty.receipt-not-computable');
  });

  it('is not given for what cannot be assessed', () => {
    const refusedRequest = { ...request, items: [{ ...request.items[0], code: '999999999' }] };
    expect(buildReceipt(refusedRequest, starterReference(), frame)).toMatchObject({
      ok: false,
      refusals: [{ code: 'duty.code-unknown' }],
    });
  });
});
