import { findParameter, type Parameters } from '../../../kernel/parameters.ts';
import { isInBand } from './condition-met.ts';
import { foldText } from './fold-text.ts';
import { parsePriceBand } from './parse-price-band.ts';
import type { RateFacts } from './rate-facts.ts';
import { bandPriceKey } from './reference-prices.ts';
import type { ScheduleLine } from './tariff-line.ts';

type Worded = Pick<ScheduleLine, 'path'>;
export type PriceBandFacts = Pick<RateFacts, 'customsValue' | 'quantities' | 'parameters'>;

/**
 * Nine digits that the schedule keeps for goods of a certain price (onions, pork, copper …): the words of the band that
 * these goods are outside of, named prices as figures. Undefined when they are within it, when there is none, or when
 * no quantity tells.
 */
export function brokenPriceBand(line: Worded, facts: PriceBandFacts): string | undefined {
  return bandTextsOf(line)
    .map((text) => withPrices(text, facts.parameters))
    .find((text) => {
      const band = parsePriceBand(text);
      return band !== null && isInBand(band, facts) === false;
    });
}

const bandTextsOf = ({ path }: Worded): readonly string[] => path.flatMap((part) => knownBand(part) ?? []);

const CACHE_LIMIT = 20_000;
const known = new Map<string, string | null>();

/** Each heading is read once: a schedule has some thousands, and its lines are loaded over and over. */
function knownBand(part: string): string | null {
  const before = known.get(part);
  if (before !== undefined) return before;
  const found = bandText(foldText(part)) ?? null;
  if (known.size >= CACHE_LIMIT) known.clear();
  known.set(part, found);
  return found;
}

/** `*〔1〕`, `(2)`, `イ ` and the like in front; explanations in brackets inside and behind. */
const OFFICIAL = /^[^課]{0,8}(課税価格が1.{1,8}につき、?.+?もの)$/;
const STARTER = /(?:([\d.]+)円(?:\/kg)?超)?([\d.]+)円\/kg(以下|未満|以上|超)/g;
const SIDES = { 以下: '以下の', 未満: '未満の', 以上: '以上の', 超: 'を超える' } as const;

function bandText(part: string): string | undefined {
  if (part.includes('課税価格が1')) return OFFICIAL.exec(withoutBrackets(part).trim())?.[1];
  const [match, another] = [...part.matchAll(STARTER)];
  if (match === undefined || another !== undefined) return undefined;
  const [, lower, upper = '', side] = match;
  const from = lower === undefined ? '' : `${lower}円を超え`;
  return `課税価格が1キログラムにつき${from}${upper}円${SIDES[side as keyof typeof SIDES]}もの`;
}

/** Brackets that narrow the goods or define a price stay out; one that takes goods out makes the text another. */
const withoutBrackets = (text: string): string =>
  text.includes('を除く') ? '' : text.replace(/\([^()]*\((?:[^()]|\([^()]*\))*\)[^()]*\)|\([^()]*\)/g, '');

/** `73円70銭` in yen, and the prices that the schedule only names. */
function withPrices(text: string, parameters: Parameters): string {
  return text
    .replace(/(\d+)円(\d{2})銭/g, '$1.$2円')
    .replace(/[^、えつき]+に係る(?:分岐点価格|従量税適用限度価格)/g, (name) => {
      const key = bandPriceKey(name);
      const price = key === undefined ? undefined : findParameter(parameters, key)?.value;
      return price == null ? name : `${price}円`;
    });
}
