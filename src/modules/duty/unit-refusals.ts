// Customs Act Enforcement Order Art. 59; handbook 1.10: quantities are declared in the units of the schedule. Another
// unit is taken where it turns into one of them exactly; shoes in kilograms alone are not taken for pairs.
import type { Refusal } from '../../kernel/refusal.ts';
import type { TariffLine } from '../tariff/contract.ts';
import type { ItemToAssess } from './read-request.ts';
import { dutyRefusals } from './refusals.ts';

/** Units that turn into one another exactly. A unit outside of them stands for itself. */
const FAMILIES: readonly (readonly string[])[] = [
  ['KG', 'KGM', 'MT', 'TNE', 'GR', 'GRM'],
  ['L', 'LTR', 'KL', 'K6'],
  ['NO', 'NAR', 'DZ', 'DZN', 'TH', 'MIL'],
  ['PR', 'NPR'],
  ['ST', 'SET'],
  ['SM', 'MTK'],
  ['M', 'MTR'],
  ['CM', 'MTQ'],
  ['CT', 'CTM'],
];

const familyOf = (unit: string): readonly string[] => FAMILIES.find((family) => family.includes(unit)) ?? [unit];

/** A line whose quantities are all in units foreign to its code: what was counted is not what the schedule counts. */
export const unitRefusals = (items: readonly ItemToAssess[], lines: Readonly<Record<string, TariffLine>>): Refusal[] =>
  items.flatMap(({ code, quantities }, index) => {
    const line = Object.hasOwn(lines, code) ? lines[code] : undefined;
    const [first] = quantities;
    if (line === undefined || first === undefined) return [];
    const units = unitsOf(line);
    if (units.length === 0 || quantities.some(({ unit }) => fits(unit, units))) return [];
    const params = { unit: first.unit, code, units: units.join(', ') };
    return [dutyRefusals.quantityUnitOther(`/items/${index}/quantities/0/unit`, params)];
  });

const unitsOf = ({ units }: TariffLine): string[] => units.filter((unit) => unit !== null);

const fits = (unit: string, units: readonly string[]): boolean =>
  units.includes(unit) || units.some((one) => familyOf(one).includes(unit));
