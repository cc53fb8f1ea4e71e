import { ok, type Result, refused } from '../../../kernel/result.ts';
import { assess } from '../assess.ts';
import { formatAssessment } from '../format-assessment.ts';
import { readReference } from '../reference-json.ts';
import { receiptRefusals } from './refusals.ts';

/** The answer of a receipt again as JSON text, from nothing but what the receipt says. */
export function recompute(request: unknown, reference: unknown): Result<string> {
  try {
    const assessed = assess(request, readReference(reference));
    if (assessed.ok) return ok(JSON.stringify(formatAssessment(assessed.value, { withTrace: true })));
    const reasons = assessed.refusals.map(({ code, pointer }) => `${code} ${pointer}`).slice(0, 5);
    return refused(receiptRefusals.receiptNotComputable('/request', { reason: reasons.join(', ') }));
  } catch (error) {
    // Broken reference data are a broken installation elsewhere, and throw; here they are a fault of the receipt.
    const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 200) : 'reference';
    return refused(receiptRefusals.receiptNotComputable('/reference', { reason }));
  }
}
