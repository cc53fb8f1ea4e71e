import { useCallback } from 'react';
import { formatCode, formatMoney, formatQuantity, useUi } from '../../../ui/index.ts';
import { type ClaimingItem, useLineFacts } from '../../duty/web/index.ts';
import { ADJUSTMENTS } from '../../valuation/contract.ts';
import type { DeclarationContent } from '../content-schema.ts';
import type { Tellable } from './expand-changes.ts';
import { useText } from './words.ts';

type Item = DeclarationContent['items'][number];

/** One side of a change as a person reads it: names, separators, units; no code where there is a word. */
export function useChangeText(): (pointer: string, value: Tellable) => string {
  const { language } = useUi();
  const say = useText();
  const factsOf = useLineFacts();
  const claimed = useCallback(
    (item: ClaimingItem): string =>
      factsOf(item)
        .map(({ term, value }) => `${term}: ${value}`)
        .join('; '),
    [factsOf],
  );
  return useCallback(
    (pointer, value) => {
      const [name = '', place] = pointer.split('/').slice(-2);
      if (typeof value === 'string') {
        if (place === 'code') return formatCode(value);
        if (place === 'kind' && pointer.includes('/adjustments/')) return adjustmentOf(value, language);
        return value === 'true' ? say('declaration.yes') : value === 'false' ? say('declaration.no') : value;
      }
      switch (name) {
        case 'adjustments': {
          const { kind, ...money } = value as NonNullable<Item['adjustments']>[number];
          return `${adjustmentOf(kind, language)} ${formatMoney(money)}`;
        }
        case 'quantities':
          return formatQuantity(value as Item['quantities'][number]);
        case 'otherLaws': {
          const { law, certificate, notApplicable } = value as NonNullable<Item['otherLaws']>[number];
          return [law, certificate?.number, notApplicable].filter(Boolean).join(' · ');
        }
        case 'excises':
          return claimed({ excises: [value as NonNullable<Item['excises']>[number]] });
        case 'items': {
          const item = value as Item;
          const price = item.price && formatMoney(item.price);
          const goods = [item.description, formatCode(item.code ?? ''), item.origin, price].filter(Boolean);
          return [goods.join(' · '), claimed(item)].filter(Boolean).join('; ');
        }
        default:
          return claimed({ [place ?? '']: value } as ClaimingItem);
      }
    },
    [language, say, claimed],
  );
}

function adjustmentOf(kind: string, language: 'ja' | 'en'): string {
  const found = Object.hasOwn(ADJUSTMENTS, kind) ? ADJUSTMENTS[kind as keyof typeof ADJUSTMENTS] : undefined;
  return found ? `${found.sign > 0 ? '+' : '−'} ${found.words[language]}` : kind;
}
