// Forms C-1000, C-1000-2 and C-1000-6 (handbook 8): what an application must say before the clock can start. The
// applicant's own view of the answer is welcome and not required.
import type { Refusal, RefusalFactory } from '../../../kernel/refusal.ts';

export type AskedOf = { readonly title: string; readonly goods: string; readonly question: string };

const FIELDS = {
  title: { ja: '件名', en: 'The title' },
  goods: { ja: '貨物・取引の説明', en: 'The description of goods or transaction' },
  question: { ja: '照会事項', en: 'The question' },
} as const satisfies Record<keyof AskedOf, { ja: string; en: string }>;

/** Every gap at once. */
export function checkApplication(application: AskedOf, fieldMissing: RefusalFactory): readonly Refusal[] {
  const names = Object.keys(FIELDS) as (keyof AskedOf)[];
  return names
    .filter((name) => application[name].trim() === '')
    .map((name) => fieldMissing(`/application/${name}`, { field_ja: FIELDS[name].ja, field_en: FIELDS[name].en }));
}
