/** The profile's rows as the rules read them; a fault in them is a broken profile, never a user's. */
import { parseCountryCode } from '../../kernel/country-code.ts';
import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import type {
  Agreement,
  Cumulation,
  DifferentialRule,
  OriginReference,
  Party,
  ProofKind,
  SchemeKind,
} from './domain/origin-reference.ts';
import { readCorrelations } from './read-correlations.ts';

type Row = Readonly<Record<string, string>>;

/**
 * `agreements.csv`, `agreement-parties.csv`, `agreement-aliases.csv`, `preference-beneficiaries.csv`, `proof-
 * kinds.csv`, `tariff-differentials.csv`, `hs-correlations.csv`.
 */
export type OriginRows = {
  readonly agreements: readonly Row[];
  readonly parties: readonly Row[];
  readonly aliases: readonly Row[];
  readonly beneficiaries: readonly Row[];
  readonly proofKinds: readonly Row[];
  readonly differentials: readonly Row[];
  readonly correlations: readonly Row[];
};

export function readOriginReference(rows: OriginRows): OriginReference {
  return {
    agreements: rows.agreements.map(agreementOf),
    parties: [...rows.parties.map(partyOf), ...rows.beneficiaries.map(beneficiaryOf)],
    aliases: Object.fromEntries(rows.aliases.map(({ code = '', agreement = '' }) => [code.toUpperCase(), agreement])),
    proofKinds: Object.fromEntries(rows.proofKinds.map((row) => [row.code ?? '', proofKindOf(row)])),
    differentials: rows.differentials.map(differentialOf),
    ...readCorrelations(rows.correlations),
    kindAliases: Object.fromEntries(
      rows.proofKinds.flatMap(({ code = '', aliases }) => words(aliases).map((alias) => [alias, code])),
    ),
  };
}

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter((word) => word !== '');
const day = (text: string | undefined): PlainDate => mustBe(parsePlainDate(text ?? ''));
const optionalDay = (text: string | undefined): PlainDate | null => (text ? day(text) : null);

function agreementOf(row: Row): Agreement {
  const [amount, currency] = words(row.exporter_number_above);
  return {
    column: row.code ?? '',
    agreement: row.agreement ?? '',
    kind: row.kind as SchemeKind,
    name: { ja: row.name_ja ?? '', en: row.name_en ?? '' },
    law: { ja: row.law_ja ?? '', en: row.law_en ?? '' },
    from: day(row.valid_from),
    to: optionalDay(row.valid_to),
    proofs: words(row.proofs),
    proofMonths: Number(row.proof_months),
    hsEdition: row.hs_edition ?? '',
    cumulation: row.cumulation as Cumulation,
    exporterNumberAbove: amount && currency ? { amount, currency } : null,
  };
}

const differentialOf = (row: Row): DifferentialRule => ({
  agreement: row.code ?? '',
  law: { ja: row.law_ja ?? '', en: row.law_en ?? '' },
  from: day(row.valid_from),
  to: optionalDay(row.valid_to),
  localValuePercent: row.local_value_percent ?? '',
  appendix: words(row.appendix),
  appendixComplete: row.appendix_complete === 'yes',
});

function partyOf(row: Row): Party {
  return {
    column: row.code ?? '',
    country: mustBe(parseCountryCode(row.party ?? '')),
    from: day(row.valid_from),
    to: optionalDay(row.valid_to),
    proofs: row.proofs ? words(row.proofs) : null,
    graduated: null,
    graceEnds: null,
    excludedCodes: [],
  };
}

function beneficiaryOf(row: Row): Party {
  return {
    column: row.scheme ?? '',
    country: mustBe(parseCountryCode(row.code ?? '')),
    from: day(row.valid_from),
    to: optionalDay(row.valid_to),
    proofs: null,
    graduated: optionalDay(row.un_graduated),
    graceEnds: optionalDay(row.grace_ends),
    excludedCodes: words(row.excluded_codes),
  };
}

const proofKindOf = (row: Row): ProofKind => ({
  code: row.code ?? '',
  name: { ja: row.name_ja ?? '', en: row.name_en ?? '' },
  needsNumber: row.number === 'yes',
  needsDate: row.date === 'yes',
});
