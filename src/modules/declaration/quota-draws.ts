import { parseQuantity, type Quantity } from '../../kernel/quantity.ts';
import type { QuotaDraw } from '../tariff/contract.ts';
import type { DeclarationContent } from './content-schema.ts';

type Item = DeclarationContent['items'][number];

/** What the lines want of their certificates. */
export const quotaDraws = ({ items }: DeclarationContent): QuotaDraw[] =>
  items.flatMap(({ quota, code, quantities }, index) =>
    quota === undefined
      ? []
      : [
          {
            certificate: quota.certificate,
            code: plainCode(code).slice(0, 9),
            quantities: readableQuantities(quantities),
            pointer: `/items/${index}`,
          },
        ],
  );

/** Codes may come as printed. */
export const plainCode = (code: string): string => code.replace(/[.\s-]/g, '');

/** Quantities that cannot be read are refused by the examination. */
export const readableQuantities = (quantities: Item['quantities']): Quantity[] =>
  quantities.flatMap((quantity) => {
    const parsed = parseQuantity(quantity);
    return parsed.ok ? [parsed.value] : [];
  });
