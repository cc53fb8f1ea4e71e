/** The advice as plain JSON: yen as strings. */
import * as z from 'zod';
import type { AdvisedClaim, AdvisedItem } from './advise-claims.ts';

const words = z.object({ ja: z.string(), en: z.string() });
const fault = z.object({
  code: z.string(),
  pointer: z.string(),
  what: words,
  fix: words,
  law: words.optional(),
});

export const adviceAnswerSchema = z.object({
  items: z.array(
    z.object({
      number: z.number(),
      code: z.string(),
      origin: z.string(),
      unclaimed: z.object({ column: z.string(), rate: z.string(), duty: z.string(), total: z.string() }),
      claims: z.array(
        z.object({
          agreement: z.string(),
          name: words,
          column: z.string(),
          rate: z.string(),
          duty: z.string(),
          total: z.string(),
          saving: z.string(),
          proof: z.object({ needed: z.boolean(), kinds: z.array(z.string()), validityMonths: z.number() }),
          graceUntil: z.string().optional(),
          law: words,
        }),
      ),
      /** Lawful claims whose duty cannot be computed yet, with what is missing. */
      open: z.array(z.object({ agreement: z.string(), refusals: z.array(fault) })),
    }),
  ),
});

export type AdviceAnswer = z.infer<typeof adviceAnswerSchema>;

export const formatAdvice = (items: readonly AdvisedItem[]): AdviceAnswer => ({
  items: items.map(({ number, code, origin, unclaimed, claims, open }) => ({
    number,
    code,
    origin,
    unclaimed: { ...unclaimed, duty: String(unclaimed.duty), total: String(unclaimed.total) },
    claims: claims.map(formatClaim),
    open: open.map(({ agreement, refusals }) => ({
      agreement,
      refusals: refusals.map(({ code: name, pointer, what, fix, law }) => ({
        code: name,
        pointer,
        what,
        fix,
        ...(law ? { law } : {}),
      })),
    })),
  })),
});

const formatClaim = ({ duty, total, saving, proof, graceUntil, ...claim }: AdvisedClaim) => ({
  ...claim,
  duty: String(duty),
  total: String(total),
  saving: String(saving),
  proof: { ...proof, kinds: [...proof.kinds] },
  ...(graceUntil ? { graceUntil } : {}),
});
