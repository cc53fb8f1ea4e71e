import type { ShapedRequest } from '../duty/contract.ts';
import type { DeclarationContent } from './content-schema.ts';

type Item = DeclarationContent['items'][number];

/**
 * The part of a declaration that money depends on, as `duty` asks for it. Field names are the same, so a refusal of the
 * assessment points at the field of the declaration. Browser-safe: the live preview uses it.
 */
export function toAssessmentRequest(content: DeclarationContent, asOf: string): ShapedRequest {
  const { scheme, terms, freight, insurance, adjustments } = content;
  return {
    asOf,
    direction: 'import',
    items: content.items.map(itemRequest),
    ...(scheme ? { scheme } : {}),
    ...(terms ? { terms } : {}),
    ...(freight ? { freight } : {}),
    ...(insurance ? { insurance } : {}),
    ...(adjustments ? { adjustments } : {}),
  };
}

/** Everything but what money does not depend on; new money fields are then never forgotten. */
function itemRequest(item: Item): ShapedRequest['items'][number] {
  const { description: _description, originProof: _proof, otherLaws: _laws, rulings: _rulings, ...money } = item;
  const given = Object.entries(money).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as ShapedRequest['items'][number];
}
