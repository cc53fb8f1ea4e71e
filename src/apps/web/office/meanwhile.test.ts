import { describe, expect, it } from 'vitest';
import { changesSince, type Seen } from './meanwhile.ts';

const AT = '2026-11-21T05:00:00Z';
const LATER = '2026-11-21T05:00:09Z';
const fact = (sequence: number, type: string, name: string, at = AT) => ({
  ...{ sequence, type, at },
  actor: { name, role: name === 'payment' ? 'system' : 'officer' },
});
const LODGED = fact(1, 'declaration.lodged', 'Aoba');
const seen = (more: readonly ReturnType<typeof fact>[] = [], examination: object | null = {}): Seen => ({
  entries: [LODGED, ...more],
  examination: examination && {
    ...{ id: 'x', rowVersion: 1, assignedName: null, changedBy: 'Aoba', changedAt: AT },
    ...examination,
  },
});
const changes = (after: Seen, before = seen()) => changesSince(before, after, 'me');

describe('what others did meanwhile', () => {
  it('is nothing while nothing happened, or nothing is known yet', () => {
    expect(changes(seen())).toEqual([]);
    expect(changes(seen([fact(2, 'declaration.changed', 'Seki')]), { entries: null, examination: null })).toEqual([]);
  });

  it('leaves out one’s own act with what followed from it in the same moment', () => {
    const own = [
      fact(2, 'declaration.examination-ended', 'me', LATER),
      fact(3, 'declaration.tax-due', 'payment', LATER),
    ];
    expect(changes(seen(own, { rowVersion: 2, assignedName: 'me', changedBy: 'me' }))).toEqual([]);
  });

  it('names the person of an act, and everything that came of it, once', () => {
    const theirs = [
      fact(2, 'declaration.examination-ended', 'Seki', LATER),
      fact(3, 'declaration.tax-due', 'payment', LATER),
    ];
    const after = seen(theirs, { rowVersion: 2, changedBy: 'Seki' });
    const types = ['declaration.examination-ended', 'declaration.tax-due'];
    expect(changes(after)).toEqual([{ kind: 'facts', who: 'Seki', types }]);
    expect(changes(after, after)).toEqual([]);
  });

  it('tells what happened by itself, without a name', () => {
    expect(changes(seen([fact(2, 'declaration.permitted', 'payment', LATER)]))).toEqual([
      { kind: 'facts', who: null, types: ['declaration.permitted'] },
    ]);
  });

  it('names who took the examination, or that it was put back', () => {
    const taken = seen([], { rowVersion: 2, assignedName: 'Seki', changedBy: 'Seki' });
    expect(changes(taken)).toEqual([{ kind: 'taken', who: 'Seki' }]);
    expect(changes(seen([], { rowVersion: 3, changedBy: 'Seki' }), taken)).toEqual([{ kind: 'free' }]);
    expect(changes(seen([], { rowVersion: 2, changedBy: 'Seki' }))).toEqual([{ kind: 'other', who: 'Seki', when: AT }]);
  });

  it('does not compare one examination with another, or with none', () => {
    expect(changes(seen([], { id: 'y', rowVersion: 9, changedBy: 'Seki' }))).toEqual([]);
    expect(changes(seen([], null))).toEqual([]);
  });
});
