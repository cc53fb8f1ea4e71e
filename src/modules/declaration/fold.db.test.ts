// Law 5 of the house: what is stored, and what the facts fold to, are two ways to the same row, whatever was asked of a
// declaration and whatever of it was refused.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import { manualClock } from '../../platform/clock.ts';
import { listFacts } from '../../platform/journal.ts';
import { perform } from '../../platform/perform.ts';
import { item, soySauce } from './declaration.test-support.ts';
import { foldFacts } from './domain/fold-facts.ts';
import { allowedCommands, COMMANDS, type DeclarationCommand, STATES } from './domain/lifecycle.ts';
import { type Moment, STEPS } from './every-command.test-support.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { getDeclaration } from './queries/get-record.ts';
import type { Declaration } from './record.ts';

const RUNS = 40;
const STEPS_AT_MOST = 30;
/** Four of five steps are ones that the state allows, so that sequences go deep; the others knock at closed doors. */
const ALLOWED_PERCENT = 80;
/** One of ten allowed withdrawals is made: it ends everything. */
const WITHDRAWALS = 10;

let test: TestSystem;
beforeAll(async () => {
  test = await testSystem();
});
afterAll(() => test?.stop());

type Throw = { readonly chance: number; readonly pick: number; readonly amount: number };
const dice: fc.Arbitrary<Throw> = fc.record({
  chance: fc.nat(99),
  pick: fc.nat(9_999),
  amount: fc.integer({ min: 1, max: 9 }),
});

function chooseCommand({ state }: Declaration, { chance, pick }: Throw): DeclarationCommand | undefined {
  const isRare = Math.floor(pick / 100) % WITHDRAWALS === 0;
  const allowed = allowedCommands(state).filter((command) => command !== 'withdraw' || isRare);
  const commands = chance < ALLOWED_PERCENT ? allowed : COMMANDS;
  return commands[pick % Math.max(1, commands.length)];
}

/** Nothing when the state allows nothing any more. */
async function take(declaration: Declaration, thrown: Throw): Promise<Result<unknown> | undefined> {
  const command = chooseCommand(declaration, thrown);
  const evening = manualClock('2026-11-20T12:00:00.000Z');
  const moment: Moment = { declaration, system: { ...test.system, reactions: [] }, evening, actors: test.actors };
  return command && STEPS[command](moment, thrown.amount * 100_000);
}

async function stored(id: string): Promise<Declaration> {
  const found = await getDeclaration(test.db, id);
  if (!found) throw new Error('It was registered');
  return found;
}

async function expectFoldToBeStored(id: string): Promise<readonly string[]> {
  const facts = await listFacts(test.db, 'declaration', id);
  const row = await stored(id);
  expect(row).toMatchObject(foldFacts(facts));
  expect(row.rowVersion).toBe(facts.length);
  return facts.map(({ type }) => type);
}

const register = async (): Promise<string> => {
  const input = { content: soySauce({ plannedOn: '2026-11-21', items: [item('500000')] }) };
  return mustBe(await perform(test.system, registerDeclaration, { actor: test.actors.trader, input })).id;
};

it('folding the facts of any sequence of commands lands on the stored row, all over the lifecycle', async () => {
  const seen = { states: new Set<string>(), facts: new Set<string>(), accepted: 0, refused: 0, deepest: 0 };
  const sequences = fc.array(dice, { minLength: STEPS_AT_MOST / 2, maxLength: STEPS_AT_MOST });
  await fc.assert(
    fc.asyncProperty(sequences, async (throws) => {
      const id = await register();
      for (const thrown of throws) {
        const result = await take(await stored(id), thrown);
        if (result) seen[result.ok ? 'accepted' : 'refused'] += 1;
        seen.states.add((await stored(id)).state);
      }
      const types = await expectFoldToBeStored(id);
      for (const type of types) seen.facts.add(type);
      seen.deepest = Math.max(seen.deepest, types.length);
    }),
    { numRuns: RUNS },
  );
  // A test that only knocks at closed doors proves nothing, so it must have been almost everywhere. CAT1 lasts no
  // longer than the transaction that assigns it, and history is loaded, not commanded.
  expect(seen.states.size).toBeGreaterThanOrEqual(STATES.length - 3);
  expect(seen.facts.size).toBeGreaterThanOrEqual(15);
  expect(seen.accepted).toBeGreaterThan(seen.refused);
  expect(seen.refused).toBeGreaterThan(0);
  expect(seen.deepest).toBeGreaterThanOrEqual(10);
});

it('a command that the state does not allow is refused, states no fact and changes no row', async () => {
  const id = await register();
  const before = await stored(id);
  const closed = COMMANDS.filter((command) => !allowedCommands(before.state).includes(command));
  const evening = manualClock('2026-11-20T12:00:00.000Z');
  const moment = { declaration: before, system: { ...test.system, reactions: [] }, evening, actors: test.actors };
  for (const command of closed) expect((await STEPS[command](moment, 100_000)).ok, command).toBe(false);
  expect(closed.length).toBeGreaterThan(10);
  expect(await stored(id)).toEqual(before);
  expect(await expectFoldToBeStored(id)).toEqual(['declaration.registered']);
});
