import type { Language, PaletteProvider } from '../../../ui/index.ts';
import { searchCommodities } from './search-commodities.ts';

/** Commodity codes in the command palette. */
export const tariffPalette = (label: string, language: Language): PaletteProvider => ({
  id: 'tariff',
  label,
  find: async (query, signal) => {
    if (query.length < 2) return [];
    const options = await searchCommodities(query, { language, signal });
    return options.slice(0, 8).map(({ value, label: name, detail }) => ({
      id: `tariff-${value}`,
      label: name,
      ...(detail ? { detail } : {}),
      icon: 'tag' as const,
      to: `/tariff/${value}`,
    }));
  },
});
