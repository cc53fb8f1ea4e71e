import { describe, expect, it } from 'vitest';
import { factSchemas } from '../../../modules/declaration/facts.ts';
import { stageTimes } from './history-entries.ts';
import ja from './words/ja.json' with { type: 'json' };

const at = (time: string, type: string) => ({ type: `declaration.${type}`, at: `2026-11-21T${time}Z` });
const MINUTE = 60_000;

describe('the time a declaration spends in each stage', () => {
  it('is counted from the fact that begins a stage to the next', () => {
    const times = stageTimes(
      [
        at('00:00:00', 'registered'),
        at('00:10:00', 'lodged'),
        at('00:11:00', 'channel-assigned'),
        at('00:20:00', 'goods-arrived'),
        at('00:41:00', 'examination-ended'),
        at('01:41:00', 'permitted'),
      ],
      Date.parse('2026-11-21T09:00:00Z'),
    );
    expect([...times].map(([stage, time]) => [stage, time / MINUTE])).toEqual([
      ['before', 10],
      ['selection', 1],
      ['examination', 30],
      ['clearance', 60],
    ]);
  });

  it('adds up when a change sends the declaration back', () => {
    const facts = [at('00:00:00', 'lodged'), at('00:01:00', 'channel-assigned'), at('00:05:00', 'changed')];
    const times = stageTimes(facts, Date.parse('2026-11-21T00:08:00Z'));
    expect(times.get('selection')).toBe(4 * MINUTE);
    expect(times.get('examination')).toBe(4 * MINUTE);
  });

  it('of nothing is nothing', () => {
    expect(stageTimes([], 0).size).toBe(0);
  });
});

describe('the words of the history', () => {
  it('name every fact that a declaration can state', () => {
    expect(Object.keys(factSchemas).filter((type) => !(`office.fact.${type}` in ja))).toEqual([]);
  });
});
