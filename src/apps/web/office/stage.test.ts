import { describe, expect, it } from 'vitest';
import { OFFICER_STATES, STATES } from '../../../modules/declaration/contract.ts';
import { OFFICER_STAGES, QUEUE_STAGES, STAGES, stageOf, statesOf, waitedFor } from './stage.ts';

describe('the stages of the office', () => {
  it('cover every state of a declaration once', () => {
    expect(statesOf(STAGES).toSorted()).toEqual(STATES.toSorted());
  });

  it('ask an officer only where the lifecycle waits for one', () => {
    expect(statesOf(OFFICER_STAGES).toSorted()).toEqual(OFFICER_STATES.toSorted());
    expect(QUEUE_STAGES).not.toContain(stageOf('PERMITTED'));
  });

  it('count the wait from its beginning, and never below nothing', () => {
    const now = Date.parse('2026-11-21T05:00:00Z');
    expect(waitedFor('2026-11-21T01:00:00Z', now)).toBe(4 * 3_600_000);
    expect(waitedFor('2026-11-21T06:00:00Z', now)).toBe(0);
    expect(waitedFor(null, now)).toBe(0);
  });
});
