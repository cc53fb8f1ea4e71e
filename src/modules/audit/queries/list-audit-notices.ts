import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { auditNoticeSchema, noticeView } from '../contract.ts';
import { listNotices } from '../store.ts';

export const listAuditNotices = operation({
  name: 'audit.list-notices',
  summary: { ja: '調査通知の一覧', en: 'Audit notices' },
  roles: ['trader', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({}),
  output: z.object({ notices: z.array(auditNoticeSchema) }),
  run: async ({ tx, actor }) => {
    const notices = await listNotices(tx, scopeOf(actor).traderId);
    return ok({ notices: notices.map((notice) => noticeView(notice, actor)) });
  },
});
