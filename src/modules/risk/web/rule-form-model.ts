import { type CelFault, compileCel, type RuleText } from '../contract.ts';
import type { RuleDraft, RuleView } from './risk-api.ts';

/** The form holds text; it becomes a rule when it is sent. */
export type RuleForm = {
  readonly name: string;
  readonly cel: string;
  readonly reasonJa: string;
  readonly reasonEn: string;
  readonly category: string;
  readonly weight: string;
  readonly activeFrom: string;
  readonly activeTo: string;
};

export type RuleField = keyof RuleForm;
export type RuleFault =
  | { readonly kind: 'missing' | 'weight' | 'date' }
  | { readonly kind: 'cel'; readonly fault: CelFault };
export type RuleFaults = Partial<Record<RuleField, RuleFault>>;

export const EMPTY_RULE: RuleForm = {
  name: '',
  cel: '',
  reasonJa: '',
  reasonEn: '',
  category: '2',
  weight: '100',
  activeFrom: '',
  activeTo: '',
};

export const formOf = ({ name, current }: Pick<RuleView, 'name' | 'current'>): RuleForm => ({
  name,
  cel: current.cel,
  reasonJa: current.reason.ja,
  reasonEn: current.reason.en,
  category: String(current.category),
  weight: String(current.weight),
  activeFrom: current.activeFrom,
  activeTo: current.activeTo ?? '',
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The same check of the condition as the server makes, while it is typed. */
export function faultsOf(form: RuleForm): RuleFaults {
  const faults: RuleFaults = {};
  for (const field of ['name', 'cel', 'reasonJa', 'reasonEn'] as const) {
    if (form[field].trim() === '') faults[field] = { kind: 'missing' };
  }
  const checked = form.cel.trim() === '' ? null : compileCel(form.cel.trim());
  if (checked && !checked.ok) faults.cel = { kind: 'cel', fault: checked.fault };
  if (!isWeight(form.weight)) faults.weight = { kind: 'weight' };
  for (const field of ['activeFrom', 'activeTo'] as const) {
    if (form[field] !== '' && !DAY.test(form[field])) faults[field] = { kind: 'date' };
  }
  return faults;
}

const isWeight = (text: string): boolean => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 200;

/** A form without faults as the server takes it. */
export function ruleOf(form: RuleForm): RuleDraft {
  const text: Omit<RuleText, 'activeFrom'> = {
    cel: form.cel.trim(),
    reason: { ja: form.reasonJa.trim(), en: form.reasonEn.trim() },
    category: form.category === '3' ? 3 : 2,
    weight: Number(form.weight),
    activeTo: form.activeTo || null,
  };
  return { name: form.name.trim(), ...text, ...(form.activeFrom ? { activeFrom: form.activeFrom } : {}) };
}

/** Where the server's refusals point. */
const POINTERS: Readonly<Record<string, RuleField>> = {
  '/name': 'name',
  '/cel': 'cel',
  '/reason/ja': 'reasonJa',
  '/reason/en': 'reasonEn',
  '/category': 'category',
  '/weight': 'weight',
  '/activeFrom': 'activeFrom',
  '/activeTo': 'activeTo',
};
export const fieldOf = (pointer: string): RuleField | undefined => POINTERS[pointer];

export const isSame = (left: RuleForm, right: RuleForm): boolean =>
  (Object.keys(left) as RuleField[]).every((field) => left[field] === right[field]);
