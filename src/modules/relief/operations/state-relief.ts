import type { JsonObject } from '../../../platform/json.ts';
import type { Ctx } from '../../../platform/operation.ts';
import type { drawbackFacts, reliefFacts } from '../facts.ts';
import type { Obligation } from '../store.ts';
import type { Claim } from '../store-claims.ts';

export function stateRelief(ctx: Ctx, o: Obligation, type: keyof typeof reliefFacts, data: JsonObject = {}): void {
  const { id: subjectId, declarationId, itemNumber, article } = o;
  ctx.record({ subject: 'relief', subjectId, type, version: 1, data: { declarationId, itemNumber, article, ...data } });
}

export function stateDrawback(ctx: Ctx, c: Claim, type: keyof typeof drawbackFacts, data: JsonObject): void {
  const { id: subjectId, declarationId, itemNumber, article } = c;
  ctx.record({
    subject: 'drawback',
    subjectId,
    type,
    version: 1,
    data: { declarationId, itemNumber, article, ...data },
  });
}
