// Drafts save themselves: whatever is typed, complete or not. Nothing is checked but size, shape and whose it is.
import * as z from 'zod';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import type { JsonObject } from '../../../platform/json.ts';
import { type Ctx, operation } from '../../../platform/operation.ts';
import { checkUnchanged, notFound } from '../advance.ts';
import { hasNull } from '../has-null.ts';
import { isDeclarant } from '../record.ts';
import { declarationRefusals } from '../refusals.ts';
import { type Draft, lockDraft, upsertDraft } from '../store-drafts.ts';
import { draftSchema } from '../view-schemas.ts';
import { readDeclaration } from '../working-set.ts';

const LARGEST_DRAFT = 3_000_000;
const content = z.record(z.string().max(60), z.json()).refine((value) => !hasNull(value), 'no U+0000');
const savedSchema = draftSchema.pick({ id: true, rowVersion: true, savedAt: true });
type Saved = z.output<typeof savedSchema>;

export const startDraft = operation({
  name: 'declaration.start-draft',
  summary: { ja: '下書きを作る', en: 'Start a draft' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({ content, title: z.string().max(100).default('') }),
  output: savedSchema,
  run: async (ctx, asked): Promise<Result<Saved>> => {
    const isBroker = ctx.actor.role === 'broker';
    const owner = { traderId: isBroker ? null : ctx.actor.traderId, brokerId: isBroker ? ctx.actor.brokerId : null };
    return save(ctx, { ...owner, id: newId<'Declaration'>(), basedOnVersion: null, rowVersion: 0 }, asked);
  },
});

export const saveDraft = operation({
  name: 'declaration.save-draft',
  summary: { ja: '下書きを保存する', en: 'Save a draft' },
  roles: ['trader', 'broker'],
  effect: 'write',
  input: z.strictObject({
    id: z.uuid(),
    content,
    title: z.string().max(100).default(''),
    rowVersion: z.coerce.number().int().optional(),
    /** For the draft of a change: the version that it starts from. */
    basedOnVersion: z.int().positive().nullish(),
  }),
  output: savedSchema,
  run: async (ctx, asked): Promise<Result<Saved>> => {
    const draft = await lockDraft(ctx.tx, asked.id);
    if (draft === undefined) return startChange(ctx, asked);
    if (!isDeclarant(ctx.actor, draft)) return refused(notFound());
    const { savedBy: changedBy, savedAt: changedAt, rowVersion } = draft;
    const since = checkUnchanged(ctx, { changedBy, changedAt, rowVersion }, asked.rowVersion);
    return since.ok ? save(ctx, draft, asked) : since;
  },
});

type Typed = { readonly content: unknown; readonly title: string };
type Asked = Typed & { readonly id: string; readonly basedOnVersion?: number | null | undefined };
type Owned = Pick<Draft, 'id' | 'traderId' | 'brokerId' | 'basedOnVersion' | 'rowVersion'>;

/** The draft of a change has the key of its declaration, which must be there and theirs. */
async function startChange(ctx: Ctx, asked: Asked): Promise<Result<Saved>> {
  const declaration = await readDeclaration(ctx.tx, asked.id);
  if (declaration === undefined || !isDeclarant(ctx.actor, declaration)) return refused(notFound());
  const { id, traderId, brokerId, version } = declaration;
  return save(ctx, { id, traderId, brokerId, basedOnVersion: asked.basedOnVersion ?? version, rowVersion: 0 }, asked);
}

async function save(ctx: Ctx, { id, traderId, brokerId, ...was }: Owned, typed: Typed): Promise<Result<Saved>> {
  const stored = typed.content as JsonObject;
  if (JSON.stringify(stored).length > LARGEST_DRAFT) return refused(declarationRefusals.draftTooLarge('/content'));
  const draft: Draft = {
    id,
    traderId,
    brokerId,
    title: typed.title,
    content: stored,
    basedOnVersion: was.basedOnVersion,
    rowVersion: was.rowVersion + 1,
    savedAt: ctx.now,
    savedBy: ctx.actor.name,
  };
  await upsertDraft(ctx.tx, draft);
  return ok({ id, rowVersion: draft.rowVersion, savedAt: draft.savedAt });
}
