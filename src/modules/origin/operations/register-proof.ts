// Customs Act Enforcement Order Art. 61: a proof may serve several consignments while it is valid, so it is kept once.
import * as z from 'zod';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { agreementOf, type OriginReference, proofKindOf } from '../domain/origin-reference.ts';
import { originReferenceOf } from '../origin-reference-of.ts';
import { type ProofInput, proofInputSchema } from '../proof-record.ts';
import { readProofLines } from '../read-proof-lines.ts';
import { recordProofs } from '../record-proofs.ts';
import { originRefusals as no } from '../refusals.ts';
import { insertProofLines, insertProofMovements, type NewProofLine } from '../store-proof-ledger.ts';
import { traderNamed } from '../traders-of.ts';

export const registerProof = operation({
  name: 'origin.register-proof',
  summary: { ja: '原産地証明を登録する', en: 'Keep a proof of origin on record' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: proofInputSchema,
  output: z.object({ id: z.string() }),
  run: async (ctx, input): Promise<Result<{ id: string }>> => {
    const read = readInput(input, originReferenceOf(ctx.profile), ctx.today);
    const trader = await traderNamed(ctx, input.importer);
    const lines = readProofLines(input.lines);
    if (!read.ok || !trader.ok || !lines.ok) {
      return refused(...[read, trader, lines].flatMap((part) => (part.ok ? [] : part.refusals)));
    }
    const { number, issuer, exporterNumber, goodsCodes, origin = null } = input;
    const proof = { ...read.value, id: newId<'Proof'>(), traderId: trader.value, number, issuer, exporterNumber };
    const made = await recordProofs(ctx, [{ ...proof, goodsCodes, origin }]);
    if (!made.has(proof.id)) return refused(no.proofTaken('/number', { number }));
    await keepLines(ctx, proof.id, lines.value);
    return ok({ id: proof.id });
  },
});

async function keepLines(ctx: Ctx, proofId: string, lines: readonly Omit<NewProofLine, 'proofId'>[]): Promise<void> {
  if (lines.length === 0) return;
  await insertProofLines(
    ctx.tx,
    lines.map((line) => ({ ...line, proofId })),
  );
  const movements = lines.map(({ line, quantity }) => ({
    id: newId<'ProofMovement'>(),
    kind: 'cover' as const,
    proofId,
    line,
    declarationId: null,
    declarationVersion: null,
    from: 'issuer' as const,
    to: 'proof' as const,
    quantity,
  }));
  await insertProofMovements(ctx.tx, movements, { at: ctx.now, by: ctx.actor.name });
}

type Read = {
  readonly agreement: string;
  readonly kind: string;
  readonly issuedOn: PlainDate | null;
  readonly periodFrom: PlainDate | null;
  readonly periodTo: PlainDate | null;
};

function readInput(input: ProofInput, reference: OriginReference, today: PlainDate): Result<Read> {
  const refusals: Refusal[] = [];
  const day = (text: string | undefined, pointer: string): PlainDate | null => {
    if (text === undefined) return null;
    const parsed = parsePlainDate(text, pointer);
    if (parsed.ok) return parsed.value;
    refusals.push(...parsed.refusals);
    return null;
  };
  const agreement = agreementOf(reference, input.agreement);
  const known = [...new Set(Object.values(reference.aliases))].join(', ');
  if (agreement === undefined) {
    refusals.push(no.agreementUnknown('/agreement', { agreement: input.agreement, known }));
  }
  const kind = proofKindOf(reference, input.kind);
  const kinds = Object.keys(reference.proofKinds).join(', ');
  if (kind === undefined) refusals.push(no.proofKindUnknown('/kind', { kind: input.kind, kinds }));
  const issuedOn = day(input.issuedOn, '/issuedOn');
  const periodFrom = day(input.period?.from, '/period/from');
  const periodTo = day(input.period?.to, '/period/to');
  if (issuedOn !== null && issuedOn > today) {
    refusals.push(no.proofDateAfter('/issuedOn', { date: issuedOn, day: today }));
  }
  if (kind?.needsDate && input.issuedOn === undefined) {
    refusals.push(no.proofDateMissing('/issuedOn', { kind: kind.code }));
  }
  if (periodFrom !== null && periodTo !== null && periodTo < periodFrom) {
    refusals.push(no.proofPeriodTooLong('/period', { months: 12 }));
  }
  if (refusals.length > 0 || agreement === undefined || kind === undefined) return refused(...refusals);
  return ok({ agreement, kind: kind.code, issuedOn, periodFrom, periodTo });
}
