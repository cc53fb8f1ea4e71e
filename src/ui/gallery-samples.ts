import type { PaletteProvider } from './palette-item.ts';
import type { Option } from './select-field.tsx';

const fruits: readonly Option[] = [
  { value: '1001', label: '1001 りんご Apple', detail: '青森・長野' },
  { value: '1002', label: '1002 みかん Mandarin', detail: '和歌山・愛媛' },
  { value: '1003', label: '1003 ぶどう Grape', detail: '山梨・岡山' },
  { value: '2001', label: '2001 だいこん Radish', detail: '北海道・千葉' },
  { value: '2002', label: '2002 ねぎ Leek', detail: '埼玉・茨城' },
];

/** Stands for a search on a server: it takes a moment and finds by part. */
export async function searchSamples(query: string): Promise<readonly Option[]> {
  await new Promise((resolve) => setTimeout(resolve, 120));
  return fruits.filter((fruit) => fruit.label.toLowerCase().includes(query.toLowerCase()));
}

export const sampleProvider: PaletteProvider = {
  id: 'goods',
  label: '品目 Goods',
  find: async (query) => {
    const found = await searchSamples(query);
    return found.map((each) => ({ id: each.value, label: each.label, detail: each.detail ?? '', icon: 'tag' }));
  },
};

export type SampleRow = {
  readonly id: string;
  readonly name: string;
  readonly state: 'waiting' | 'checking' | 'done' | 'stopped';
  readonly at: string;
  readonly mass: bigint;
  readonly amount: bigint;
};

const names = ['横浜青果', '神戸精密', 'Hakata Foods', '名古屋繊維', 'Otaru Glass Works', '那覇工芸'] as const;
const states = ['waiting', 'checking', 'done', 'stopped'] as const;

/** The same ten thousand rows every time: sums, not chance. */
export function sampleRows(count: number): SampleRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `R${String(index + 1).padStart(6, '0')}`,
    name: names[(index * 7) % names.length] ?? names[0],
    state: states[(index * 11) % states.length] ?? 'waiting',
    at: `2026-11-${String(1 + (index % 21)).padStart(2, '0')}T0${index % 10}:1${index % 6}:00Z`,
    mass: BigInt((index * 7919) % 98_765),
    amount: BigInt((index * 104_729) % 98_765_432),
  }));
}
