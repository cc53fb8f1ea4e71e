// A system whose channel the test chooses: the reaction of `risk` is replaced, every other reaction is the real one.
import { sampleContent } from '../../../tests/support/sample-declaration.ts';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import type { Actor } from '../../kernel/actor.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import type { Operation } from '../../platform/operation.ts';
import { perform } from '../../platform/perform.ts';
import { reaction } from '../../platform/reaction.ts';
import { assignChannel, type Category, registerDeclaration } from '../declaration/index.ts';

export type ChosenChannel = TestSystem & {
  channel: Category;
  act: <I, O>(operation: Operation<I, O>, actor: Actor, input: unknown) => Promise<Result<O>>;
  lodge: (content?: Parameters<typeof sampleContent>[0], actor?: Actor) => Promise<{ id: string; state: string }>;
};

export async function chosenChannel(): Promise<ChosenChannel> {
  const s = await testSystem();
  const choose = (on: string) =>
    reaction({
      on,
      name: 'test.choose-channel',
      run: async (ctx, { subjectId }) => {
        mustBe(await assignChannel(ctx, { declarationId: subjectId, category: chosen.channel }));
      },
    });
  const others = s.system.reactions.filter(({ name }) => !name.startsWith('risk.'));
  const reactions = [choose('declaration.lodged'), choose('declaration.changed'), ...others];
  const system = { ...s.system, reactions };
  const act: ChosenChannel['act'] = (operation, actor, input) => perform(system, operation, { actor, input });
  const chosen: ChosenChannel = {
    ...s,
    channel: 1,
    act,
    lodge: async (content, actor = s.actors.trader) =>
      mustBe(await act(registerDeclaration, actor, { content: foodContent(content), lodge: true })),
  };
  return chosen;
}

/** The sample consignment with the certificate under the Food Sanitation Act that its goods need. */
export function foodContent(changes: Parameters<typeof sampleContent>[0] = {}) {
  const content = sampleContent(changes);
  const otherLaws = [{ law: 'FD', certificate: { number: 'FD-2026-1' } }];
  return { ...content, items: content.items.map((item) => ({ otherLaws, ...item })) };
}

export const codesOf = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.refusals.map(({ code }) => code);
