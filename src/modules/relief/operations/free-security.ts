// Customs Tariff Act Art. 13, 17, 18: security is given back when the condition is met, or the tax of what did not meet
// it is paid; demanded is not paid.
import type { Ctx } from '../../../platform/operation.ts';
import { releaseGuarantee } from '../../guarantee/index.ts';
import { listChargesOf } from '../../payment/index.ts';
import type { Obligation } from '../store.ts';
import { securitiesOf } from './follow-security.ts';

export async function freeSecurity(ctx: Ctx, obligation: Obligation): Promise<void> {
  const { id, declarationId, state } = obligation;
  if (state === 'OPEN') return;
  const charges = await listChargesOf(ctx.tx, declarationId);
  const isOwed = charges.some((one) => one.state === 'open' && one.reference.startsWith(`relief:${id}:`));
  if (!isOwed) await releaseGuarantee(ctx, await securitiesOf(ctx, obligation));
}
