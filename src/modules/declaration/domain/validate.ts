// Customs Act Art. 67, Enforcement Order Art. 59. All faults of a declaration at once, each with field, reason and fix;
// warnings stand beside them and stop nothing.
import { findParameter } from '../../../kernel/parameters.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { DeclarationContent } from './declaration-content.ts';
import { missingAddress, validateHeader } from './validate-header.ts';
import { nineDigits, validateItems } from './validate-items.ts';
import type { ValidationReference } from './validation-reference.ts';
import type { CheckReference, ValidationRefusals } from './validation-refusals.ts';

export type Checked = { readonly refusals: readonly Refusal[]; readonly warnings: readonly Refusal[] };

export function validateContent(
  content: DeclarationContent,
  reference: ValidationReference,
  texts: ValidationRefusals,
): Checked {
  const given: CheckReference = { ...reference, texts };
  return {
    refusals: [
      ...validateHeader(content, given),
      ...checkLimits(content, given),
      ...validateItems(content.items, given),
    ],
    warnings: [...missingAddress(content, given), ...mergeableLines(content, texts), ...claimedRates(content, texts)],
  };
}

function checkLimits({ items }: DeclarationContent, { parameters, texts }: CheckReference): Refusal[] {
  const lines = Number(findParameter(parameters, 'declaration.line-limit')?.value ?? items.length);
  const laws = new Set(items.flatMap(({ otherLaws = [] }) => otherLaws.map(({ law }) => law))).size;
  const lawLimit = Number(findParameter(parameters, 'declaration.other-law-code-limit')?.value ?? laws);
  return [
    ...(items.length > lines ? [texts.tooManyLines('/items', { limit: lines })] : []),
    ...(laws > lawLimit ? [texts.tooManyLaws('/items', { limit: lawLimit, count: laws })] : []),
  ];
}

/** Handbook 2.10: one line per code, origin and treatment. Merging is advised, never forced. */
function mergeableLines({ items }: DeclarationContent, texts: ValidationRefusals): Refusal[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, index): Refusal[] => {
    const key = [nineDigits(item.code), item.origin, item.originProof, item.taxClass, item.dutyRate].join('|');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    return [texts.linesCouldMerge(`/items/${index}`, { first: first + 1 })];
  });
}

const claimedRates = ({ items }: DeclarationContent, texts: ValidationRefusals): Refusal[] =>
  items.flatMap(({ dutyRate }, index) =>
    dutyRate === undefined ? [] : [texts.rateClaimed(`/items/${index}/dutyRate`, { rate: dutyRate })],
  );
