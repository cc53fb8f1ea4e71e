// A declaration as the rules see it: one flat row of values per goods item (`domain/variables.ts`).
import type { Declaration } from '../declaration/index.ts';
import { type AssessmentAnswer, isCustomsDuty } from '../duty/contract.ts';
import type { RiskRow, RiskValue } from './domain/variables.ts';
import type { History, HistoryAsked } from './store-selections.ts';

/** What selection needs of a declaration. */
export type RiskDeclaration = Pick<Declaration, 'id' | 'content' | 'totals' | 'condition' | 'branch' | 'brokerId'> & {
  readonly importerCode: string;
  readonly preliminary: boolean;
  readonly lodgedOn: string;
  readonly assessed: readonly AssessedValues[];
};
export type AssessedValues = {
  readonly code: string;
  readonly customsValue: bigint;
  readonly duty: bigint;
  readonly flags: readonly string[];
};
export type Standing = { readonly aeo: boolean; readonly aeoBroker: boolean };

/** `undefined` for what was never lodged: there is nothing to select. */
export function riskDeclarationOf(declaration: Declaration): RiskDeclaration | undefined {
  const { assessment, lodgedOn, state } = declaration;
  if (assessment === null || lodgedOn === null) return undefined;
  const assessed = assessment.items.map(({ code, customsValue, taxLines }, index) => ({
    code,
    customsValue: BigInt(customsValue),
    duty: taxLines.reduce((sum, { measure, amount }) => (isCustomsDuty(measure) ? sum + BigInt(amount) : sum), 0n),
    flags: flagsOn(assessment, index),
  }));
  return { ...declaration, lodgedOn, assessed, preliminary: state.startsWith('PRELIM') };
}

/** Answers that were stored before there were flags have none. */
const flagsOn = ({ flags = [] }: Pick<AssessmentAnswer, 'flags'>, index: number): string[] => [
  ...new Set(flags.flatMap(({ kind, pointer }) => (`${pointer}/`.startsWith(`/items/${index}/`) ? [kind] : []))),
];

/** What the history must be asked for this declaration. */
export function historyAsked(declaration: RiskDeclaration): HistoryAsked {
  const unique = (values: readonly string[]) => [...new Set(values)];
  return {
    declarationId: declaration.id,
    importer: declaration.importerCode,
    day: declaration.lodgedOn,
    origins: unique(declaration.content.items.map(({ origin }) => origin)),
    headings: unique(declaration.assessed.map(({ code }) => code.slice(0, 4))),
  };
}

export function riskRows(declaration: RiskDeclaration, history: History, standing: Standing): RiskRow[] {
  const shared = { ...headerValues(declaration), ...traderValues(declaration, history), ...standing };
  return declaration.content.items.map((_, index) => ({
    ...shared,
    ...itemValues(declaration, index),
    ...newness(declaration, index, history),
  }));
}

type Values = Record<string, RiskValue>;

function headerValues({ content, totals, ...declaration }: RiskDeclaration): Values {
  const kilograms = content.grossMass?.unit.startsWith('KG') ? content.grossMass.value : '0';
  return {
    declarationKind: content.declarationKind,
    destinationKind: content.destinationKind ?? '',
    lodgingCondition: declaration.condition,
    preliminary: declaration.preliminary,
    office: content.office,
    bondedPlace: content.bondedPlace,
    itemCount: BigInt(content.items.length),
    totalCustomsValue: totals.customsValue,
    totalDuty: totals.duty,
    totalTax: totals.total,
    priceTerms: content.terms ?? '',
    currency: content.items[0]?.price?.currency ?? '',
    grossMassKg: Number(kilograms),
    packages: BigInt(content.packages?.count ?? 0),
    consignorName: content.consignor.name,
    consignorCountry: content.consignor.country ?? '',
    loadingPort: content.transport.loadingPort ?? '',
    mailOrder: content.mailOrder ?? false,
    platform: content.platform?.code ?? '',
    changeCount: BigInt(declaration.branch),
    lodgedOn: declaration.lodgedOn,
  };
}

const traderValues = ({ importerCode, brokerId }: RiskDeclaration, history: History): Values => ({
  importer: importerCode,
  importerDeclarations: BigInt(history.declarations),
  importerChanges: BigInt(history.changes),
  importerAmendments: BigInt(history.amendments),
  importerFindings: BigInt(history.findings),
  brokered: brokerId !== null,
});

function itemValues({ content, assessed }: RiskDeclaration, index: number): Values {
  const item = content.items[index];
  const { code = '', customsValue = 0n, duty = 0n, flags = [] } = assessed[index] ?? {};
  const [first] = item?.quantities ?? [];
  // Floats are good enough to compare a unit value with a bound; no money is computed from them.
  const quantity = Number(first?.value ?? '0');
  return {
    itemNumber: BigInt(index + 1),
    code,
    chapter: code.slice(0, 2),
    heading: code.slice(0, 4),
    subheading: code.slice(0, 6),
    description: item?.description ?? '',
    origin: item?.origin ?? '',
    customsValue,
    duty,
    taxClass: item?.taxClass ?? '',
    quantity,
    quantityUnit: first?.unit ?? '',
    valuePerUnit: quantity > 0 ? Number(customsValue) / quantity : 0,
    preferenceClaimed: item?.claim !== undefined || (item?.originProof ?? '') !== '',
    flags,
    otherLaws: (item?.otherLaws ?? []).map(({ law }) => law),
  };
}

/** New also on the day it was first seen: a second look at the same declaration comes to the same answer. */
function newness({ content, assessed, lodgedOn }: RiskDeclaration, index: number, { seen }: History): Values {
  const isNew = (kind: string, value: string | undefined) => {
    const first = value === undefined ? undefined : seen[`${kind}:${value}`];
    return first === undefined || first >= lodgedOn;
  };
  return {
    newOrigin: isNew('origin', content.items[index]?.origin),
    newHeading: isNew('heading', assessed[index]?.code.slice(0, 4)),
  };
}
