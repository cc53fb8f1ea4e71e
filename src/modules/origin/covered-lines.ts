import { parseDecimal } from '../../kernel/decimal.ts';
import { mustBe } from '../../kernel/result.ts';
import type { CoveredLine } from './settle-proofs.ts';
import type { ProofLineRow } from './store-proof-ledger.ts';

export const coveredLine = ({ quantity, used, held, ...row }: ProofLineRow): CoveredLine => ({
  ...row,
  quantity: mustBe(parseDecimal(quantity)),
  used: mustBe(parseDecimal(used)),
  held: mustBe(parseDecimal(held)),
});
