import * as z from 'zod';
import { ok, type Result } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';
import { deskOf } from '../domain/desk.ts';
import { listDrafts } from '../store-drafts.ts';
import { type ListedRow, listDeclarations } from '../store-lists.ts';
import { type Desk, deskSchema } from '../view-schemas.ts';
import { listRowOf } from './list-view.ts';

const MOST = 200;
const RECENT = 10;
const NO_FILTER = { category: null, office: null, text: '', from: null, to: null };
const newest = (limit: number) => ({ sort: 'changed', descending: true, after: null, limit }) as const;

export const listMyDesk = operation({
  name: 'declaration.list-my-desk',
  summary: { ja: '自分の仕事を一覧する', en: 'What waits on my desk' },
  roles: ['trader', 'broker'],
  effect: 'read',
  input: z.strictObject({}),
  output: deskSchema,
  run: async ({ tx, actor }): Promise<Result<Desk>> => {
    const drafts = await listDrafts(tx, actor, MOST);
    const open = await listDeclarations(tx, actor, { ...NO_FILTER, states: [...OPEN] }, newest(MOST));
    const permitted = await listDeclarations(tx, actor, { ...NO_FILTER, states: ['PERMITTED'] }, newest(RECENT));
    const on = (desk: ReturnType<typeof deskOf>): ReturnType<typeof listRowOf>[] =>
      open.filter((row: ListedRow) => deskOf(row) === desk).map(listRowOf);
    return ok({
      drafts,
      waitingForMe: on('me'),
      waitingForCustoms: on('customs'),
      toPay: on('payment'),
      waitingForGoods: on('goods'),
      recentlyPermitted: permitted.map(listRowOf),
    });
  },
});

const OPEN = [
  'REGISTERED',
  'QUEUED',
  'PRELIM_LODGED',
  'PRELIM_CLEARED',
  'LODGED',
  'CAT1',
  'CAT2',
  'CAT3',
  'EXAM_DONE',
  'TAX_DUE',
  'CORRECTION_REQUESTED',
] as const;
