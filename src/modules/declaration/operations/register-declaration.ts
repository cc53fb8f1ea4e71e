// Handbook 1.2, 1.3: registering (IDA) issues a number and has no legal effect; lodging (IDC) may follow in the same
// request, which is how machines declare.
import * as z from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { stateFact } from '../advance.ts';
import { declarationContentSchema } from '../content-schema.ts';
import { freshFlow } from '../domain/fold-facts.ts';
import { LODGING_CONDITIONS } from '../domain/lodging-condition.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import { type Declaration, numberOf } from '../record.ts';
import { type Owner, resolveImporter } from '../resolve-importer.ts';
import { createDeclaration, receiptFor } from '../working-set.ts';
import { lodge, newVersion } from './lodge.ts';
import { takeDraft } from './take-draft.ts';

const input = z.strictObject({
  content: declarationContentSchema,
  /** The draft that this comes from; it ends here, and its key becomes the declaration's. */
  draftId: z.uuid().optional(),
  lodge: z.boolean().default(false),
  condition: z.enum(LODGING_CONDITIONS).default(''),
});

export const registerDeclaration = operation({
  name: 'declaration.register',
  summary: { ja: '輸入申告事項を登録する（続けて申告もできる）', en: 'Register a declaration, and lodge it if asked' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input,
  output: receiptSchema,
  run: async (ctx, asked): Promise<Result<Receipt>> => {
    const owner = await resolveImporter(ctx, asked.content);
    if (!owner.ok) return owner;
    const draft = await takeDraft(ctx, asked.draftId);
    if (!draft.ok) return draft;
    const registered = register(ctx, asked.draftId ?? newId<'Declaration'>(), owner.value);
    if (asked.lodge) return registerAndLodge(ctx, registered, asked.condition);
    const version = newVersion(ctx, registered, 'registered');
    const made = await createDeclaration(ctx.tx, registered, version, ctx.today);
    stateRegistered(ctx, made);
    return ok(receiptFor(ctx.tx, made));
  },
});

/**
 * Both facts, one insert. The number is drawn by the insert, so the registration is stated with the registered figures
 * once it is known, before the lodging that follows from it.
 */
async function registerAndLodge(
  ctx: Ctx,
  registered: Declaration,
  condition: (typeof LODGING_CONDITIONS)[number],
): Promise<Result<Receipt>> {
  const later: Parameters<Ctx['record']>[0][] = [];
  const holding: Ctx = { ...ctx, record: (fact) => later.push(fact) };
  const lodged = await lodge(holding, { ...registered, latestVersion: 0 }, { condition, content: registered.content });
  if (!lodged.ok) return lodged;
  const flow = { ...lodged.value.declaration, latestVersion: 1, version: 1 };
  const version = lodged.value.version ?? newVersion(ctx, flow, 'registered');
  const made = await createDeclaration(ctx.tx, flow, version, ctx.today);
  stateRegistered(ctx, made);
  for (const fact of later) ctx.record(fact);
  return ok(receiptFor(ctx.tx, made));
}

function stateRegistered(ctx: Ctx, made: Declaration): void {
  const { office, importerCode } = made;
  const data = { number: numberOf(made), office, importerCode, version: 1, branch: 0 };
  stateFact(ctx, made.id, { type: 'declaration.registered', data }, true);
}

/** The number is empty until the insert draws it. */
function register(ctx: Ctx, id: string, { content, traderId, brokerId }: Owner): Declaration {
  return {
    ...freshFlow(),
    id,
    numberBody: '',
    office: content.office,
    importerCode: content.importer.code,
    importerName: content.importer.name,
    traderId,
    brokerId,
    paymentMethod: content.paymentMethod,
    bondedPlace: content.bondedPlace,
    registeredAt: ctx.now,
    lodgedAt: null,
    historical: false,
    changedAt: ctx.now,
    changedBy: ctx.actor.name,
    content,
    assessment: null,
  };
}
