// Order on the tariff-quota system: the ministry allots, customs keeps the register. First come, first served: the row
// of the quota is locked while one certificate is weighed against what is left.
import type * as z from 'zod';
import { compare, formatDecimal, isZero, parseDecimal, parseNonNegative, subtract } from '../../../kernel/decimal.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe, ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { findTraderByCode } from '../../registry/index.ts';
import { TARIFF_FACTS } from '../facts.ts';
import { quotaRefusals } from '../quota/refusals.ts';
import { certificateOf } from '../quota/wire.ts';
import { issueCertificateSchema, quotaCertificateSchema, type WireQuotaCertificate } from '../quota-schemas.ts';
import {
  type CertificateRow,
  drawCertificateNumber,
  findCertificateRow,
  insertCertificate,
} from '../store-quota-certificates.ts';
import { addAllotted, insertMovements, lockQuota, type QuotaRow } from '../store-quotas.ts';

type Asked = z.output<typeof issueCertificateSchema>;

export const issueQuotaCertificate = operation({
  name: 'tariff.issue-quota-certificate',
  summary: { ja: '関税割当証明書を登録する', en: 'Issue a certificate of tariff quota' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: issueCertificateSchema,
  output: quotaCertificateSchema,
  run: async (ctx, asked): Promise<Result<WireQuotaCertificate>> => {
    const quantity = parseNonNegative(asked.quantity, '/quantity');
    if (!quantity.ok) return quantity;
    if (isZero(quantity.value)) return refused(quotaRefusals.quotaQuantityZero('/quantity'));
    const holder = await findTraderByCode(ctx.tx, asked.holderCode);
    if (holder === undefined) {
      return refused(quotaRefusals.certificateHolderUnknown('/holderCode', { code: asked.holderCode }));
    }
    const quota = await lockQuota(ctx.tx, asked.quota, ctx.today);
    if (quota === undefined)
      return refused(quotaRefusals.quotaUnknown('/quota', { quota: asked.quota, day: ctx.today }));
    const left = subtract(mustBe(parseDecimal(quota.quantity)), mustBe(parseDecimal(quota.allotted)));
    if (compare(left, quantity.value) < 0) {
      const sums = { left: formatDecimal(left), asked: formatDecimal(quantity.value), unit: quota.unit };
      return refused(quotaRefusals.quotaNotEnough('/quantity', sums));
    }
    const days = validityOf(ctx, asked, quota);
    if (!days.ok) return days;
    const number = await numberFor(ctx, asked.number);
    if (!number.ok) return number;
    const certificate: CertificateRow = {
      id: newId<'QuotaCertificate'>(),
      number: number.value,
      quota: quota.quota,
      quotaNameJa: quota.nameJa,
      quotaNameEn: quota.nameEn,
      periodFrom: quota.periodFrom,
      holderCode: holder.code,
      holderNameJa: holder.nameJa,
      holderNameEn: holder.nameEn,
      traderId: holder.id,
      codes: quota.codes,
      unit: quota.unit,
      quantity: formatDecimal(quantity.value),
      used: '0',
      ...days.value,
      issuedAt: ctx.now,
      issuedBy: ctx.actor.name,
    };
    await keep(ctx, certificate);
    return ok(certificateOf(certificate));
  },
});

function validityOf(
  { today }: Ctx,
  { validFrom, validTo }: Asked,
  { periodFrom, periodTo }: QuotaRow,
): Result<Pick<CertificateRow, 'validFrom' | 'validTo'>> {
  const from = parsePlainDate(validFrom ?? today, '/validFrom');
  if (!from.ok) return from;
  const to = parsePlainDate(validTo ?? periodTo, '/validTo');
  if (!to.ok) return to;
  const isWithin = periodFrom <= from.value && from.value <= to.value && to.value <= periodTo;
  if (isWithin) return ok({ validFrom: from.value, validTo: to.value });
  const pointer = periodFrom <= from.value && from.value <= periodTo ? '/validTo' : '/validFrom';
  return refused(quotaRefusals.quotaValidityOutside(pointer, { from: periodFrom, to: periodTo }));
}

/** Whoever comes second with a number waits for the row of the quota only; the unique key is the last word. */
async function numberFor(ctx: Ctx, asked: string | undefined): Promise<Result<string>> {
  if (asked === undefined) return ok(await drawCertificateNumber(ctx.tx, ctx.today));
  const taken = await findCertificateRow(ctx.tx, asked);
  return taken ? refused(quotaRefusals.certificateNumberTaken('/number', { number: asked })) : ok(asked);
}

async function keep(ctx: Ctx, certificate: CertificateRow): Promise<void> {
  const { id, number, quota, periodFrom, quantity, unit, holderCode, validFrom, validTo } = certificate;
  await insertCertificate(ctx.tx, certificate);
  await addAllotted(ctx.tx, certificate, quantity);
  const movement = {
    id: newId<'QuotaMovement'>(),
    kind: 'issue',
    quota,
    periodFrom,
    certificateId: id,
    declarationId: null,
    declarationVersion: null,
    from: 'pool',
    to: 'certificate',
    quantity,
  } as const;
  await insertMovements(ctx.tx, [movement], { at: ctx.now, by: ctx.actor.name });
  ctx.record({
    subject: 'quota-certificate',
    subjectId: id,
    type: 'tariff.quota-certificate-issued',
    version: TARIFF_FACTS['tariff.quota-certificate-issued'],
    data: { number, quota, periodFrom, quantity, unit, holderCode, validFrom, validTo },
    isFirst: true,
  });
}
