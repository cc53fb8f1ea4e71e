import type { JsonObject } from './json.ts';
import type { Ctx } from './operation.ts';

/**
 * "When X happens there." Runs inside the transaction that stated the fact (ADR-0005), as the platform itself. It
 * re-reads its subject and acts on what is true now: running it twice does no harm.
 */
export type Reaction = {
  readonly on: string;
  readonly name: string;
  readonly run: (ctx: Ctx, fact: ReactionFact) => Promise<void>;
};

export type ReactionFact = { readonly subjectId: string; readonly type: string; readonly data: JsonObject };

export const reaction = (definition: Reaction): Reaction => definition;
