import type { Parameters } from '../../../kernel/parameters.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { LineValue } from '../../valuation/contract.ts';
import type { AssessmentReference, Flag } from '../assessment.ts';
import type { DeclarationToAssess } from '../read-request.ts';

/** What a scheme, a relief and a seller's statement are decided with, and where what they find goes. */
export type SchemeDesk = {
  readonly declaration: DeclarationToAssess;
  readonly values: readonly LineValue[];
  readonly reference: AssessmentReference;
  readonly refusals: Refusal[];
  readonly flags: Flag[];
};

/** How consumption tax on low-value mail-order goods is collected on the day. */
export const modelOn = (parameters: Parameters): string => parameters.values['threshold.de-minimis.model']?.value ?? '';
