// Customs Tariff Act Art. 10 to 18 and 14 item 18: what an exemption or a relief takes from the finished tax lines
// of one line. Customs duties are relieved together; excises stay due; what a relief took stands beside the amount,
// because security and later collection need it.
import type { Minor } from '../../../kernel/money.ts';
import type { TaxLine } from '../assessment.ts';
import { consumptionTaxAmounts, wordedTaxLines } from '../domain/consumption-tax.ts';
import { CONSUMPTION_TAX, isCustomsDuty, LOCAL_CONSUMPTION_TAX } from '../domain/measures.ts';
import { relievedPart, type Share } from '../domain/relief/decide-relief.ts';
import { r5ChargeInBase, r8LocalTaxBase, r9LineLocalTax, sum } from '../domain/rounding.ts';
import type { TaxClass, TaxRules } from '../domain/tax-rules.ts';
import type { Exemption, Treatment } from './treatment.ts';

export type LinesDesk = { readonly customsValue: Minor; readonly taxClass: TaxClass; readonly rules: TaxRules };

export function treatLines(
  lines: readonly TaxLine[],
  treatment: Treatment | undefined,
  desk: LinesDesk,
): readonly TaxLine[] {
  if (!treatment?.duty && !treatment?.consumptionTax && !treatment?.relief) return lines;
  const { duty, consumptionTax, relief } = treatment;
  const charges = withDuties(lines.filter(isCharge), treatment, desk.rules);
  const taxes = lines.filter((line) => !isCharge(line));
  if (consumptionTax) return [...charges, ...taxes.map((line) => exempt(line, consumptionTax))];
  if (relief?.consumptionTax) return [...charges, ...lessenedTaxes(taxes, relief, desk.rules)];
  if (duty || relief) return [...charges, ...taxesOn(charges, desk)];
  return lines;
}

const isCharge = ({ measure }: TaxLine): boolean => measure !== CONSUMPTION_TAX && measure !== LOCAL_CONSUMPTION_TAX;

function withDuties(charges: readonly TaxLine[], { duty, relief }: Treatment, rules: TaxRules): TaxLine[] {
  let before = 0n;
  return charges.map((line) => {
    if (!isCustomsDuty(line.measure) || (!duty && !relief)) return line;
    const less = duty ? exempt(line, duty) : relief ? lessen(line, relief) : line;
    // The duties of a line are floored once as they enter the next base (R5); each shows what it adds to that figure.
    const together = before + less.amount;
    const forNextBase = r5ChargeInBase(together, rules.rounding) - r5ChargeInBase(before, rules.rounding);
    before = together;
    return { ...less, forNextBase };
  });
}

const exempt = (line: TaxLine, { article, law }: Exemption): TaxLine => ({
  ...line,
  law,
  relief: article,
  amount: 0n,
  forNextBase: 0n,
});

type Relief = Exemption & { readonly share: Share };

function lessen(line: TaxLine, { article, law, share }: Relief): TaxLine {
  const relieved = relievedPart(line.amount, share);
  return { ...line, law, relief: article, relieved, amount: line.amount - relieved };
}

/** Local Tax Act Art. 72-82: the base of the local tax is the national tax that is owed: what the relief leaves. */
function lessenedTaxes(taxes: readonly TaxLine[], relief: Relief, { rounding, local }: TaxRules): TaxLine[] {
  let localBase = 0n;
  return taxes.map((line) => {
    if (line.measure === CONSUMPTION_TAX) {
      const national = lessen(line, relief);
      localBase = r8LocalTaxBase(national.amount, rounding);
      return { ...national, forNextBase: localBase };
    }
    const amount = r9LineLocalTax(localBase, local.share, rounding);
    const { article, law } = relief;
    return { ...line, law, relief: article, base: localBase, relieved: line.amount - amount, amount };
  });
}

/** The relief does not reach the consumption tax: it is due on the lower base that the relieved duty leaves. */
function taxesOn(charges: readonly TaxLine[], { customsValue, taxClass, rules }: LinesDesk): TaxLine[] {
  const added = sum(charges.map(({ forNextBase }) => forNextBase));
  return wordedTaxLines(consumptionTaxAmounts(customsValue, added, taxClass, rules), taxClass, rules);
}
