import type { Refusal } from '../../../kernel/refusal.ts';
import { isSignatureOf } from '../../../platform/signer.ts';
import { hashOf } from './build-receipt.ts';
import { differencesOf } from './differences.ts';
import { type AssessmentReceipt, receiptSchema, signedTextOf } from './receipt.ts';
import { recompute } from './recompute.ts';
import { receiptRefusals } from './refusals.ts';
import { findRepeatedMember } from './repeated-member.ts';

const NAMED_AT_MOST = 50;
const SHOWN_AT_MOST = 120;

/** Empty for an untouched receipt. `publicKey`: the key to hold it against, else the receipt's own is believed. */
export function checkReceipt(text: string, publicKey: string | undefined): Refusal[] {
  const repeated = findRepeatedMember(text);
  if (repeated !== undefined) return [receiptRefusals.receiptMemberTwice('', { field: repeated.slice(0, 60) })];
  const raw: unknown = JSON.parse(text);
  const parsed = receiptSchema.safeParse(raw);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) =>
      receiptRefusals.receiptMalformed(path.map((part) => `/${String(part)}`).join(''), { detail: message }),
    );
  }
  // As written, not as read: a schema passes over a member named `__proto__`, and the seal covers that as well.
  const receipt = raw as AssessmentReceipt;
  return [...checkSeal(receipt, publicKey), ...checkSums(receipt)];
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

function checkSums({ request, reference, answer }: AssessmentReceipt): Refusal[] {
  const again = recompute(request, reference);
  if (!again.ok) return [...again.refusals];
  if (JSON.stringify(answer) === again.value) return [];
  return differencesOf(answer, JSON.parse(again.value))
    .slice(0, NAMED_AT_MOST)
    .map(({ pointer, stated, found }) =>
      receiptRefusals.receiptAnswerDiffers(`/answer${pointer}`, { stated: shown(stated), found: shown(found) }),
    );
}

const shown = (value: unknown): string => (JSON.stringify(value) ?? '–').slice(0, SHOWN_AT_MOST);
