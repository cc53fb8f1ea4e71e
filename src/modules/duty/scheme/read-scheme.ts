// The fields of low value and relief, read with every fault at once.
import { type Decimal, parseNonNegative } from '../../../kernel/decimal.ts';
import type { Minor } from '../../../kernel/money.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { ReliefClaim } from '../domain/relief/decide-relief.ts';
import { schemeRefusals } from './refusals.ts';
import type { ReliefRequest, Scheme } from './scheme-fields.ts';

/** What one line says about low value and relief. */
export type ItemScheme = {
  readonly personalUse: boolean;
  readonly gift: boolean;
  readonly sellerRegistration: string | undefined;
  readonly specifiedLowValue: boolean;
  readonly relief: ReliefClaim | undefined;
};

type Take = <T>(result: Result<T>) => T | undefined;
type Fields = {
  readonly personalUse?: boolean | undefined;
  readonly gift?: boolean | undefined;
  readonly sellerRegistration?: string | undefined;
  readonly specifiedLowValue?: boolean | undefined;
  readonly relief?: ReliefRequest | undefined;
  readonly customsValueJpy?: string | undefined;
};

export const PLAIN_ITEM: ItemScheme = {
  personalUse: false,
  gift: false,
  sellerRegistration: undefined,
  specifiedLowValue: false,
  relief: undefined,
};

export function readItemScheme(item: Fields, pointer: string, take: Take): ItemScheme {
  const { personalUse, gift, sellerRegistration, specifiedLowValue, relief } = item;
  if (!personalUse && !gift && sellerRegistration === undefined && !specifiedLowValue && !relief) return PLAIN_ITEM;
  if (personalUse && item.customsValueJpy !== undefined) {
    take(refused(schemeRefusals.personalUseNeedsPrice(`${pointer}/personalUse`)));
  }
  return {
    personalUse: personalUse === true,
    gift: gift === true,
    sellerRegistration,
    specifiedLowValue: specifiedLowValue === true,
    relief: relief && readRelief(relief, `${pointer}/relief`, take),
  };
}

function readRelief(relief: ReliefRequest, pointer: string, take: Take): ReliefClaim {
  const { article, sharePercent, exportedValueJpy, exportedOn } = relief;
  const share = (text: string): Decimal | undefined => take(parseNonNegative(text, `${pointer}/sharePercent`));
  return {
    article,
    sharePercent: sharePercent === undefined ? undefined : share(sharePercent),
    exportedValue:
      exportedValueJpy === undefined ? undefined : take(wholeYen(exportedValueJpy, `${pointer}/exportedValueJpy`)),
    exportedOn: exportedOn === undefined ? undefined : take(parsePlainDate(exportedOn, `${pointer}/exportedOn`)),
  };
}

export type DeclarationScheme = { readonly scheme: Scheme; readonly linkedValue: Minor };

export function readDeclarationScheme(
  {
    scheme = 'general',
    linkedValueJpy,
  }: { readonly scheme?: Scheme | undefined; readonly linkedValueJpy?: string | undefined },
  take: Take,
): DeclarationScheme {
  const linked = linkedValueJpy === undefined ? 0n : take(wholeYen(linkedValueJpy, '/linkedValueJpy'));
  return { scheme, linkedValue: linked ?? 0n };
}

function wholeYen(text: string, pointer: string): Result<Minor> {
  const parsed = parseNonNegative(text, pointer);
  if (!parsed.ok) return parsed;
  return parsed.value.scale === 0
    ? ok(parsed.value.units)
    : refused(schemeRefusals.yenNotWhole(pointer, { value: text }));
}
