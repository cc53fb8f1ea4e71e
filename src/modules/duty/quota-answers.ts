// Customs Tariff Act Art. 9-2, Order on the tariff-quota system (handbook 2.7): the first, low rate only within a
// certificate; without one the second. What a register knows of the certificate is checked against the goods.
import { add, compare, type Decimal, decimal, formatDecimal, parseDecimal, ZERO } from '../../kernel/decimal.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { mustBe } from '../../kernel/result.ts';
import type { QuotaStanding } from '../tariff/contract.ts';
import { type ItemToAssess, NO_ANSWERS } from './read-request.ts';
import { dutyRefusals } from './refusals.ts';

type Answers = Readonly<Record<string, string>>;

const QUOTA_KEYS = ['quota', 'quota.wto'] as const;
export const WITHIN = 'within';
const OVER = 'over';

const answered = (answer: string): Answers => Object.fromEntries(QUOTA_KEYS.map((key) => [key, answer]));
const OVER_ANSWERS = answered(OVER);
const WITHIN_ANSWERS = answered(WITHIN);

/** A rate that asks whether the goods are within a quota gets its answer from the certificate, unless one is given. */
export function withQuotaAnswers(answers: Answers, certificate: string | undefined): Answers {
  const quota = certificate === undefined ? OVER_ANSWERS : WITHIN_ANSWERS;
  return answers === NO_ANSWERS ? quota : { ...quota, ...answers };
}

export const claimsQuotaWithoutCertificate = ({ answers, quotaCertificate }: ItemToAssess): boolean =>
  quotaCertificate === undefined && QUOTA_KEYS.some((key) => answers[key] === WITHIN);

type Desk = { readonly asOf: PlainDate; readonly quotas: Readonly<Record<string, QuotaStanding>> };

/** Over the whole declaration, because several lines may draw on one certificate. */
export function quotaRefusals(items: readonly ItemToAssess[], { asOf, quotas }: Desk): Refusal[] {
  const drawn = new Map<string, Decimal>();
  return items.flatMap((item, index) => {
    const { quotaCertificate: certificate } = item;
    if (certificate === undefined || !Object.hasOwn(quotas, certificate)) return [];
    const standing = quotas[certificate];
    if (standing === undefined) return [];
    const pointer = `/items/${index}`;
    const unfit = unfitRefusal(item, standing, { asOf, pointer: `${pointer}/quota/certificate` });
    if (unfit) return [unfit];
    const asked = quantityAsked(item, standing.unit);
    if (asked === undefined) {
      return [dutyRefusals.quotaQuantityNeeded(`${pointer}/quantities`, { certificate, unit: standing.unit })];
    }
    const before = drawn.get(certificate) ?? ZERO;
    const together = add(before, asked);
    drawn.set(certificate, together);
    if (compare(together, mustBe(parseDecimal(standing.remaining))) <= 0) return [];
    const params = { certificate, remaining: standing.remaining, unit: standing.unit, asked: formatDecimal(together) };
    const isTwice = compare(before, ZERO) > 0;
    return [
      (isTwice ? dutyRefusals.quotaUsedTwice : dutyRefusals.quotaExhausted)(`${pointer}/quota/certificate`, params),
    ];
  });
}

function unfitRefusal(
  { code }: ItemToAssess,
  { certificate, codes, validFrom, validTo }: QuotaStanding,
  { asOf, pointer }: { readonly asOf: PlainDate; readonly pointer: string },
): Refusal | undefined {
  if (!codes.some((prefix) => code.startsWith(prefix))) {
    return dutyRefusals.quotaOtherGoods(pointer, { certificate, code, codes: codes.join(', ') });
  }
  if (asOf < validFrom || validTo < asOf) {
    return dutyRefusals.quotaNotValid(pointer, { certificate, day: asOf, from: validFrom, to: validTo });
  }
  return undefined;
}

/** How many of the certificate's unit; kilograms and tonnes, litres and kilolitres turn into one another. */
function quantityAsked({ quantities }: ItemToAssess, unit: string): Decimal | undefined {
  const same = quantities.find((quantity) => quantity.unit === unit);
  if (same) return same.value;
  for (const [small, large] of THOUSANDFOLD) {
    const inSmall = quantities.find((quantity) => quantity.unit === small)?.value;
    if (unit === large && inSmall) return decimal(inSmall.units, inSmall.scale + 3);
    const inLarge = quantities.find((quantity) => quantity.unit === large)?.value;
    if (unit === small && inLarge) return decimal(inLarge.units * 1000n, inLarge.scale);
  }
  return undefined;
}

const THOUSANDFOLD = [
  ['KG', 'MT'],
  ['L', 'KL'],
  ['NO', 'TH'],
] as const;
