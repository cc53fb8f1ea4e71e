import { expect } from 'vitest';
import type { TestSystem } from '../../../tests/support/test-system.ts';
import type { Actor } from '../../kernel/actor.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import type { Ctx, Operation } from '../../platform/operation.ts';
import { perform } from '../../platform/perform.ts';
import { asLaterRoom, soySauce } from './declaration.test-support.ts';
import { foldFacts } from './domain/fold-facts.ts';
import { assignChannel } from './operations/assign-channel.ts';
import { permitDeclaration } from './operations/permit-declaration.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { getDeclaration } from './queries/get-record.ts';
import { viewDeclaration } from './queries/view-declaration.ts';
import type { Receipt } from './receipt.ts';
import type { DeclarationView } from './view-schemas.ts';

export const codesOf = <T>(result: Result<T>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));

/** The demonstration trader's side of the counter, without the reactions of later rooms: each step by hand. */
export function counterOf(test: TestSystem) {
  const system = { ...test.system, reactions: [] };
  const { trader } = test.actors;
  const act = <I, O>(operation: Operation<I, O>, actor: Actor, input: unknown): Promise<Result<O>> =>
    perform(system, operation, { actor, input });
  const later = <T>(call: (ctx: Ctx) => Promise<Result<T>>): Promise<Result<T>> => asLaterRoom(system, call);
  const view = async (id: string): Promise<DeclarationView> => mustBe(await act(viewDeclaration, trader, { id }));
  const register = async (content = soySauce()): Promise<Receipt> =>
    mustBe(await act(registerDeclaration, trader, { content }));
  const lodge = async (content = soySauce()): Promise<Receipt> =>
    mustBe(await act(registerDeclaration, trader, { content, lodge: true }));
  const permit = async (content = soySauce()): Promise<DeclarationView> => {
    const { id: declarationId } = await lodge(content);
    mustBe(await later((ctx) => assignChannel(ctx, { declarationId, category: 1 })));
    mustBe(await later((ctx) => permitDeclaration(ctx, { declarationId })));
    return view(declarationId);
  };
  const expectFoldToBeStored = async (id: string): Promise<void> => {
    const stored = await getDeclaration(test.db, id);
    expect(stored).toMatchObject(foldFacts(await listFacts(test.db, 'declaration', id)));
  };
  return { act, later, view, register, lodge, permit, expectFoldToBeStored };
}
