import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { waitingSchema } from '../contract.ts';
import { findDeclarationToRelease, lockDeclarationOf } from '../declaration.ts';
import { releaseRefusals } from '../refusals.ts';
import { insertCertificate, listCertificates } from '../store.ts';
import { checkPermit, stateRelease } from './check-permit.ts';

/** Customs Act Art. 70: an officer has seen the permit or approval that another law asks for. */
export const confirmCertificate = operation({
  name: 'release.confirm-certificate',
  summary: { ja: '他法令の許可・承認等を確認する', en: 'Confirm a certificate under another law' },
  roles: ['officer', 'supervisor'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    itemNumber: z.int().min(1).max(999),
    lawCode: z.string().min(1).max(10),
    certificateNumber: z.string().trim().min(1).max(60),
  }),
  output: z.object({ waitingFor: z.array(waitingSchema) }),
  run: async (ctx, { id, itemNumber, lawCode, certificateNumber }) => {
    await lockDeclarationOf(ctx.tx, id);
    const declaration = await findDeclarationToRelease(ctx.tx, id);
    if (!declaration) return refused(platformRefusals.notFound('/id', { what: id }));
    if (declaration.isPermitted) {
      return refused(releaseRefusals.alreadyPermitted('/id', { permitNumber: declaration.number }));
    }
    const isSame = (claim: { itemNumber: number; lawCode: string }) =>
      claim.itemNumber === itemNumber && claim.lawCode === lawCode;
    if (!declaration.otherLaws.some(isSame)) {
      return refused(releaseRefusals.lawNotOnItem('/lawCode', { itemNumber, lawCode }));
    }
    const earlier = (await listCertificates(ctx.tx, id)).find(isSame);
    if (earlier) {
      const { confirmedBy: who, certificateNumber: known } = earlier;
      return refused(releaseRefusals.alreadyConfirmed('/lawCode', { who, certificateNumber: known }));
    }
    const confirmation = { itemNumber, lawCode, certificateNumber };
    await insertCertificate(ctx.tx, id, { ...confirmation, confirmedBy: ctx.actor.name, confirmedAt: ctx.now });
    stateRelease(ctx, id, 'release.certificate-confirmed', confirmation);
    return ok({ waitingFor: await checkPermit(ctx, id) });
  },
});
