import type { Minor } from '../../../kernel/money.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { newId } from '../../../platform/ids.ts';
import type { JsonObject } from '../../../platform/json.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { Charge, ChargeKind, PaidOutKind } from '../charge.ts';
import { findDeclarationToSettle } from '../declaration.ts';
import { type Entry, payoutEntries, receiptEntries } from '../domain/entries.ts';
import { debtorOf, type Posting, type PostingKind } from '../settlement.ts';
import { creditAccount, listAccounts } from '../store-bank.ts';
import { insertCharge } from '../store-charges.ts';
import { insertPostings } from '../store-ledger.ts';
import { issueNumbers } from './issue-numbers.ts';

export type ToCharge = {
  readonly declarationId: string;
  /** Names the event; charging it again books nothing. */
  readonly reference: string;
  readonly amount: Minor;
};

export type ToDemand = ToCharge & {
  readonly kind: Exclude<ChargeKind, PaidOutKind>;
  readonly dueOn: PlainDate;
  /** It is tax itself: unpaid, delinquency tax runs from the day after this one. */
  readonly lateFrom?: PlainDate | null;
  /** What the security for it is held under. */
  readonly securityReference?: string | null;
};

/**
 * Demands an additional duty or delinquency tax under a payment number of its own. Nothing below one yen is charged.
 * The caller holds the lock of the declaration.
 */
export async function chargeDeclaration(
  ctx: Ctx,
  { kind, dueOn, lateFrom = null, securityReference = null, ...asked }: ToDemand,
): Promise<Charge | undefined> {
  const bare = await bareCharge(ctx, asked, kind);
  if (!bare) return undefined;
  const charge: Charge = { ...bare, ...(await issueNumbers(ctx)), dueOn, lateFrom, securityReference };
  if (!(await insertCharge(ctx.tx, charge))) return undefined;
  const owed: readonly Entry[] = [
    { account: 'receivable', detail: debtorOf(charge), amount: charge.amount },
    { account: 'revenue', detail: kind, amount: -charge.amount },
  ];
  await insertPostings(ctx.tx, [chargePosting(ctx, charge, 'demand', owed)]);
  recordCharge(ctx, charge, 'payment.charge-demanded', FIRST);
  return charge;
}

/** Interest that customs owes on a refund (Art. 13): to the importer's account if there is one, else it is payable. */
export const payRefundInterest = (ctx: Ctx, asked: ToCharge): Promise<Charge | undefined> =>
  payOut(ctx, asked, 'refund-interest');

/** Relieved tax that was collected and is owed no more, because a correction took or lowered the relief. */
export const payReliefRefund = (ctx: Ctx, asked: ToCharge): Promise<Charge | undefined> =>
  payOut(ctx, asked, 'relief-refund');

/** Drawback (Customs Tariff Act Art. 19 to 20): tax that was paid and goes back, whatever else the declaration owes. */
export const payDrawback = (ctx: Ctx, asked: ToCharge): Promise<Charge | undefined> => payOut(ctx, asked, 'drawback');

async function payOut(ctx: Ctx, asked: ToCharge, kind: PaidOutKind): Promise<Charge | undefined> {
  const bare = await bareCharge(ctx, asked, kind);
  if (!bare) return undefined;
  const charge: Charge = { ...bare, state: 'settled', closedAt: ctx.now };
  if (!(await insertCharge(ctx.tx, charge))) return undefined;
  const debtor = debtorOf(charge);
  const given: readonly Entry[] = [
    { account: 'revenue', detail: charge.kind, amount: charge.amount },
    { account: 'refund-payable', detail: debtor, amount: -charge.amount },
  ];
  const postings = [chargePosting(ctx, charge, 'refund', given)];
  const [account] = charge.traderId === null ? [] : await listAccounts(ctx.tx, [charge.traderId]);
  if (account) {
    await creditAccount(ctx.tx, { ...account, amount: charge.amount });
    postings.push(chargePosting(ctx, charge, 'payout', payoutEntries(charge.amount, { debtor, bank: account.bank })));
  }
  await insertPostings(ctx.tx, postings);
  recordCharge(ctx, charge, PAID_OUT[kind], FIRST);
  return charge;
}

export async function bareCharge(
  ctx: Ctx,
  { declarationId, reference, amount }: ToCharge,
  kind: ChargeKind,
): Promise<Charge | undefined> {
  const declaration = amount > 0n ? await findDeclarationToSettle(ctx.tx, declarationId) : undefined;
  if (!declaration) return undefined;
  return {
    id: newId<'Charge'>(),
    reference,
    kind,
    declarationId,
    declarationNumber: declaration.number,
    traderId: declaration.traderId,
    traderName: declaration.traderName,
    brokerId: declaration.brokerId,
    officeCode: declaration.officeCode,
    amount,
    state: 'open',
    institutionNumber: null,
    paymentNumber: null,
    confirmationNumber: null,
    dueOn: null,
    lateFrom: null,
    securityReference: null,
    step: 0,
    issuedAt: ctx.now,
    closedAt: null,
  };
}

/** The money for a charge has come in at a bank. */
export const chargeReceipt = (ctx: Ctx, charge: Charge, bank: string): Posting =>
  chargePosting(ctx, charge, 'receipt', receiptEntries(charge.amount, { debtor: debtorOf(charge), bank }));

export const chargePosting = (
  { today, now }: Ctx,
  charge: Charge,
  kind: PostingKind,
  entries: readonly Entry[],
): Posting => ({
  id: newId<'Posting'>(),
  kind,
  reference: kind === 'accrual' ? `accrual:${charge.id}:${charge.step}` : `${kind}:${charge.id}`,
  declarationId: charge.declarationId,
  demandId: charge.id,
  traderId: charge.traderId,
  brokerId: charge.brokerId,
  bookedOn: today,
  bookedAt: now,
  entries,
});

type ChargeFact =
  | 'payment.charge-demanded'
  | 'payment.charge-settled'
  | 'payment.charge-accrued'
  | 'payment.charge-cancelled'
  | 'payment.charge-dunned'
  | 'payment.charge-recourse-taken'
  | 'payment.interest-paid'
  | 'payment.relief-refunded'
  | 'payment.drawback-paid';

const PAID_OUT = {
  'refund-interest': 'payment.interest-paid',
  'relief-refund': 'payment.relief-refunded',
  drawback: 'payment.drawback-paid',
} as const satisfies Record<PaidOutKind, ChargeFact>;

type More = { readonly isFirst?: true; readonly data?: JsonObject };
/** The charge is new. */
export const FIRST: More = { isFirst: true };

export function recordCharge(ctx: Ctx, charge: Charge, type: ChargeFact, { data, ...more }: More = {}): void {
  ctx.record({
    subject: 'charge',
    subjectId: charge.id,
    type,
    version: 1,
    data: {
      declarationId: charge.declarationId,
      kind: charge.kind,
      amount: String(charge.amount),
      dueOn: charge.dueOn,
      ...data,
    },
    ...more,
  });
}
