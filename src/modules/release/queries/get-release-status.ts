import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { releaseStatusSchema } from '../contract.ts';
import { maySeeDeclaration } from '../declaration.ts';
import { findPermit, findWaiting, listCertificates } from '../store.ts';

export const getReleaseStatus = operation({
  name: 'release.get-status',
  summary: { ja: '許可の状況を見る', en: 'See whether it is permitted, or what it waits for' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: releaseStatusSchema,
  run: async ({ tx, actor }, { id }) => {
    if (!(await maySeeDeclaration(tx, actor, id))) return refused(platformRefusals.notFound('/id', { what: id }));
    const permit = (await findPermit(tx, id)) ?? null;
    const waiting = permit ? undefined : await findWaiting(tx, id);
    const certificates = await listCertificates(tx, id);
    return ok({ permit, waitingFor: waiting?.reasons ?? [], checkedAt: waiting?.checkedAt ?? null, certificates });
  },
});
