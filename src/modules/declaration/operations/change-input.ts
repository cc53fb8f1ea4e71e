import * as z from 'zod';
import { declarationContentSchema } from '../content-schema.ts';

export const changeInput = z.strictObject({
  id: z.uuid(),
  rowVersion: z.coerce.number().int(),
  content: declarationContentSchema,
  reason: z.string().max(500),
});
