// Customs Act Art. 12, Act on Special Measures concerning Taxation Art. 94: the rates of delinquency tax are announced
// for each year. A sum that rests on those of an earlier year says so in the answer, not only among its steps.
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Words } from '../../kernel/refusal.ts';
import type { Profile } from '../../platform/profile.ts';
import type { CarriedYear } from './domain/delinquency.ts';

export type CorrectionFlag = {
  readonly kind: 'rates-carried-forward';
  readonly pointer: string;
  readonly words: Words;
  readonly detail: string;
};
type Asked = { readonly permitDate: PlainDate; readonly carriedYears: readonly CarriedYear[] };

export function carriedForward({ permitDate, carriedYears }: Asked, profile: Profile): CorrectionFlag[] {
  const late = carriedYears.map(({ year, knownOf }): CorrectionFlag => {
    const words = {
      ja: `${year}年の延滞税の割合が未登録のため、${knownOf}年の割合で計算しました。`,
      en: `The rates of delinquency tax of ${year} are not loaded; computed with those of ${knownOf}.`,
    };
    return { kind: 'rates-carried-forward', pointer: '/paidDate', words, detail: `${year} ${knownOf}` };
  });
  const through = profile.parametersOn(permitDate).values['assessment.reviewed-through']?.value;
  if (through == null || permitDate <= through) return late;
  const words = {
    ja: `加算税の割合は ${through} までの分を確認しています。その後の改正は含まず、最後の値で計算しました。`,
    en: `The rates of additional duty were reviewed up to ${through}; computed with the last ones known.`,
  };
  return [{ kind: 'rates-carried-forward', pointer: '/permitDate', words, detail: through }, ...late];
}
