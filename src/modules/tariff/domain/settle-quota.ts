// Customs Tariff Act Art. 9-2 and the Order on the tariff-quota system (handbook 2.7): the low rate only for what a
// certificate still covers, first come first served. A declaration holds what its version in force asks for: another
// version changes what it holds, a withdrawal gives all of it back.
import { add, compare, type Decimal, formatDecimal, isZero, subtract, ZERO } from '../../../kernel/decimal.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Quantity } from '../../../kernel/quantity.ts';
import type { Refusal, RefusalFactory } from '../../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { quantityInUnit } from './quota-quantity.ts';

/** One line of a declaration that names a certificate. */
export type QuotaDraw = {
  readonly certificate: string;
  readonly code: string;
  readonly quantities: readonly Quantity[];
  /** Of the line, e.g. `/items/0`. */
  readonly pointer: string;
};

/** A certificate as it stands, locked; `held` is what this declaration has of it already. */
export type LockedCertificate = {
  readonly certificate: string;
  readonly holderCode: string;
  readonly codes: readonly string[];
  readonly unit: string;
  readonly quantity: Decimal;
  readonly used: Decimal;
  readonly held: Decimal;
  readonly validFrom: string;
  readonly validTo: string;
};

export type QuotaMove = {
  readonly certificate: string;
  readonly kind: 'draw' | 'return';
  /** Above zero. */
  readonly quantity: Decimal;
};

export type SettleRefusals = Readonly<
  Record<
    | 'certificateUnknown'
    | 'certificateOfAnother'
    | 'certificateNotValid'
    | 'certificateOtherGoods'
    | 'certificateUnitMissing'
    | 'certificateExhausted',
    RefusalFactory
  >
>;

type Desk = {
  readonly certificates: readonly LockedCertificate[];
  readonly importerCode: string;
  /** The day of lodging: it decides, whatever the day of the change. */
  readonly day: PlainDate;
  readonly refusals: SettleRefusals;
};

/** What has to move so that the declaration holds exactly what its lines ask for. All faults come back together. */
export function settleQuota(draws: readonly QuotaDraw[], desk: Desk): Result<QuotaMove[]> {
  const asked = new Map<string, Decimal>();
  const faults: Refusal[] = [];
  for (const draw of draws) {
    const quantity = fits(draw, desk);
    if (quantity.ok) asked.set(draw.certificate, add(asked.get(draw.certificate) ?? ZERO, quantity.value));
    else faults.push(...quantity.refusals);
  }
  const moves = desk.certificates.flatMap((known): QuotaMove[] => {
    const target = asked.get(known.certificate) ?? ZERO;
    const fault = exhausted(known, target, draws, desk.refusals);
    if (fault) faults.push(fault);
    const more = subtract(target, known.held);
    if (isZero(more)) return [];
    const isDraw = more.units > 0n;
    return [
      {
        certificate: known.certificate,
        kind: isDraw ? 'draw' : 'return',
        quantity: isDraw ? more : subtract(ZERO, more),
      },
    ];
  });
  return faults.length > 0 ? refused(...faults) : ok(moves);
}

function fits({ certificate, code, quantities, pointer }: QuotaDraw, desk: Desk): Result<Decimal> {
  const { refusals, day } = desk;
  const at = `${pointer}/quota/certificate`;
  const known = desk.certificates.find((one) => one.certificate === certificate);
  if (known === undefined) return refused(refusals.certificateUnknown(at, { certificate }));
  if (plainCode(known.holderCode) !== plainCode(desk.importerCode)) {
    return refused(refusals.certificateOfAnother(at, { certificate }));
  }
  const { validFrom: from, validTo: to, unit } = known;
  if (day < from || to < day) return refused(refusals.certificateNotValid(at, { certificate, from, to, day }));
  if (!known.codes.some((beginning) => code.startsWith(beginning))) {
    return refused(refusals.certificateOtherGoods(at, { certificate, code }));
  }
  const quantity = quantityInUnit(quantities, unit);
  if (quantity === undefined) {
    return refused(refusals.certificateUnitMissing(`${pointer}/quantities`, { certificate, unit }));
  }
  return ok(quantity);
}

const plainCode = (code: string): string => code.replaceAll('-', '');

/** What the declaration holds already counts as free for it. */
function exhausted(
  { certificate, quantity, used, held, unit }: LockedCertificate,
  target: Decimal,
  draws: readonly QuotaDraw[],
  refusals: SettleRefusals,
): Refusal | undefined {
  const remaining = add(subtract(quantity, used), held);
  if (compare(target, remaining) <= 0) return undefined;
  const last = draws.findLast((draw) => draw.certificate === certificate);
  const sums = { certificate, unit, remaining: formatDecimal(remaining), asked: formatDecimal(target) };
  return refusals.certificateExhausted(`${last?.pointer ?? ''}/quota/certificate`, sums);
}
