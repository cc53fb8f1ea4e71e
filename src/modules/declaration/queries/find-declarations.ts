import * as z from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { stateSchema } from '../receipt.ts';
import { countByState, type Filter, type ListedRow, listDeclarations, SORTS } from '../store-lists.ts';
import { type DeclarationList, declarationListSchema } from '../view-schemas.ts';
import { listRowOf } from './list-view.ts';

const MOST_ROWS = 200;
const SORT_NAMES = Object.keys(SORTS) as [keyof typeof SORTS, ...(keyof typeof SORTS)[]];
const day = z.iso.date();

/** `state` takes several, separated by commas. `office` is a code, or `all`; officers see their own by default. */
const input = z.strictObject({
  state: z
    .string()
    .max(300)
    .transform((text) => text.split(',').filter((name) => name !== ''))
    .pipe(z.array(stateSchema))
    .optional(),
  category: z.coerce.number().int().min(1).max(3).optional(),
  office: z.string().max(3).optional(),
  text: z
    .string()
    .max(100)
    .refine((value) => !value.includes('\u0000'), 'no U+0000')
    .default(''),
  from: day.optional(),
  to: day.optional(),
  sort: z.enum(SORT_NAMES).default('changed'),
  order: z.enum(['asc', 'desc']).default('desc'),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ROWS).default(50),
  counts: z.stringbool().default(true),
});

export const findDeclarations = operation({
  name: 'declaration.find',
  summary: { ja: '申告を一覧する', en: 'List declarations' },
  roles: ['trader', 'broker', 'officer', 'supervisor'],
  effect: 'read',
  input,
  output: declarationListSchema,
  run: async (ctx, asked): Promise<Result<DeclarationList>> => {
    const { tx, actor } = ctx;
    const filter: Filter = {
      states: asked.state ?? [],
      category: asked.category ?? null,
      office: officeOf(actor, asked.office),
      text: asked.text,
      from: asked.from ?? null,
      to: asked.to ?? null,
    };
    const { sort, order, limit } = asked;
    const page = { sort, descending: order === 'desc', after: readCursor(asked.cursor, sort), limit: limit + 1 };
    const rows = await listDeclarations(tx, actor, filter, page);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    const counts = asked.counts ? { counts: await countByState(tx, actor, filter) } : {};
    return ok({
      rows: shown.map(listRowOf),
      nextCursor: rows.length > limit && last ? writeCursor(last, sort) : null,
      ...counts,
    });
  },
});

function officeOf(actor: Actor, asked: string | undefined): string | null {
  if (asked === 'all') return null;
  return asked ?? actor.officeCode;
}

const cursorSchema = z.tuple([z.enum(SORT_NAMES), z.string().max(60), z.uuid()]);

const writeCursor = ({ sortValue, id }: ListedRow, sort: string): string =>
  Buffer.from(JSON.stringify([sort, sortValue, id])).toString('base64url');

/** A cursor of another order, or a forged one, begins at the beginning. */
function readCursor(cursor: string | undefined, sort: keyof typeof SORTS): { value: string; id: string } | null {
  if (cursor === undefined) return null;
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    if (!parsed.success || parsed.data[0] !== sort || !isValueOf(sort, parsed.data[1])) return null;
    return { value: parsed.data[1], id: parsed.data[2] };
  } catch {
    return null;
  }
}

function isValueOf(sort: keyof typeof SORTS, value: string): boolean {
  const { type } = SORTS[sort];
  if (type === 'bigint') return /^-?\d{1,18}$/.test(value);
  return type === 'timestamptz' ? /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d(:\d\d)?$/.test(value) : true;
}
