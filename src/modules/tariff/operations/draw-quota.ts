// Handbook 2.7: the quantity is drawn when the declaration is lodged, and comes back when it is withdrawn. Called by
// later rooms inside their transaction; asking twice for the same moves nothing the second time.
import { formatDecimal, parseDecimal, subtract, ZERO } from '../../../kernel/decimal.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { mustBe, ok, type Result } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { type QuotaDraw, type QuotaMove, settleQuota } from '../domain/settle-quota.ts';
import { TARIFF_FACTS } from '../facts.ts';
import { quotaRefusals } from '../quota/refusals.ts';
import { weighable } from '../quota/weighable.ts';
import { addUsed, type CertificateRow, listHeldNumbers, lockCertificates } from '../store-quota-certificates.ts';
import { insertMovements, type Movement } from '../store-quotas.ts';

export type QuotaUse = {
  readonly declarationId: string;
  readonly version: number;
  readonly importerCode: string;
  /** The day of lodging. */
  readonly day: PlainDate;
  /** One for each line that names a certificate; none gives everything back. */
  readonly draws: readonly QuotaDraw[];
};

/** Makes the declaration hold exactly what its version asks for, or refuses and moves nothing. */
export async function drawQuota(ctx: Ctx, use: QuotaUse): Promise<Result<readonly QuotaMove[]>> {
  const { declarationId, importerCode, day, draws } = use;
  const before = await listHeldNumbers(ctx.tx, declarationId);
  const numbers = [...new Set([...before, ...draws.map(({ certificate }) => certificate)])];
  if (numbers.length === 0) return ok([]);
  const rows = await lockCertificates(ctx.tx, numbers, declarationId);
  const certificates = rows.map(weighable);
  const moves = settleQuota(draws, { certificates, importerCode, day, refusals: quotaRefusals });
  if (!moves.ok) return moves;
  await book(ctx, moves.value, { rows, use });
  return moves;
}

/** Whatever the declaration holds comes back: it was withdrawn or cancelled. */
export async function returnQuota(ctx: Ctx, use: Omit<QuotaUse, 'draws' | 'importerCode' | 'day'>): Promise<void> {
  mustBe(await drawQuota(ctx, { ...use, importerCode: '', day: ctx.today, draws: [] }));
}

type Booking = { readonly rows: readonly CertificateRow[]; readonly use: QuotaUse };

async function book(ctx: Ctx, moves: readonly QuotaMove[], { rows, use }: Booking): Promise<void> {
  const movements = moves.map((move): Movement => {
    const row = rows.find(({ number }) => number === move.certificate);
    if (row === undefined) throw new Error(`Certificate ${move.certificate} was not locked`);
    const isDraw = move.kind === 'draw';
    return {
      id: newId<'QuotaMovement'>(),
      kind: move.kind,
      quota: row.quota,
      periodFrom: row.periodFrom,
      certificateId: row.id,
      declarationId: use.declarationId,
      declarationVersion: use.version,
      from: isDraw ? 'certificate' : 'used',
      to: isDraw ? 'used' : 'certificate',
      quantity: formatDecimal(move.quantity),
    };
  });
  for (const { certificateId, kind, quantity } of movements) {
    const change = kind === 'draw' ? quantity : formatDecimal(subtract(ZERO, mustBe(parseDecimal(quantity))));
    if (certificateId) await addUsed(ctx.tx, certificateId, change);
  }
  await insertMovements(ctx.tx, movements, { at: ctx.now, by: ctx.actor.name });
  for (const { certificateId, kind, quantity, declarationId, declarationVersion } of movements) {
    const type = kind === 'draw' ? 'tariff.quota-drawn' : 'tariff.quota-returned';
    ctx.record({
      subject: 'quota-certificate',
      subjectId: certificateId ?? '',
      type,
      version: TARIFF_FACTS[type],
      data: { quantity, declarationId, declarationVersion },
    });
  }
}
