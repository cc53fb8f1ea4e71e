// How a claim for a preference is written, on a declaration and in an assessment alike.
import * as z from 'zod';
import { type Decimal, parseNonNegative } from '../../kernel/decimal.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { parsePlainDate } from '../../kernel/plain-date.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';

export const CONSIGNMENTS = ['direct', 'through-bill', 'non-manipulation', 'transhipped-without-evidence'] as const;
export type Consignment = (typeof CONSIGNMENTS)[number];

export const DIFFERENTIAL_BASES = ['country', 'highest-contributing', 'highest'] as const;

export const proofSchema = z.strictObject({
  kind: z.string().min(1).max(30),
  number: z.string().max(60).optional(),
  date: z.string().max(10).optional(),
  /** Days on which a proof for several consignments may be used. */
  period: z.strictObject({ from: z.string().max(10), to: z.string().max(10) }).optional(),
  /** Code of the goods as the proof states it, in the edition of the Harmonized System that the agreement uses. */
  goodsCode: z.string().max(20).optional(),
  /** The exporter's registered or authorisation number. */
  exporterNumber: z.string().max(40).optional(),
});

export const claimSchema = z.strictObject({
  /** `EU`, `CPTPP`, `RCEP`, `GSP` … or any other writing of `agreement-aliases.csv`. */
  agreement: z.string().min(1).max(20),
  proof: proofSchema.optional(),
  /** How the goods came; left out: directly. */
  consignment: z.enum(CONSIGNMENTS).optional(),
  /** RCEP Art. 2.6: whose rate applies where it differs by country. */
  differential: z
    .strictObject({
      /** Left out: the rate of one country. */
      basis: z.enum(DIFFERENTIAL_BASES).optional(),
      /** Country of origin under the agreement; left out: the origin declared. */
      country: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      /** Parties whose materials are in the goods, for the highest rate among them. */
      contributors: z
        .array(z.string().regex(/^[A-Z]{2}$/))
        .max(20)
        .optional(),
      /** Share of value from the exporting country, where the goods are on the importing country's list. */
      localValuePercent: z.string().max(10).optional(),
    })
    .optional(),
});

export type ClaimRequest = z.infer<typeof claimSchema>;

export type ReadProof = {
  readonly kind: string;
  readonly number: string | undefined;
  readonly date: PlainDate | undefined;
  readonly period: { readonly from: PlainDate; readonly to: PlainDate } | undefined;
  readonly goodsCode: string | undefined;
  readonly exporterNumber: string | undefined;
};

export type ReadDifferential = {
  readonly basis: (typeof DIFFERENTIAL_BASES)[number];
  readonly country: string | undefined;
  readonly contributors: readonly string[];
  readonly localValuePercent: Decimal | undefined;
};

export type ReadClaim = {
  readonly agreement: string;
  /** `assumed`: what the claim would give once it is proven; only advice asks so. */
  readonly proof: ReadProof | 'assumed' | undefined;
  readonly consignment: Consignment;
  readonly differential?: ReadDifferential | undefined;
};

export function readClaim(claim: ClaimRequest, pointer: string): Result<ReadClaim> {
  const refusals: Refusal[] = [];
  const take = (text: string | undefined, at: string): PlainDate | undefined => {
    if (text === undefined) return undefined;
    const parsed = parsePlainDate(text, `${pointer}/proof/${at}`);
    if (parsed.ok) return parsed.value;
    refusals.push(...parsed.refusals);
    return undefined;
  };
  const { agreement, proof, consignment = 'direct' } = claim;
  const date = take(proof?.date, 'date');
  const from = take(proof?.period?.from, 'period/from');
  const to = take(proof?.period?.to, 'period/to');
  const differential = readDifferential(claim.differential, `${pointer}/differential`);
  if (!differential.ok) refusals.push(...differential.refusals);
  if (refusals.length > 0 || !differential.ok) return refused(...refusals);
  const common = { agreement, consignment, ...(differential.value ? { differential: differential.value } : {}) };
  if (proof === undefined) return ok({ ...common, proof: undefined });
  const { kind, goodsCode, exporterNumber } = proof;
  const number = proof.number?.trim() || undefined;
  const period = from && to ? { from, to } : undefined;
  return ok({ ...common, proof: { kind, number, date, period, goodsCode, exporterNumber } });
}

function readDifferential(given: ClaimRequest['differential'], pointer: string): Result<ReadDifferential | undefined> {
  if (given === undefined) return ok(undefined);
  const { basis = 'country', country, contributors = [], localValuePercent: percent } = given;
  if (percent === undefined) return ok({ basis, country, contributors, localValuePercent: undefined });
  const read = parseNonNegative(percent, `${pointer}/localValuePercent`);
  return read.ok ? ok({ basis, country, contributors, localValuePercent: read.value }) : read;
}
