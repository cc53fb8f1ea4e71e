// The one place where this room reads and locks declarations, and reads the relief articles of the profile.

import { type PlainDate, parsePlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Profile } from '../../platform/profile.ts';
import { type Declaration, getDeclaration, lockDeclaration, numberOf } from '../declaration/index.ts';
import {
  assessmentProfileOf,
  CONSUMPTION_TAX,
  isCustomsDuty,
  LOCAL_CONSUMPTION_TAX,
  type ReliefArticle,
} from '../duty/index.ts';

export { mayReadDeclaration } from '../declaration/index.ts';

export type LineTax = { readonly duty: bigint; readonly consumptionTax: bigint; readonly localConsumptionTax: bigint };

export type DeclaredLine = {
  readonly itemNumber: number;
  readonly code: string;
  readonly description: string;
  readonly quantity: { readonly value: string; readonly unit: string };
  /** Article of a relief, and what it took. */
  readonly article: string | null;
  readonly relieved: LineTax;
  readonly due: LineTax;
};

export type Declared = {
  readonly declaration: Declaration;
  readonly number: string;
  readonly permittedOn: PlainDate | null;
  readonly lines: readonly DeclaredLine[];
};

export async function findDeclared(db: Db | Tx, id: string): Promise<Declared | undefined> {
  const found = await getDeclaration(db, id);
  if (!found?.assessment) return undefined;
  const { content, assessment, permittedOn } = found;
  return {
    declaration: found,
    number: numberOf(found),
    permittedOn: permittedOn === null ? null : mustBe(parsePlainDate(permittedOn)),
    lines: assessment.items.map(({ number, code, taxLines }, index) => ({
      itemNumber: number,
      code,
      description: content.items[index]?.description ?? '',
      quantity: content.items[index]?.quantities[0] ?? ONE_LOT,
      article: taxLines.find(({ relieved }) => relieved !== undefined)?.relief ?? null,
      relieved: taxOf(taxLines, ({ relieved }) => relieved),
      due: taxOf(taxLines, ({ amount }) => amount),
    })),
  };
}

/** Goods declared without a quantity are one lot: all of it or nothing is accounted for. */
const ONE_LOT = { value: '1', unit: 'LOT' };

type TaxLine = { readonly measure: string; readonly amount: string; readonly relieved?: string | undefined };

function taxOf(lines: readonly TaxLine[], of: (line: TaxLine) => string | undefined): LineTax {
  const sum = (isMine: (measure: string) => boolean): bigint =>
    lines.filter(({ measure }) => isMine(measure)).reduce((total, line) => total + BigInt(of(line) ?? '0'), 0n);
  return {
    duty: sum(isCustomsDuty),
    consumptionTax: sum((measure) => measure === CONSUMPTION_TAX),
    localConsumptionTax: sum((measure) => measure === LOCAL_CONSUMPTION_TAX),
  };
}

export async function lockDeclared(tx: Tx, id: string): Promise<Declared | undefined> {
  await lockDeclaration(tx, id);
  return findDeclared(tx, id);
}

/** Months within which goods must meet the condition of the article; `null`: it has none after the permit. */
export const followUpMonths = (article: ReliefArticle | undefined): number | null =>
  article?.limitFrom === 'permit' ? article.limitMonths : null;

export function findArticle(profile: Profile, asOf: PlainDate, code: string): ReliefArticle | undefined {
  const { reliefs } = assessmentProfileOf(profile).lowValueOn(asOf);
  return Object.hasOwn(reliefs, code) ? reliefs[code] : undefined;
}
