// Customs Tariff Act Art. 6 to 9 and Temporary Tariff Measures Act Art. 7-3 to 7-8 (handbook 2.7): every measure on the
// goods is a customs duty of its own, on the customs value (R2, R3), laid on top of the ordinary one in the order of
// `REMEDY_KINDS`.
import type { Minor } from '../../kernel/money.ts';
import { findParameter } from '../../kernel/parameters.ts';
import { parsePercent } from '../../kernel/rate.ts';
import type { TraceStep } from '../../kernel/trace.ts';
import type { TaxLine } from './assessment.ts';
import { nominalText } from './domain/nominal-text.ts';
import type { AppliedRemedy } from './domain/remedy/applied-remedy.ts';
import { type RateForExporter, type Remedy, rateForExporter, remediesOn } from './domain/remedy/remedy.ts';
import { type RoundingUnits, r3LineDuty, r5ChargeInBase, sum } from './domain/rounding.ts';
import type { TaxRules } from './domain/tax-rules.ts';
import { type EvaluatedRate, evaluateColumn, isApplied, type RateFacts } from './evaluate-columns.ts';

export type RemedyCharge = {
  readonly remedy: Remedy;
  readonly chosen: RateForExporter;
  /** As it applies: a parameter is replaced by its value. */
  readonly rate: string;
  readonly amount: Minor;
  readonly nominal: string;
};

/** A measure whose own rate cannot be computed from what is declared. */
export type OpenRemedy = { readonly open: EvaluatedRate };

export type RemedyQuestion = {
  readonly exporter: string | undefined;
  /** Those on the goods, in their order. */
  readonly remedies: readonly Remedy[];
  readonly facts: RateFacts;
  readonly units: RoundingUnits;
  /** The ordinary duty of the line and the column it comes from. */
  readonly duty: Minor;
  readonly column: string;
};

const NONE: readonly RemedyCharge[] = [];

function remedyCharges(question: RemedyQuestion): readonly RemedyCharge[] | OpenRemedy {
  const { remedies, column } = question;
  const charges: RemedyCharge[] = [];
  for (const remedy of remedies) {
    if (remedy.columns && !remedy.columns.includes(column)) continue;
    const charge = chargeOf(remedy, question);
    if ('open' in charge) return charge;
    charges.push(charge);
  }
  return charges;
}

function chargeOf(remedy: Remedy, { exporter, facts, units, duty }: RemedyQuestion): RemedyCharge | OpenRemedy {
  const chosen = rateForExporter(remedy, exporter);
  const rate = findParameter(facts.parameters, chosen.rate)?.value ?? chosen.rate;
  if (remedy.how === 'share-of-duty') {
    const [numerator, denominator] = shareOf(rate);
    const amount = r3LineDuty((duty * numerator) / denominator, units);
    return { remedy, chosen, rate, amount, nominal: nominalText((duty * numerator * MILLION) / denominator, 6) };
  }
  const evaluated = evaluateColumn(remedy.kind, rate, facts);
  if (!isApplied(evaluated)) return { open: evaluated };
  const { amount, nominal } = evaluated.outcome;
  const full = r3LineDuty(amount, units);
  if (remedy.how === 'added') {
    return { remedy, chosen, rate, amount: full, nominal: nominalText(nominal.units, nominal.scale) };
  }
  const missing = full > duty ? full - duty : 0n;
  return { remedy, chosen, rate, amount: missing, nominal: String(missing) };
}

const MILLION = 1_000_000n;

/** `1/3` or a percentage of the duty. */
function shareOf(rate: string): readonly [bigint, bigint] {
  const fraction = /^(\d{1,6})\/(\d{1,6})$/.exec(rate);
  if (fraction?.[1] && fraction[2] && BigInt(fraction[2]) > 0n) return [BigInt(fraction[1]), BigInt(fraction[2])];
  const percent = parsePercent(rate);
  if (!percent.ok) throw new Error(`A remedy has the share "${rate}", which is neither 1/3 nor 33%`);
  return [percent.value.units, 10n ** BigInt(percent.value.scale)];
}

/**
 * R5: the duty of the line with its remedies is floored to 100 yen once as it enters the next base. Each line shows
 * what it adds to that one figure, so that together they are the figure.
 */
