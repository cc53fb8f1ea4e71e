// Handbook 1.2, 1.3: registering (IDA) issues a number and has no legal effect; lodging (IDC) may follow in the same
// request, which is how machines declare.
import * as z from 'zod';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { advance, stateFact } from '../advance.ts';
import { declarationContentSchema } from '../content-schema.ts';
import { freshFlow } from '../domain/fold-facts.ts';
import { isPreliminaryCondition, LODGING_CONDITIONS } from '../domain/lodging-condition.ts';
import { type Receipt, receiptSchema } from '../receipt.ts';
import { type Declaration, numberOf } from '../record.ts';
import { declarationRefusals } from '../refusals.ts';
import { type Owner, resolveImporter } from '../resolve-importer.ts';
import { drawNumber } from '../store.ts';
import { createDeclaration, receiptFor } from '../working-set.ts';
import { type Lodged, lodge, newVersion } from './lodge.ts';
import { arrivalFault } from './record-goods-arrival.ts';
import { takeDraft } from './take-draft.ts';

const input = z.strictObject({
  content: declarationContentSchema,
  /** The draft that this comes from; it ends here, and its key becomes the declaration's. */
  draftId: z.uuid().optional(),
  lodge: z.boolean().default(false),
  condition: z.enum(LODGING_CONDITIONS).default(''),
  /** The goods are in the bonded area already: the news of it comes with the declaration. */
  carriedInOn: z.string().max(10).optional(),
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
    const day = checkArrival(ctx, asked);
    if (!day.ok) return day;
    const draft = await takeDraft(ctx, asked.draftId);
    if (!draft.ok) return draft;
    return register(ctx, freshDeclaration(ctx, asked.draftId ?? newId<'Declaration'>(), owner.value), {
      ...asked,
      carriedInOn: day.value,
    });
  },
});

type Asked = Pick<z.output<typeof input>, 'lodge' | 'condition'> & { readonly carriedInOn: PlainDate | null };

/**
 * One insert for all of it. The facts that follow from the registration are held back until the registration itself is
 * stated. The number is drawn while the reference is read: what cannot be lodged leaves a gap, as at any counter.
 */
async function register(ctx: Ctx, fresh: Declaration, asked: Asked): Promise<Result<Receipt>> {
  const later: Parameters<Ctx['record']>[0][] = [];
  const holding: Ctx = { ...ctx, record: (fact) => later.push(fact) };
  const { carriedInOn } = asked;
  const arrived =
    carriedInOn === null
      ? fresh
      : advance(holding, fresh, { type: 'declaration.goods-arrived', data: { carriedInOn } });
  const toLodge = { condition: asked.condition, content: fresh.content };
  const [numberBody, lodged] = await Promise.all([
    drawNumber(ctx.tx, fresh.office, ctx.today),
    asked.lodge ? lodge(holding, { ...arrived, latestVersion: 0 }, toLodge) : registeredOnly(arrived),
  ]);
  if (!lodged.ok) return lodged;
  const flow = { ...lodged.value.declaration, numberBody, latestVersion: 1, version: 1 };
  const version = lodged.value.version ?? newVersion(ctx, flow, 'registered');
  createDeclaration(ctx, flow, version);
  stateRegistered(ctx, flow);
  for (const fact of later) ctx.record(fact);
  return ok(receiptFor(ctx.tx, flow));
}

const registeredOnly = (declaration: Declaration): Result<Lodged> => ok({ declaration, version: null });

/** Customs Act Art. 67-2: goods are carried in after they arrived; a preliminary lodging is one before that. */
function checkArrival(ctx: Ctx, asked: z.output<typeof input>): Result<PlainDate | null> {
  if (asked.carriedInOn === undefined) return ok(null);
  const day = parsePlainDate(asked.carriedInOn, '/carriedInOn');
  if (!day.ok) return day;
  const fault = arrivalFault(ctx, day.value, asked.content.transport.arrivedOn);
  if (fault) return refused(fault);
  if (asked.lodge && isPreliminaryCondition(asked.condition)) {
    return refused(declarationRefusals.alreadyArrived('/condition', { day: day.value }));
  }
  return day;
}

function stateRegistered(ctx: Ctx, made: Declaration): void {
  const { office, importerCode } = made;
  const data = { number: numberOf(made), office, importerCode, version: 1, branch: 0 };
  stateFact(ctx, made.id, { type: 'declaration.registered', data }, true);
}

/** The number is empty until it is drawn. */
function freshDeclaration(ctx: Ctx, id: string, { content, traderId, brokerId }: Owner): Declaration {
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
