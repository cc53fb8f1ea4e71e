import * as z from 'zod';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { findTraderByCode } from '../../registry/index.ts';
import { auditNoticeSchema, noticeView } from '../contract.ts';
import type { AuditNotice } from '../records.ts';
import { auditRefusals } from '../refusals.ts';
import { insertNotice } from '../store.ts';

/** Customs Act Art. 12-2 para. 5: the notice of an audit, given to the importer; from its day on rates are higher. */
export const recordAuditNotice = operation({
  name: 'audit.record-notice',
  summary: { ja: '調査通知を記録する', en: 'Record an audit notice' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({
    importerCode: z.string().min(1).max(30),
    periodFrom: z.string().max(10),
    periodTo: z.string().max(10),
    notifiedOn: z.string().max(10),
    purpose: z.string().min(1).max(500),
  }),
  output: auditNoticeSchema,
  run: async (ctx, { importerCode, purpose, ...days }) => {
    const read = (name: keyof typeof days) => parsePlainDate(days[name], `/${name}`);
    const [periodFrom, periodTo, notifiedOn] = [read('periodFrom'), read('periodTo'), read('notifiedOn')];
    const faults = [periodFrom, periodTo, notifiedOn].flatMap((one) => (one.ok ? [] : one.refusals));
    if (!periodFrom.ok || !periodTo.ok || !notifiedOn.ok) return refused(...faults);
    const period = { periodFrom: periodFrom.value, periodTo: periodTo.value, notifiedOn: notifiedOn.value };
    const fault = faultOf(period, ctx.today);
    if (fault) return refused(fault);
    const trader = await findTraderByCode(ctx.tx, importerCode);
    if (!trader) return refused(auditRefusals.importerUnknown('/importerCode', { code: importerCode }));
    const notice: AuditNotice = {
      id: newId<'AuditNotice'>(),
      ...{ importerCode: trader.code, traderId: trader.id, importerName: trader.nameEn },
      ...period,
      ...{ purpose, recordedAt: ctx.now, recordedBy: ctx.actor.name },
    };
    if (!(await insertNotice(ctx.tx, notice))) return refused(auditRefusals.noticeTwice(''));
    const data = { importerCode: trader.code, ...period };
    const subject = { subject: 'audit-notice', subjectId: notice.id, isFirst: true } as const;
    ctx.record({ ...subject, type: 'audit.notice-given', version: 1, data });
    return ok(noticeView(notice, ctx.actor));
  },
});

type Period = Pick<AuditNotice, 'periodFrom' | 'periodTo' | 'notifiedOn'>;

function faultOf({ periodFrom, periodTo, notifiedOn }: Period, today: PlainDate) {
  if (notifiedOn > today) return auditRefusals.noticeInFuture('/notifiedOn', { day: notifiedOn });
  if (periodFrom <= periodTo) return undefined;
  return auditRefusals.datesOutOfOrder('/periodTo', {
    ...{ earlier: periodFrom, earlier_ja: '期間の初日', earlier_en: 'The first day of the period' },
    ...{ later: periodTo, later_ja: '期間の末日', later_en: 'its last day' },
  });
}
