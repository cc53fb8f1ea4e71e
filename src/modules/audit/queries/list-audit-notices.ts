import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { auditNoticeSchema, noticeView } from '../contract.ts';
import { listNotices } from '../store.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

export const listAuditNotices = operation({
  name: 'audit.list-notices',
  summary: { ja: '調査通知の一覧', en: 'Audit notices' },
  roles: ['trader', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({}),
  output: z.object({ notices: z.array(auditNoticeSchema) }),
  run: async ({ tx, actor }) => {
    const traderId = actor.role === 'trader' ? (actor.traderId ?? NOBODY) : null;
    const notices = await listNotices(tx, traderId);
    return ok({ notices: notices.map((notice) => noticeView(notice, actor)) });
  },
});
