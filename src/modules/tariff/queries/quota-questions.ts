import * as z from 'zod';
import { parseDecimal } from '../../../kernel/decimal.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { mustBe, ok, type Result, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { asOfQuestionSchema } from '../contract-schemas.ts';
import { isCriticalAt } from '../domain/quota-balance.ts';
import { certificateOf, minus } from '../quota/wire.ts';
import {
  CERTIFICATES_LIMIT,
  certificateViewSchema,
  quotaCertificatesSchema,
  quotasAnswerSchema,
  type WireQuota,
} from '../quota-schemas.ts';
import { findCertificateRow, listCertificateMovements, listCertificateRows } from '../store-quota-certificates.ts';
import { listQuotaRows } from '../store-quotas.ts';
import { criticalShareOf } from './find-quota-standings.ts';
import { quotaHoldersSeenBy } from './quota-holders.ts';

export const listQuotas = operation({
  name: 'tariff.list-quotas',
  summary: { ja: '関税割当の枠と残り', en: 'Tariff quotas and what is left of them' },
  roles: ['public'],
  effect: 'read',
  input: asOfQuestionSchema,
  output: quotasAnswerSchema,
  run: async ({ tx, today, profile }, asked) => {
    const day = parsePlainDate(asked.asOf ?? today, '/asOf');
    if (!day.ok) return day;
    const share = criticalShareOf(profile.parametersOn(day.value));
    const rows = await listQuotaRows(tx, day.value);
    const quotas = rows.map((row): WireQuota => {
      const pool = { used: mustBe(parseDecimal(row.used)), quantity: mustBe(parseDecimal(row.quantity)) };
      return {
        quota: row.quota,
        name: { ja: row.nameJa, en: row.nameEn },
        law: { ja: row.lawJa, en: row.lawEn },
        inQuota: { ja: row.noteJa, en: row.noteEn },
        codes: [...row.codes],
        unit: row.unit,
        periodFrom: row.periodFrom,
        periodTo: row.periodTo,
        quantity: row.quantity,
        allotted: row.allotted,
        used: row.used,
        available: minus(row.quantity, row.allotted),
        isCritical: isCriticalAt(share, pool),
        status: row.status,
        source: row.source,
      };
    });
    return ok({ asOf: day.value, quotas });
  },
});

const READERS = ['trader', 'broker', 'officer', 'supervisor'] as const;

export const listQuotaCertificates = operation({
  name: 'tariff.list-quota-certificates',
  summary: { ja: '関税割当証明書の一覧', en: 'Certificates of tariff quota' },
  roles: READERS,
  effect: 'read',
  input: z.strictObject({ quota: z.string().max(60).optional() }),
  output: quotaCertificatesSchema,
  run: async (ctx, { quota }) => {
    const traders = await quotaHoldersSeenBy(ctx);
    const rows = await listCertificateRows(ctx.tx, { traders, quota, limit: CERTIFICATES_LIMIT });
    return ok({ certificates: rows.map(certificateOf) });
  },
});

export const viewQuotaCertificate = operation({
  name: 'tariff.view-quota-certificate',
  summary: { ja: '関税割当証明書の残りと使用状況', en: 'A certificate of tariff quota and its movements' },
  roles: READERS,
  effect: 'read',
  input: z.strictObject({ number: z.string().max(40) }),
  output: certificateViewSchema,
  run: async (ctx, { number }): Promise<Result<z.output<typeof certificateViewSchema>>> => {
    const traders = await quotaHoldersSeenBy(ctx);
    const found = await findCertificateRow(ctx.tx, number);
    const mayRead = found !== undefined && (traders === null || traders.includes(found.traderId));
    if (!mayRead) return refused(platformRefusals.notFound('/number', { what: 'quota-certificate' }));
    return ok({ ...certificateOf(found), movements: await listCertificateMovements(ctx.tx, found.id) });
  },
});
