import { type Reaction, reaction } from '../../../platform/reaction.ts';
import { getDeclaration } from '../../declaration/index.ts';
import { selectDeclaration } from '../select-declaration.ts';
import { type ImporterEvent, insertImporterEvent } from '../store-selections.ts';

const selectOn = (on: string): Reaction =>
  reaction({
    on,
    name: 'risk.select-channel',
    run: (ctx, { subjectId, type }) => selectDeclaration(ctx, { declarationId: subjectId, trigger: type }),
  });

/** What happens to an importer's declarations is counted for the rules that ask about it. */
const countOn = (on: string, kind: ImporterEvent['kind']): Reaction =>
  reaction({
    on,
    name: 'risk.count-event',
    run: async (ctx, { subjectId }) => {
      const declaration = await getDeclaration(ctx.tx, subjectId);
      if (!declaration) return;
      const event = {
        importer: declaration.importerCode,
        kind,
        declarationId: subjectId,
        day: ctx.today,
        now: ctx.now,
      };
      await insertImporterEvent(ctx.tx, event);
    },
  });

export const riskReactions: readonly Reaction[] = [
  countOn('declaration.changed', 'change'),
  countOn('declaration.withdrawn', 'withdrawal'),
  countOn('declaration.amended', 'amendment'),
  selectOn('declaration.lodged'),
  selectOn('declaration.preliminary-lodged'),
  selectOn('declaration.changed'),
];