function remedyLines(charges: readonly RemedyCharge[], facts: RateFacts, duty: Minor, units: RoundingUnits): TaxLine[] {
  let before = duty;
  return charges.map(({ remedy, rate, amount, nominal }) => {
    const forNextBase = r5ChargeInBase(before + amount, units) - r5ChargeInBase(before, units);
    before += amount;
    return {
      measure: remedy.kind,
      base: facts.dutyBase,
      rate,
      law: remedy.law,
      column: remedy.code,
      nominal,
      amount,
      forNextBase,
    };
  });
}

export type DecidedRemedies = {
  readonly lines: readonly TaxLine[];
  readonly applied: readonly AppliedRemedy[];
  readonly steps: () => TraceStep[];
};

/**
 * For the computation of a line: what comes on top of its duty, and afterwards the same as tax lines. Undefined where
 * no measure is on the goods, which is the case for all but a few.
 */
export function remedyDesk(
  { code, exporter }: { readonly code: string; readonly exporter: string | undefined },
  facts: RateFacts,
  { reference, rules }: { readonly reference: { readonly remedies: readonly Remedy[] }; readonly rules: TaxRules },
) {
  const remedies = remediesOn(reference.remedies, { code, origin: facts.origin });
  if (remedies.length === 0) return undefined;
  const units = rules.rounding;
  let found: readonly RemedyCharge[] | OpenRemedy = NONE;
  let dutyOfLine: Minor = 0n;
  return {
    sumFor: (column: string, duty: Minor): Minor => {
      dutyOfLine = duty;
      found = remedyCharges({ exporter, remedies, facts, units, duty, column });
      return 'open' in found ? 0n : remedySum(found);
    },
    decided: (): DecidedRemedies | OpenRemedy => {
      if ('open' in found) return found;
      const charges = found;
      const lines = remedyLines(charges, facts, dutyOfLine, units);
      return { lines, applied: charges.map(appliedRemedy), steps: () => remedySteps(charges, facts, exporter) };
    },
  };
}

const appliedRemedy = ({ remedy: { code, exporters, status }, chosen }: RemedyCharge): AppliedRemedy => ({
  code,
  whose: chosen.whose,
  isByExporter: exporters.length > 0,
  isInvented: status === 'demonstration' || chosen.isInvented === true,
});

const remedySum = (charges: readonly RemedyCharge[]): Minor => sum(charges.map(({ amount }) => amount));

const remedySteps = (charges: readonly RemedyCharge[], facts: RateFacts, exporter: string | undefined): TraceStep[] =>
  charges.map(({ remedy, chosen, rate, amount, nominal }) => ({
    rule: `remedy.${remedy.kind}`,
    title: remedy.name,
    law: remedy.law,
    inputs: [
      { name: { ja: '課税標準', en: 'base' }, value: String(facts.dutyBase) },
      { name: { ja: '税率', en: 'rate' }, value: rate },
      { name: { ja: '輸出者', en: 'exporter' }, value: exporter ?? '—' },
      { name: { ja: '端数処理前', en: 'before rounding' }, value: nominal },
    ],
    result: String(amount),
    note: WHOSE[chosen.whose],
    ...(remedy.extends ? { children: [circumventionStep(remedy, remedy.extends)] } : {}),
  }));

/** Customs Tariff Act Art. 8 as amended for FY2026: the same duty on goods that got round a measure. */
const circumventionStep = (remedy: Remedy, { code, way }: NonNullable<Remedy['extends']>): TraceStep => ({
  rule: 'remedy.circumvention',
  title: { ja: '迂回防止による拡張', en: 'Extended to goods that got round a measure' },
  law: remedy.law,
  inputs: [
    { name: { ja: '元の措置', en: 'measure extended' }, value: code },
    { name: { ja: '迂回の態様', en: 'way' }, value: way },
  ],
  result: remedy.rate,
  note: WAYS[way],
});

const WAYS = {
  'altered-goods': {
    ja: '軽微に変更した貨物です。元の措置の税率を課します。',
    en: 'Goods that were altered a little; the rate of the measure is laid on them.',
  },
  'third-country': {
    ja: '第三国を経由して供給された貨物です。元の措置の税率を課します。',
    en: 'Goods supplied by way of a third country; the rate of the measure is laid on them.',
  },
} as const;

const WHOSE = {
  exporter: { ja: '輸出者ごとに定められた税率です。', en: 'The rate set for this exporter.' },
  others: {
    ja: '個別に定めのない輸出者に適用する税率です。',
    en: 'The rate of every exporter without one of its own.',
  },
  'exporter-missing': {
    ja: '輸出者の入力がないため、個別に定めのない輸出者の税率によりました。',
    en: 'No exporter was named, so the rate of every other exporter was taken.',
  },
} as const;
