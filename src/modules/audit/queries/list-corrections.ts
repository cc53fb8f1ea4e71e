import * as z from 'zod';
import { ok, refused } from '../../../kernel/result.ts';
import { scopeOf } from '../../../kernel/scope.ts';
import { operation } from '../../../platform/operation.ts';
import { platformRefusals } from '../../../platform/refusals.ts';
import { getDeclaration, mayReadDeclaration, numberOf } from '../../declaration/index.ts';
import { chargeView, chargeViewSchema, listChargesOf } from '../../payment/index.ts';
import { correctionView, correctionViewSchema } from '../contract.ts';
import { listCorrectionsOf, listCorrections as selectCorrections } from '../store.ts';

const READERS = ['trader', 'broker', 'officer', 'supervisor'] as const;
const PAGE_LIMIT = 200;

export const listCorrections = operation({
  name: 'audit.list-corrections',
  summary: { ja: '修正・更正の一覧', en: 'Corrections after the permit' },
  roles: READERS,
  effect: 'read',
  input: z.strictObject({
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(50),
  }),
  output: z.object({ corrections: z.array(correctionViewSchema), next: z.string().optional() }),
  run: async ({ tx, actor }, { before, limit }) => {
    const found = await selectCorrections(tx, scopeOf(actor), { before, limit });
    const last = found.length === limit ? found.at(-1) : undefined;
    const corrections = found.map((one) => correctionView(one, actor));
    return ok({ corrections, ...(last ? { next: last.id } : {}) });
  },
});

/** Everything that was corrected and charged on one declaration, with its reasoning. */
export const getCorrectionFile = operation({
  name: 'audit.correction-file',
  summary: { ja: '申告の修正・更正・加算税を見る', en: 'Corrections, penalties and charges of a declaration' },
  roles: READERS,
  effect: 'read',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    declarationId: z.string(),
    declarationNumber: z.string(),
    corrections: z.array(correctionViewSchema),
    charges: z.array(chargeViewSchema),
  }),
  run: async ({ tx, actor }, { id }) => {
    const declaration = await getDeclaration(tx, id);
    if (!declaration || !mayReadDeclaration(actor, declaration)) {
      return refused(platformRefusals.notFound('/id', { what: id }));
    }
    const corrections = await listCorrectionsOf(tx, id);
    const charges = await listChargesOf(tx, id);
    return ok({
      declarationId: id,
      declarationNumber: numberOf(declaration),
      corrections: corrections.map((one) => correctionView(one, actor)),
      charges: charges.map((one) => chargeView(one, actor)),
    });
  },
});
