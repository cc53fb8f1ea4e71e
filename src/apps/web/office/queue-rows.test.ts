import { describe, expect, it } from 'vitest';
import { isInQueue, type QueueFilter, queueRows } from './queue-rows.ts';

const NOW = Date.parse('2026-11-21T06:00:00Z');
const row = (id: string, state: string, lodgedAt: string) =>
  ({
    id,
    number: id,
    state,
    lodgedAt,
    lodgedOn: '2026-11-20',
    customsValue: '90000000000000001',
    duty: '3',
    total: '5',
    goods: 'SOY SAUCE',
    office: '1A',
  }) as never;
const held = { declarationId: 'a', openedAt: '2026-11-21T05:00:00Z', assignedTo: 'me', assignedName: '私' } as never;
const ALL: QueueFilter = { stages: new Set(), age: null, assignee: 'any' };

describe('the queue', () => {
  const rows = queueRows({
    rows: [row('a', 'CAT2', '2026-11-20T00:00:00Z'), row('b', 'CAT3', '2026-11-20T00:00:00Z')],
    examinations: [held],
    now: NOW,
  });

  it('counts the wait from when the examination was opened, else from the lodging', () => {
    expect(rows.map(({ waited }) => waited / 3_600_000)).toEqual([1, 30]);
  });

  it('keeps amounts exact', () => {
    expect(rows[0]?.value).toBe(90000000000000001n);
  });

  it('is narrowed by stage, age and officer together', () => {
    const ids = (filter: Partial<QueueFilter>) =>
      rows.filter((each) => isInQueue(each, { ...ALL, ...filter }, 'me')).map(({ id }) => id);
    expect(ids({})).toEqual(['a', 'b']);
    expect(ids({ stages: new Set(['exam3']) })).toEqual(['b']);
    expect(ids({ age: 'day' })).toEqual(['b']);
    expect(ids({ assignee: 'mine' })).toEqual(['a']);
    expect(ids({ assignee: 'none', stages: new Set(['exam2']) })).toEqual([]);
  });
});
