import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import type { Actor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { applyForRuling } from './operations/apply-for-ruling.ts';
import { askApplicant } from './operations/ask-applicant.ts';
import { saveApplication } from './operations/save-application.ts';
import { startApplication } from './operations/start-application.ts';
import { rulingHistory } from './queries/ruling-history.ts';
import { application, codesOf } from './ruling.test-support.ts';

let s: TestSystem;
let id: string;
beforeAll(async () => {
  s = await testSystem();
  const { trader, officer } = s.actors;
  const draft = mustBe(
    await s.perform(startApplication, { actor: trader, input: { kind: 'classification', application } }),
  );
  id = draft.id;
  const changed = { ...draft.application, use: 'kitchen' };
  mustBe(await s.perform(saveApplication, { actor: trader, input: { id, application: changed } }));
  mustBe(await s.perform(applyForRuling, { actor: trader, input: { id } }));
  mustBe(await s.perform(askApplicant, { actor: officer, input: { id, question: 'How salty?' } }));
});
afterAll(() => s?.stop());

const read = (actor: Actor) => s.perform(rulingHistory, { actor, input: { id } });

it('has one line per act, and none for the draft saving itself', async () => {
  const { entries } = mustBe(await read(s.actors.officer));
  expect(entries.map(({ type }) => type)).toEqual(['ruling.applied', 'ruling.question-asked']);
});

it('names the officer to customs, and to the applicant the role alone', async () => {
  const names = async (actor: Actor) => mustBe(await read(actor)).entries.map((entry) => entry.actor.name);
  const { trader, officer } = s.actors;
  expect(await names(officer)).toEqual([trader.name, officer.name]);
  expect(await names(trader)).toEqual([trader.name, '']);
});

it('is not found by another trader', async () => {
  expect(codesOf(await read(s.actors.otherTrader))).toEqual(['platform.not-found']);
});
