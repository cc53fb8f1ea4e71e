import type { WireQuota } from '../../contract.ts';

/** Found by its name in either language, or by the beginning of a code in any common writing (1108.12, 110812). */
export function fits({ quota, name, codes }: Pick<WireQuota, 'quota' | 'name' | 'codes'>, query: string): boolean {
  const wanted = query.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return true;
  const digits = wanted.replace(/[.\s-]/g, '');
  if (/^\d+$/.test(digits)) return codes.some((code) => code.startsWith(digits) || digits.startsWith(code));
  return [quota, name.ja, name.en].some((text) => text.toLowerCase().includes(wanted));
}
