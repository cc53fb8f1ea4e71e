import type { Minor } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** Security that customs holds for one trader. `reserved`: by what is lodged; `posted`: by what is permitted. */
export type Guarantee = {
  readonly id: string;
  readonly number: string;
  /** A code of the list `guarantee-kinds`. */
  readonly kind: string;
  readonly traderId: string;
  readonly amount: Minor;
  readonly reserved: Minor;
  readonly posted: Minor;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly state: 'active' | 'suspended';
};

export const availableOf = ({ amount, reserved, posted }: Pick<Guarantee, 'amount' | 'reserved' | 'posted'>): Minor =>
  amount - reserved - posted;
