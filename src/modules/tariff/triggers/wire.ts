import * as z from 'zod';

export const enterTriggerSchema = z.strictObject({
  /** Key of the measure in the country profile, e.g. `ssg-beef-emergency`. */
  measure: z.string().max(60),
  from: z.string().max(10),
  to: z.string().max(10),
  /** Beginnings of codes, where the order names fewer goods than the measure. */
  codes: z
    .array(z.string().regex(/^\d{2,9}$/))
    .max(200)
    .default([]),
  /** The order, and the volume or price that set it off. */
  reason: z.string().trim().min(1).max(500),
});

export const triggerSchema = z.object({
  id: z.string(),
  measure: z.string(),
  from: z.string(),
  to: z.string(),
  codes: z.array(z.string()),
  reason: z.string(),
  enteredAt: z.string(),
  /** People are named to customs only. */
  enteredBy: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  endReason: z.string().nullable(),
});

export const triggersSchema = z.object({
  measures: z.array(
    z.object({
      measure: z.string(),
      name: z.object({ ja: z.string(), en: z.string() }),
      codes: z.array(z.string()),
    }),
  ),
  triggers: z.array(triggerSchema),
});
