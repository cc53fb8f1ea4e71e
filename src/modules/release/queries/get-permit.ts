import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { permitNoticeSchema } from '../contract.ts';
import { maySeeDeclaration } from '../declaration.ts';
import { releaseRefusals } from '../refusals.ts';
import { findPermit } from '../store.ts';

export const getPermit = operation({
  name: 'release.get-permit',
  summary: { ja: '輸入許可通知を見る', en: 'See the notice of permit' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: permitNoticeSchema,
  run: async ({ tx, actor }, { id }) => {
    if (!(await maySeeDeclaration(tx, actor, id))) return refused(platformRefusals.notFound('/id', { what: id }));
    const permit = await findPermit(tx, id);
    return permit ? ok(permit) : refused(releaseRefusals.notPermitted('/id'));
  },
});
