import type { DeclarationContent } from '../../declaration/contract.ts';

type Item = DeclarationContent['items'][number];

/** What an officer finds otherwise on a line; what is not named stays as it was declared. */
export type LineFinding = {
  readonly code?: string;
  readonly origin?: string;
  readonly price?: string;
  readonly quantity?: string;
  readonly taxClass?: Item['taxClass'];
  /** The preference falls, and the ordinary rate applies. */
  readonly withoutClaim?: boolean;
};

export type Findings = Readonly<Record<number, LineFinding>>;

export const correctedContent = (content: DeclarationContent, findings: Findings): DeclarationContent => ({
  ...content,
  items: content.items.map((item, index) => correctedItem(item, findings[index])),
});

function correctedItem(item: Item, finding: LineFinding | undefined): Item {
  if (!finding) return item;
  const { code, origin, price, quantity, taxClass, withoutClaim } = finding;
  const { claim, ...rest } = item;
  return {
    ...rest,
    ...(claim && !withoutClaim ? { claim } : {}),
    ...(code === undefined ? {} : { code }),
    ...(origin === undefined ? {} : { origin }),
    ...(taxClass === undefined ? {} : { taxClass }),
    ...(price === undefined || !item.price ? {} : { price: { ...item.price, amount: price } }),
    ...(quantity === undefined ? {} : { quantities: withFirst(item.quantities, quantity) }),
  };
}

const withFirst = (quantities: Item['quantities'], value: string): Item['quantities'] =>
  quantities.map((one, index) => (index === 0 ? { ...one, value } : one));
