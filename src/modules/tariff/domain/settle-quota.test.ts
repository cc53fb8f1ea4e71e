import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compare, decimal, formatDecimal, parseDecimal, subtract, ZERO } from '../../../kernel/decimal.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { parseQuantity } from '../../../kernel/quantity.ts';
import { mustBe } from '../../../kernel/result.ts';
import { quotaRefusals } from '../quota/refusals.ts';
import { isCriticalAt } from './quota-balance.ts';
import { quantityInUnit } from './quota-quantity.ts';
import { type LockedCertificate, type QuotaDraw, settleQuota } from './settle-quota.ts';

const amount = (text: string) => mustBe(parseDecimal(text));
const quantity = (value: string, unit: string) => mustBe(parseQuantity({ value, unit }));
const day = mustBe(parsePlainDate('2026-11-20'));

const certificate = (more: Partial<LockedCertificate> = {}): LockedCertificate => ({
  certificate: 'TQ-1',
  holderCode: '8990000000001-0000',
  codes: ['640399012', '6403200'],
  unit: 'PR',
  quantity: amount('1000'),
  used: ZERO,
  held: ZERO,
  validFrom: '2026-04-01',
  validTo: '2027-03-31',
  ...more,
});
const draw = (value: string, more: Partial<QuotaDraw> = {}): QuotaDraw => ({
  certificate: 'TQ-1',
  code: '640399012',
  quantities: [quantity(value, 'PR')],
  pointer: '/items/0',
  ...more,
});
const settle = (draws: readonly QuotaDraw[], ...certificates: LockedCertificate[]) =>
  settleQuota(draws, { certificates, importerCode: '89900000000010000', day, refusals: quotaRefusals });
const movesOf = (result: ReturnType<typeof settle>) =>
  mustBe(result).map(({ kind, quantity: moved }) => `${kind} ${formatDecimal(moved)}`);
const faultsOf = (result: ReturnType<typeof settle>) =>
  result.ok ? [] : result.refusals.map(({ code, pointer }) => `${code} ${pointer}`);

describe('what a declaration holds of a quota', () => {
  it('is drawn when it is lodged, over all its lines', () => {
    expect(movesOf(settle([draw('300'), draw('200', { pointer: '/items/1' })], certificate()))).toEqual(['draw 500']);
  });

  it('is drawn once, however often the same version asks', () => {
    expect(movesOf(settle([draw('300')], certificate({ used: amount('300'), held: amount('300') })))).toEqual([]);
  });

  it('grows and shrinks with another version by the difference', () => {
    const held = certificate({ used: amount('300'), held: amount('300') });
    expect(movesOf(settle([draw('450')], held))).toEqual(['draw 150']);
    expect(movesOf(settle([draw('120')], held))).toEqual(['return 180']);
    expect(movesOf(settle([], held))).toEqual(['return 300']);
  });

  it('may be the last of the certificate and not a thousandth more', () => {
    expect(movesOf(settle([draw('1000')], certificate()))).toEqual(['draw 1000']);
    expect(faultsOf(settle([draw('1000.001')], certificate()))).toEqual([
      'tariff.certificate-exhausted /items/0/quota/certificate',
    ]);
  });

  it('is refused at the line that goes beyond, when one certificate is used twice', () => {
    const twice = settle([draw('600'), draw('600', { pointer: '/items/1' })], certificate());
    expect(faultsOf(twice)).toEqual(['tariff.certificate-exhausted /items/1/quota/certificate']);
    if (!twice.ok) expect(twice.refusals[0]?.params).toMatchObject({ remaining: '1000', asked: '1200', unit: 'PR' });
  });

  it('may use again what it holds itself when all the rest is gone', () => {
    const full = certificate({ used: amount('1000'), held: amount('400') });
    expect(movesOf(settle([draw('400')], full))).toEqual([]);
    expect(faultsOf(settle([draw('401')], full))).toEqual(['tariff.certificate-exhausted /items/0/quota/certificate']);
  });

  it.each([
    ['a certificate nobody issued', draw('1', { certificate: 'TQ-9' }), certificate(), 'tariff.certificate-unknown'],
    ["another importer's", draw('1'), certificate({ holderCode: '1' }), 'tariff.certificate-of-another'],
    ['one not yet valid', draw('1'), certificate({ validFrom: '2026-11-21' }), 'tariff.certificate-not-valid'],
    ['one past its day', draw('1'), certificate({ validTo: '2026-11-19' }), 'tariff.certificate-not-valid'],
    ['other goods', draw('1', { code: '640399015' }), certificate(), 'tariff.certificate-other-goods'],
  ])('is refused for %s', (_, one, known, code) => {
    expect(faultsOf(settle([one], known))).toEqual([`${code} /items/0/quota/certificate`]);
  });

  it('is refused without a quantity in the unit of the certificate', () => {
    const faults = faultsOf(settle([draw('1', { quantities: [quantity('5', 'KG')] })], certificate()));
    expect(faults).toEqual(['tariff.certificate-unit-missing /items/0/quantities']);
  });

  it('tells every fault at once', () => {
    const faults = faultsOf(
      settle([draw('1', { certificate: 'X' }), draw('1', { code: '1', pointer: '/items/1' })], certificate()),
    );
    expect(faults).toHaveLength(2);
  });

  it('never leaves a certificate over-used, and always holds exactly what it asked for', () => {
    const thousandths = fc.integer({ min: 0, max: 2_000_000 });
    fc.assert(
      fc.property(fc.array(thousandths, { maxLength: 4 }), thousandths, thousandths, (asked, a, b) => {
        const [held, used] = [Math.min(a, b), Math.max(a, b)].map((n) => decimal(BigInt(Math.min(n, 1_000_000)), 3));
        const known = certificate({ used: used ?? ZERO, held: held ?? ZERO });
        const draws = asked.map((n) => ({
          ...draw('0'),
          quantities: [{ ...quantity('0', 'PR'), value: decimal(BigInt(n), 3) }],
        }));
        const result = settle(draws, known);
        if (!result.ok) return;
        const change = result.value.reduce(
          (sum, move) => (move.kind === 'draw' ? add(sum, move.quantity) : subtract(sum, move.quantity)),
          ZERO,
        );
        const total = draws.reduce((sum, one) => add(sum, one.quantities[0]?.value ?? ZERO), ZERO);
        expect(compare(add(known.held, change), total)).toBe(0);
        expect(compare(add(known.used, change), known.quantity)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the quantity of a quota', () => {
  it.each([
    ['1500', 'KG', 'MT', '1.5'],
    ['1.5', 'MT', 'KG', '1500'],
    ['2500000', 'GR', 'MT', '2.5'],
    ['3', 'KL', 'L', '3000'],
    ['12', 'PR', 'PR', '12'],
  ])('of %s %s is counted in %s exactly', (value, unit, wanted, expected) => {
    const found = quantityInUnit([quantity(value, unit)], wanted);
    expect(found && formatDecimal(found)).toBe(expected);
  });

  it('is not guessed from another kind of unit', () => {
    expect(quantityInUnit([quantity('1', 'KG')], 'PR')).toBeUndefined();
    expect(quantityInUnit([quantity('1', 'L')], 'MT')).toBeUndefined();
    expect(quantityInUnit([], 'KG')).toBeUndefined();
  });

  it('is critical from the share on, not before', () => {
    const at = (used: string) => isCriticalAt(amount('0.9'), { used: amount(used), quantity: amount('1000') });
    expect([at('899.999'), at('900'), at('1000')]).toEqual([false, true, true]);
  });
});
