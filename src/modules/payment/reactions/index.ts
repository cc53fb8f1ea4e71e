import { onDeclarationChanged } from './on-declaration-changed.ts';
import { onDeclarationWithdrawn } from './on-declaration-withdrawn.ts';
import { onExaminationEnded } from './on-examination-ended.ts';
import { onPermitted } from './on-permitted.ts';
import { onTaxCorrected } from './on-tax-corrected.ts';

export const paymentReactions = [
  onExaminationEnded,
  onDeclarationChanged,
  onDeclarationWithdrawn,
  onPermitted,
  ...onTaxCorrected,
];
