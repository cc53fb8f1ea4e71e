import * as z from 'zod';

export const traderInputSchema = z.strictObject({
  code: z.string().max(18),
  nameJa: z.string().min(1).max(70),
  nameEn: z.string().min(1).max(70),
  addressJa: z.string().max(200).default(''),
  addressEn: z.string().max(200).default(''),
  postcode: z.string().max(15).default(''),
  telephone: z.string().max(20).default(''),
  isAeo: z.boolean().default(false),
});
export type TraderInput = z.output<typeof traderInputSchema>;

export const traderSchema = traderInputSchema.extend({ id: z.string() });
export type Trader = z.output<typeof traderSchema>;

export const brokerInputSchema = z.strictObject({
  code: z.string().regex(/^[0-9A-Z]{5}$/),
  nameJa: z.string().min(1).max(70),
  nameEn: z.string().min(1).max(70),
  isAeo: z.boolean().default(false),
  clientTraderIds: z.array(z.uuid()).max(1_000).default([]),
});
export type BrokerInput = z.output<typeof brokerInputSchema>;
export const brokerSchema = brokerInputSchema.omit({ clientTraderIds: true }).extend({ id: z.string() });
export type Broker = z.output<typeof brokerSchema>;

export const ACCOUNT_ROLES = ['trader', 'broker', 'officer', 'supervisor', 'analyst', 'administrator', 'bank'] as const;

/** Whose side an account is on: one of these for the roles that have a side, none for the others. */
const sideInput = {
  traderId: z.uuid().optional(),
  brokerId: z.uuid().optional(),
  officeCode: z
    .string()
    .regex(/^[0-9A-Z]{2}$/)
    .optional(),
  /** The name under which the bank's notices are booked. */
  bank: z.string().min(1).max(40).optional(),
};

export const accountInputSchema = z.strictObject({
  signInName: z.string().regex(/^[a-z0-9.@_-]{2,100}$/),
  displayName: z.string().min(1).max(70),
  role: z.enum(ACCOUNT_ROLES),
  ...sideInput,
  password: z.string().max(200),
  language: z.enum(['ja', 'en']).default('ja'),
});
export type AccountInput = z.output<typeof accountInputSchema>;

export const accountSideSchema = z.strictObject({ id: z.uuid(), ...sideInput });
export type AccountSideInput = Omit<z.output<typeof accountSideSchema>, 'id'>;

export const accountEntrySchema = z.object({
  id: z.string(),
  signInName: z.string(),
  displayName: z.string(),
  role: z.enum(ACCOUNT_ROLES),
  traderId: z.string().nullable(),
  brokerId: z.string().nullable(),
  officeCode: z.string().nullable(),
  bank: z.string().nullable(),
  /** Of the trader or broker that it belongs to. */
  sideName: z.object({ ja: z.string(), en: z.string() }).nullable(),
  active: z.boolean(),
  createdAt: z.string(),
});

/** A row of one of the profile's code lists. */
export type CodeRow = { readonly code: string; readonly name_ja: string; readonly name_en: string } & Record<
  string,
  string
>;
