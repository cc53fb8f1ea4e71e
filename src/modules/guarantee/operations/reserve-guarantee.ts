// Customs Act Art. 9-2: tax may be paid later up to the security offered. Lodging keeps that much of it free.
import type { Refusal } from '../../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { movementOf } from '../book-movement.ts';
import { coversOf } from '../covers.ts';
import { type Choice, chooseGuarantee } from '../domain/choose-guarantee.ts';
import { releaseEntries, reserveEntries } from '../domain/entries.ts';
import { availableOf } from '../domain/guarantee.ts';
import { recordGuarantee } from '../record-guarantee.ts';
import { guaranteeRefusals } from '../refusals.ts';
import {
  findHolds,
  type GuaranteeRow,
  type Hold,
  insertMovements,
  listGuaranteeRows,
  lockGuaranteesOf,
  saveHolds,
  updateGuarantee,
} from '../store.ts';

export type Reservation = {
  /** Names what the security is for, e.g. `declaration:<id>`: it is reserved once, however often it is asked. */
  readonly reference: string;
  /** Who owes; only this trader's own guarantees serve. */
  readonly traderId: string;
  /** A deferral kind, or RELIEF: what the guarantee must cover (code list `guarantee-kinds`). */
  readonly purpose: string;
  /** Whole yen, above zero. */
  readonly amount: bigint;
  /** The guarantee that was named, if one was. */
  readonly number?: string | undefined;
  /** Where a refusal points: to the choice of payment, and to the number where one was named. */
  readonly pointer?: string;
  readonly numberPointer?: string;
};

/**
 * Keeps `amount` free on one guarantee of the trader, under the lock of the trader's guarantees: never more than there
 * is. The same reference and amount again changes nothing; another amount, purpose or guarantee moves the reservation.
 * Must run in the caller's transaction; a refusal has written nothing.
 */
export async function reserveGuarantee(ctx: Ctx, asked: Reservation): Promise<Result<Hold>> {
  const locked = await lockGuaranteesOf(ctx.tx, asked.traderId);
  const [before] = await findHolds(ctx.tx, [asked.reference]);
  if (before?.state === 'posted') throw new Error(`${asked.reference} is posted: it can only be released`);
  const held = before?.state === 'reserved' ? before : undefined;
  const choice = choose(ctx, locked, { asked, held });
  if (choice.kind !== 'chosen') return refused(refusalOf(choice, asked));
  const chosen = choice.guarantee;
  const same = held && held.guaranteeId === chosen.id && held.amount === asked.amount;
  if (same && held.purpose === asked.purpose) return ok(held);
  const moves = held && held.guaranteeId !== chosen.id;
  if (moves) await giveBack(ctx, locked, held);
  return ok(await take(ctx, { chosen, asked, before, held: moves ? undefined : held }));
}

type Choosing = { readonly asked: Reservation; readonly held: Hold | undefined };

function choose(ctx: Ctx, rows: readonly GuaranteeRow[], { asked, held }: Choosing): Choice<GuaranteeRow> {
  const guarantees = rows.map((row) => (held?.guaranteeId === row.id ? freed(row, held.amount) : row));
  const wanted = { purpose: asked.purpose, amount: asked.amount, day: ctx.today, number: asked.number ?? null };
  return chooseGuarantee(guarantees, wanted, coversOf(ctx.profile));
}

const MANY = 1_000;

/** What reserving would be refused for, as things stand; locks and writes nothing. */
export async function findReservationFault(ctx: Ctx, asked: Reservation): Promise<Refusal | undefined> {
  const rows = await listGuaranteeRows(ctx.tx, { traderId: asked.traderId, before: undefined, limit: MANY });
  const [before] = await findHolds(ctx.tx, [asked.reference]);
  const held = before?.state === 'reserved' ? before : undefined;
  const choice = choose(ctx, rows, { asked, held });
  return choice.kind === 'chosen' ? undefined : refusalOf(choice, asked);
}

const freed = (row: GuaranteeRow, amount: bigint): GuaranteeRow => ({ ...row, reserved: row.reserved - amount });

/** The other guarantee is free of it before the chosen one bears it. */
async function giveBack(ctx: Ctx, locked: readonly GuaranteeRow[], held: Hold): Promise<void> {
  const row = locked.find(({ id }) => id === held.guaranteeId);
  if (!row) throw new Error(`${held.reference} is held on a guarantee of another trader`);
  const after = { ...freed(row, held.amount), changedAt: ctx.now };
  await updateGuarantee(ctx.tx, after);
  const hold = { ...held, step: held.step + 1 };
  const entries = releaseEntries(held.amount, 'reserved');
  await insertMovements(ctx.tx, [movementOf(ctx, hold, { kind: 'released', entries })]);
  recordGuarantee(ctx, after, { type: 'guarantee.released', data: { moved: String(held.amount), count: 1 } });
}

type Taking = {
  readonly chosen: GuaranteeRow;
  readonly asked: Reservation;
  readonly before: Hold | undefined;
  readonly held: Hold | undefined;
};

async function take(ctx: Ctx, { chosen, asked, before, held }: Taking): Promise<Hold> {
  const { reference, purpose, amount } = asked;
  const moved = amount - (held?.amount ?? 0n);
  const hold: Hold = {
    reference,
    guaranteeId: chosen.id,
    purpose,
    amount,
    state: 'reserved',
    step: (before?.step ?? 0) + (before && !held ? 2 : 1),
    about: before?.about ?? null,
  };
  const after = { ...chosen, reserved: chosen.reserved + amount, changedAt: ctx.now };
  await updateGuarantee(ctx.tx, after);
  await saveHolds(ctx.tx, [hold], ctx.now);
  if (moved === 0n) return hold;
  await insertMovements(ctx.tx, [movementOf(ctx, hold, { kind: 'reserved', entries: reserveEntries(moved) })]);
  recordGuarantee(ctx, after, { type: 'guarantee.reserved', data: { reference, moved: String(moved) } });
  return hold;
}

function refusalOf(choice: Exclude<Choice<GuaranteeRow>, { kind: 'chosen' }>, asked: Reservation) {
  const { purpose, amount, number = '', pointer = '', numberPointer = pointer } = asked;
  if (choice.kind === 'none') return guaranteeRefusals.none(pointer, { purpose });
  const { guarantee } = choice;
  if (choice.fault === 'unknown' || !guarantee) return guaranteeRefusals.unknown(numberPointer, { number });
  const at = asked.number === undefined ? pointer : numberPointer;
  const named = { number: guarantee.number };
  switch (choice.fault) {
    case 'wrong-kind':
      return guaranteeRefusals.wrongKind(at, { ...named, purpose });
    case 'suspended':
      return guaranteeRefusals.suspended(at, named);
    case 'not-valid':
      return guaranteeRefusals.notValid(at, { ...named, validFrom: guarantee.validFrom, validTo: guarantee.validTo });
    case 'insufficient': {
      const available = availableOf(guarantee);
      return guaranteeRefusals.insufficient(at, { ...named, available, amount, shortfall: amount - available });
    }
  }
}
