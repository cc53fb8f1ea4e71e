import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import {
  allowedCommands,
  FINDINGS,
  HOLDING_FINDINGS,
  isDayPossible,
  isWitnessMissing,
  judgeEnd,
  LIFECYCLE,
  mayDecide,
  OUTCOMES,
} from './examination.ts';

describe('the lifecycle of an examination', () => {
  it('reaches every state from open and leaves none of the last ones', () => {
    expect(new Set(Object.values(LIFECYCLE.open))).toEqual(new Set(['open', 'ended', 'cancelled']));
    expect(allowedCommands('ended')).toEqual([]);
    expect(allowedCommands('cancelled')).toEqual([]);
    expect(allowedCommands('open')).toContain('end');
  });
});

describe('ending an examination', () => {
  it('of documents asks for no look at the goods', () => {
    expect(judgeEnd(2, 'documents-in-order', [])).toBe('may-end');
    expect(judgeEnd(2, 'conforms', [])).toBe('outcome-does-not-fit');
  });

  it('of goods waits until they were looked at and the result was recorded', () => {
    expect(judgeEnd(3, 'conforms', [])).toBe('not-inspected');
    expect(judgeEnd(3, 'conforms', [{ finding: null }])).toBe('inspection-open');
    expect(judgeEnd(3, 'conforms', [{ finding: 'conforms' }])).toBe('may-end');
  });

  it('is held while the last look found a false mark or prohibited goods, whatever the outcome claimed', () => {
    for (const finding of HOLDING_FINDINGS) {
      for (const outcome of OUTCOMES) expect(judgeEnd(3, outcome, [{ finding }])).toBe('goods-held');
      expect(judgeEnd(3, 'conforms', [{ finding }, { finding: 'conforms' }])).toBe('may-end');
    }
  });

  it('does not call goods conforming when the last look found a discrepancy', () => {
    expect(judgeEnd(3, 'conforms', [{ finding: 'discrepancy' }])).toBe('outcome-does-not-fit');
    expect(judgeEnd(3, 'settled-with-importer', [{ finding: 'discrepancy' }])).toBe('may-end');
    expect(judgeEnd(3, 'settled-with-importer', [{ finding: 'conforms' }])).toBe('outcome-does-not-fit');
  });

  it('answers for every finding and outcome', () => {
    for (const finding of [...FINDINGS, null]) {
      for (const outcome of OUTCOMES) expect(judgeEnd(3, outcome, [{ finding }])).toMatch(/^[a-z-]+$/);
    }
  });
});

describe('who decides', () => {
  it.each([
    ['anyone, when nobody took it', null, 'me', false, true],
    ['whoever took it', 'me', 'me', false, true],
    ['not another officer', 'other', 'me', false, false],
    ['a supervisor in any case', 'other', 'me', true, true],
  ])('is %s', (_, assignedTo, userId, isSupervisor, expected) => {
    expect(mayDecide({ assignedTo }, { userId, isSupervisor })).toBe(expected);
  });
});

describe('an inspection', () => {
  it('needs a witness unless the goods stay closed', () => {
    expect(isWitnessMissing({ witnessRequired: true }, undefined)).toBe(true);
    expect(isWitnessMissing({ witnessRequired: true }, '  ')).toBe(true);
    expect(isWitnessMissing({ witnessRequired: true }, 'W0001')).toBe(false);
    expect(isWitnessMissing({ witnessRequired: false }, undefined)).toBe(false);
  });

  it('cannot have taken place tomorrow', () => {
    const today = '2026-11-20' as PlainDate;
    expect(isDayPossible(today, today)).toBe(true);
    expect(isDayPossible('2026-11-21' as PlainDate, today)).toBe(false);
  });
});
