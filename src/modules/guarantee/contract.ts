/** Shapes of guarantees and their movements on the wire; browser-safe. Yen travel as strings of digits. */
import * as z from 'zod';

/** Rows one page may hold. */
export const PAGE_LIMIT = 200;
/** The most that one guarantee may stand for, in digits of yen. */
const AMOUNT_DIGITS = 13;

export const amountSchema = z.string().regex(new RegExp(`^[1-9]\\d{0,${AMOUNT_DIGITS - 1}}$`), 'whole yen above zero');
export const reasonSchema = z.string().trim().min(1).max(500);
const daySchema = z.string().max(10);

export const guaranteeInputSchema = z.strictObject({
  traderId: z.uuid(),
  /** A code of the list `guarantee-kinds`. */
  kind: z.string().max(20),
  /** A code of the list `security-kinds`. */
  security: z.string().max(20),
  /** The bank, insurer or depositary behind it. */
  provider: z.string().trim().min(1).max(100),
  amount: amountSchema,
  validFrom: daySchema,
  validTo: daySchema,
});

export const guaranteeSchema = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.string(),
  security: z.string(),
  provider: z.string(),
  traderId: z.string(),
  traderName: z.string(),
  officeCode: z.string().nullable(),
  amount: z.string(),
  reserved: z.string(),
  posted: z.string(),
  available: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  state: z.enum(['active', 'suspended']),
  registeredAt: z.string(),
  changedAt: z.string(),
});
export type GuaranteeView = z.infer<typeof guaranteeSchema>;

export const movementSchema = z.object({
  id: z.string(),
  kind: z.enum(['granted', 'changed', 'reserved', 'posted', 'released', 'taken']),
  reference: z.string(),
  /** The number of the declaration that it is about, once known. */
  about: z.string().nullable(),
  bookedOn: z.string(),
  bookedAt: z.string(),
  bookedBy: z.string(),
  entries: z.array(z.object({ account: z.string(), amount: z.string() })),
});
export type MovementView = z.infer<typeof movementSchema>;

/** `next`: hand it back as `before` for the page after; absent on the last page. */
export const movementPageSchema = z.object({ movements: z.array(movementSchema), next: z.string().optional() });
export const guaranteePageSchema = z.object({ guarantees: z.array(guaranteeSchema), next: z.string().optional() });

export const pageInput = {
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
};
