import { ok, refused } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { type SelectionView, selectionAskedSchema, selectionViewSchema } from '../contract.ts';
import { riskRefusals } from '../refusals.ts';
import { listDisputes, listSelections, type SelectionFindingRow } from '../store-selections.ts';

/** Why a declaration was selected: for officers only, never for the trader (handbook 17). */
export const getSelection = operation({
  name: 'risk.get-selection',
  summary: { ja: '申告の選定結果と理由', en: 'Selection of a declaration, with its reasons' },
  roles: ['officer', 'supervisor'],
  effect: 'read',
  input: selectionAskedSchema,
  output: selectionViewSchema,
  run: async (ctx, { id }) => {
    const rows = await listSelections(ctx.tx, id);
    if (rows.length === 0) return refused(riskRefusals.selectionNotFound('/id'));
    const selections = rows.map(({ drawn, documents, physical, findings, ...row }) => ({
      ...row,
      draw: { drawn, documents, physical },
      findings: (findings ?? []).map(findingView),
    }));
    const view: SelectionView = { declarationId: id, selections, disputes: await listDisputes(ctx.tx, id) };
    return ok(view);
  },
});

const findingView = ({ reasonJa, reasonEn, ...finding }: SelectionFindingRow) => ({
  ...finding,
  reason: { ja: reasonJa, en: reasonEn },
});
