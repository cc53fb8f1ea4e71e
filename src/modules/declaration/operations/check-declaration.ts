// The dry run: what lodging would refuse, what deserves a look, what it would owe, which papers are likely.
// Changes nothing.
import * as z from 'zod';
import type { Refusal } from '../../../kernel/refusal.ts';
import { under } from '../../../kernel/refusal.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { type DeclarationContent, declarationContentSchema } from '../content-schema.ts';
import { likelyDocuments } from '../domain/likely-documents.ts';
import { isPreliminaryCondition, LODGING_CONDITIONS } from '../domain/lodging-condition.ts';
import { examineContent } from '../examine-content.ts';
import { declarationRefusals } from '../refusals.ts';
import { warnOfReliefSecurity } from '../relief-security.ts';
import { resolveImporter } from '../resolve-importer.ts';
import { findSecurityFaults } from '../secure-tax.ts';
import { findBillsLodged } from '../store-lists.ts';
import { type CheckAnswer, checkAnswerSchema } from '../view-schemas.ts';

export const checkDeclaration = operation({
  name: 'declaration.check',
  summary: { ja: '申告前に内容を点検する', en: 'Check a declaration before lodging' },
  roles: ['trader', 'broker'],
  effect: 'read',
  input: z.strictObject({
    content: declarationContentSchema,
    condition: z.enum(LODGING_CONDITIONS).default(''),
    /** The declaration or draft that is being changed: its own bills are no duplicates. */
    id: z.uuid().optional(),
  }),
  output: checkAnswerSchema,
  run: async (ctx, { content, condition, id }): Promise<Result<CheckAnswer>> => {
    const preliminary = isPreliminaryCondition(condition);
    const examined = await examineContent(ctx, content, {
      asOf: ctx.today,
      preliminary,
      declarationId: id,
      dryRun: true,
    });
    const owner = await resolveImporter(ctx, content);
    const refusals = [examined, owner].flatMap((result) => (result.ok ? [] : result.refusals));
    const unsecured: Refusal[] = [];
    if (examined.ok && owner.ok) {
      const total = BigInt(examined.value.answer.totals.total);
      const { traderId } = owner.value;
      refusals.push(...(await findSecurityFaults(ctx, { id: id ?? '', traderId, content }, total)));
      const { answer } = examined.value;
      unsecured.push(...(await warnOfReliefSecurity(ctx, { id: id ?? '', traderId, answer })));
    }
    const warnings = [
      ...(examined.ok ? examined.value.warnings : []),
      ...unsecured,
      ...(await earlierBills(ctx, content, id)),
    ];
    return ok({
      ok: refusals.length === 0,
      refusals: once(refusals).map(faultOf),
      warnings: warnings.map(faultOf),
      assessment: examined.ok ? examined.value.answer : null,
      documents: likelyDocuments(content),
    });
  },
});

async function earlierBills(ctx: Ctx, content: DeclarationContent, id: string | undefined): Promise<Refusal[]> {
  const { billNumbers } = content.transport;
  const { traderId, brokerId } = ctx.actor;
  const earlier = await findBillsLodged(ctx.tx, {
    billNumbers,
    importerCode: content.importer.code,
    traderId,
    brokerId,
  });
  const faults = earlier
    .filter((row) => row.id !== id)
    .map(({ bill, number }) =>
      declarationRefusals.billLodgedBefore(`/transport/billNumbers/${billNumbers.indexOf(bill)}`, { bill, number }),
    );
  return under('/content', faults);
}

const once = (refusals: readonly Refusal[]): Refusal[] =>
  refusals.filter(
    ({ code, pointer }, n) => refusals.findIndex((other) => other.code === code && other.pointer === pointer) === n,
  );

const faultOf = ({ code, pointer, what, fix, law }: Refusal) => ({ code, pointer, what, fix, ...(law ? { law } : {}) });
