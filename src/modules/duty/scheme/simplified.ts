// Customs Tariff Act Art. 3-3; handbook 3.1: all of the declaration or nothing of it; goods left out stop it, and so
// does a claimed preference (room `origin`). Goods that are free by the schedule, and goods with a relief, do not
// use it.
import { getParameter } from '../../../kernel/parameters.ts';
import { entryFor } from '../domain/low-value/listed-goods.ts';
import { schemeRefusals } from './refusals.ts';
import type { SchemeDesk } from './scheme-desk.ts';
import { traceGroup } from './trace-scheme.ts';
import type { SchemeAnswer, Treatment } from './treatment.ts';

export function simplifiedOf(
  index: number,
  { value, limit }: SchemeAnswer,
  hasRelief: boolean,
  { declaration, reference, refusals }: SchemeDesk,
): Treatment | undefined {
  const item = declaration.items[index];
  if (item === undefined) return undefined;
  const { simplifiedGroups, simplifiedExclusions } = reference.lowValue;
  if (index === 0 && value > limit) refusals.push(schemeRefusals.simplifiedAboveLimit('/scheme', { value, limit }));
  const excluded = entryFor(simplifiedExclusions, item.code);
  if (excluded) {
    const names = { code: item.code, goods_ja: excluded.name.ja, goods_en: excluded.name.en };
    refusals.push(schemeRefusals.simplifiedExcluded(`/items/${index}/code`, names));
  }
  const entry = entryFor(simplifiedGroups, item.code);
  if (entry === undefined) throw new Error(`No group of the simplified tariff holds ${item.code}`);
  if (hasRelief) return undefined;
  const { value: rate } = getParameter(reference.parameters, `simplified-tariff.${entry.group}`);
  const printed = entry.unit === 'L' ? `${rate}円/l` : rate;
  return { simplified: { group: entry.group, printed }, steps: [traceGroup(entry, printed)] };
}
