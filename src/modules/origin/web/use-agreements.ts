import { useCallback, useMemo } from 'react';
import { type Option, useCodeList } from '../../../ui/index.ts';

type Agreements = {
  readonly options: readonly Option[];
  readonly nameOf: (agreement: string) => string;
  /** Codes of the papers that it takes. */
  readonly kindsOf: (agreement: string) => readonly string[];
};

/** Agreements by their own code; one with several columns of the schedule (RCEP) stands once, under its code. */
export function useAgreements(): Agreements {
  const { rows, nameOf: columnName } = useCodeList('agreements');
  const ofAgreement = useCallback((code: string) => rows.filter(({ agreement }) => agreement === code), [rows]);
  const nameOf = useCallback(
    (code: string) => {
      const [row, ...more] = ofAgreement(code);
      return row && more.length === 0 ? columnName(row.code) : code;
    },
    [ofAgreement, columnName],
  );
  const kindsOf = useCallback(
    (code: string) =>
      [...new Set(ofAgreement(code).flatMap(({ proofs }) => (proofs ?? '').split(' ')))].filter(Boolean),
    [ofAgreement],
  );
  const options = useMemo(() => {
    const codes = [...new Set(rows.flatMap(({ agreement }) => agreement ?? []))];
    return codes.map((code) => ({ value: code, label: nameOf(code) }));
  }, [rows, nameOf]);
  return { options, nameOf, kindsOf };
}
