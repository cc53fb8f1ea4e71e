import type { Refusal } from '../../../kernel/refusal.ts';
import { findRepeatedMember } from '../../../kernel/repeated-member.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { isSignatureOf } from '../../../platform/signer.ts';
import { hashOf } from './build-receipt.ts';
import { type Difference, differencesOf } from './differences.ts';
import { type AssessmentReceipt, receiptSchema, signedTextOf } from './receipt.ts';
import { recompute } from './recompute.ts';
import { receiptRefusals } from './refusals.ts';

const NAMED_AT_MOST = 50;
const SHOWN_AT_MOST = 120;

/**
 * What is found of a receipt. `recomputes`: `same` sums; `otherwise`; `refused`, where the rules of today do not take
 * its request or reference data any more, which says nothing against a receipt whose seal is unbroken.
 */
export type ReceiptFindings = {
  readonly seal: 'unbroken' | 'broken';
  readonly recomputes: 'same' | 'otherwise' | 'refused';
  /** Empty for an untouched receipt that computes to the same sums. */
  readonly faults: readonly Refusal[];
};

const NO_RECEIPT = { seal: 'broken', recomputes: 'refused' } as const;

/** Empty for an untouched receipt. `publicKey`: the key to hold it against, else the receipt's own is believed. */
export const checkReceipt = (text: string, publicKey: string | undefined): readonly Refusal[] =>
  examineReceipt(text, publicKey).faults;

export function examineReceipt(text: string, publicKey: string | undefined): ReceiptFindings {
  const twice = findRepeatedMember(text);
  if (twice) {
    return { ...NO_RECEIPT, faults: [receiptRefusals.receiptMemberTwice(twice.pointer, { field: twice.name })] };
  }
  const raw: unknown = JSON.parse(text);
  const parsed = receiptSchema.safeParse(raw);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) =>
      receiptRefusals.receiptMalformed(path.map((part) => `/${String(part)}`).join(''), { detail: message }),
    );
    return { ...NO_RECEIPT, faults };
  }
  // As written, not as read: a schema passes over a member named `__proto__`, and the seal covers that as well.
  const receipt = raw as AssessmentReceipt;
  const broken = checkSeal(receipt, publicKey);
  const differences = checkSums(receipt);
  const seal = broken.length === 0 ? 'unbroken' : 'broken';
  if (!differences.ok) return { seal, recomputes: 'refused', faults: [...broken, ...differences.refusals] };
  // Under an unbroken seal the words are those that were issued: a later version of the program may put them better.
  const figures = differences.value.filter((one) => isOfFigures(one) && !isBaseNamedSince(one, receipt.answer));
  const told = broken.length === 0 ? figures : differences.value;
  return {
    seal,
    recomputes: figures.length === 0 ? 'same' : 'otherwise',
    faults: [...broken, ...told.slice(0, NAMED_AT_MOST).map(differenceRefusal)],
  };
}

/** For a receipt without faults: in how many places today's program words, flags or explains it otherwise. */
export function countRewordings(text: string): number {
  const differences = checkSums(JSON.parse(text) as AssessmentReceipt);
  return differences.ok ? differences.value.length : 0;
}

function checkSeal(receipt: AssessmentReceipt, publicKey: string | undefined): Refusal[] {
  const text = signedTextOf(receipt);
  const hash = hashOf(text);
  const faults: Refusal[] = [];
  if (hash !== receipt.hash) {
    faults.push(receiptRefusals.receiptHashDiffers('/hash', { stated: receipt.hash, found: hash }));
  }
  if (!isSignatureOf(text, receipt)) faults.push(receiptRefusals.receiptSignatureWrong('/signature'));
  if (publicKey !== undefined && publicKey !== receipt.publicKey) {
    faults.push(receiptRefusals.receiptKeyOther('/publicKey', { held: publicKey }));
  }
  return faults;
}

function checkSums({ request, reference, answer }: AssessmentReceipt): Result<Difference[]> {
  const again = recompute(request, reference);
  if (!again.ok) return again;
  if (JSON.stringify(answer) === again.value) return ok([]);
  return ok(differencesOf(answer, JSON.parse(again.value)));
}

/** Sentences in both languages, flags and the reasoning; all else is what is owed and why. */
const isOfFigures = ({ pointer }: Difference): boolean => !/^\/flags\/|\/trace\/|\/(?:ja|en)$/.test(pointer);

/** Excises said 0 for their base, and only in words how much of the goods, before `baseUnit` named it. */
function isBaseNamedSince({ pointer, stated }: Difference, answer: AssessmentReceipt['answer']): boolean {
  const [, line, member] = /^(\/items\/\d+\/taxLines\/\d+)\/(base|baseUnit)$/.exec(pointer) ?? [];
  if (line === undefined) return false;
  if (member === 'baseUnit') return stated === undefined;
  const older = line
    .split('/')
    .slice(1)
    .reduce<unknown>((at, part) => Reflect.get(Object(at), part), answer);
  return stated === '0' && !Object.hasOwn(Object(older), 'baseUnit');
}

const differenceRefusal = ({ pointer, stated, found }: Difference): Refusal =>
  receiptRefusals.receiptAnswerDiffers(`/answer${pointer}`, { stated: shown(stated), found: shown(found) });

const shown = (value: unknown): string => (JSON.stringify(value) ?? '–').slice(0, SHOWN_AT_MOST);
