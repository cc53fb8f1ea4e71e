import type { ReactNode } from 'react';
import { DescriptionList, Panel } from '../../../ui/index.ts';
import { type ClaimingItem, useLineFacts } from './use-line-facts.ts';
import { useDutyWords } from './words.ts';

type Item = ClaimingItem & { readonly description: string };

/** Preferences with their proofs, excises, quotas and reliefs that the lines of a declaration claim. */
export function ClaimedLines({ items }: { readonly items: readonly Item[] }): ReactNode {
  const word = useDutyWords();
  const factsOf = useLineFacts();
  const claiming = items
    .map((item, index) => ({ number: index + 1, item, facts: factsOf(item) }))
    .filter(({ facts }) => facts.length > 0);
  if (claiming.length === 0) return null;
  return (
    <Panel title={word('duty.fact.title')}>
      {claiming.map(({ number, item, facts }) => (
        <section key={number} aria-labelledby={`claimed-${number}`}>
          <h3 id={`claimed-${number}`}>
            {word('duty.sheet.line', { number })} {item.description}
          </h3>
          <DescriptionList items={facts} />
        </section>
      ))}
    </Panel>
  );
}
