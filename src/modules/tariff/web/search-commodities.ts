import { api, formatCode, type Language, type Option } from '../../../ui/index.ts';
import type { SearchAnswer } from '../contract.ts';
import { lineName } from './line-name.ts';

/** For code fields anywhere: commodities by the beginning of their code or by words. */
export async function searchCommodities(
  query: string,
  options: { readonly language: Language; readonly asOf?: string; readonly signal?: AbortSignal },
): Promise<readonly Option[]> {
  const { language, asOf, signal } = options;
  if (query.trim() === '') return [];
  const found = await api.get<SearchAnswer>('/api/tariff/search', { query, asOf, limit: 20 }, signal);
  return found.lines.map((line) => ({
    value: line.code,
    label: `${formatCode(line.code)} ${lineName(line, language)}`,
    detail: line.path.slice(0, -1).join(' › '),
  }));
}
