import type { ReactNode } from 'react';
import { DateText, Stepper } from '../../../ui/index.ts';
import type { DeclarationState } from '../domain/lifecycle.ts';
import type { DeclarationView } from '../view-schemas.ts';
import { useText } from './words.ts';

const STEPS = ['registered', 'lodged', 'examined', 'paid', 'permitted'] as const;
type Step = (typeof STEPS)[number];

/** The step that is being done while a declaration is in this state; null: the road is at its end. */
const CURRENT: Readonly<Record<DeclarationState, Step | null>> = {
  REGISTERED: 'lodged',
  QUEUED: 'lodged',
  PRELIM_LODGED: 'examined',
  PRELIM_CLEARED: 'lodged',
  LODGED: 'examined',
  CAT1: 'examined',
  CAT2: 'examined',
  CAT3: 'examined',
  EXAM_DONE: 'permitted',
  TAX_DUE: 'paid',
  PERMITTED: null,
  CORRECTION_REQUESTED: null,
  WITHDRAWN: null,
};

/** Where the declaration stands on the road to the permit. */
export function StageSteps({ declaration }: { readonly declaration: DeclarationView }): ReactNode {
  const say = useText();
  const { state, lodgedOn, permittedOn, taxPaidOn } = declaration;
  const isPaid = state === 'TAX_DUE' && taxPaidOn !== null;
  if (state === 'WITHDRAWN') return null;
  const notes: Partial<Record<Step, ReactNode>> = {
    lodged: lodgedOn && <DateText date={lodgedOn} />,
    paid: isPaid && <DateText date={taxPaidOn} />,
    permitted: permittedOn && <DateText date={permittedOn} />,
  };
  const steps = STEPS.map((id) => ({ id, label: say(`declaration.step.${id}`), note: notes[id] ?? undefined }));
  return <Stepper steps={steps} current={isPaid ? 'permitted' : CURRENT[state]} />;
}
