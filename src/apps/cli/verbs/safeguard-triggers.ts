import { endSafeguardTrigger, enterSafeguardTrigger, listSafeguardTriggers } from '../../../modules/tariff/index.ts';
import type { Operation } from '../../../platform/operation.ts';
import { perform } from '../../../platform/perform.ts';
import { printJson, printRefusals } from '../print.ts';
import { readOptions, UsageError, type Verb } from '../verb.ts';
import { CLI_ACTOR, withSystem } from '../with-system.ts';

const OPTIONS = {
  measure: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  codes: { type: 'string' },
  reason: { type: 'string' },
  id: { type: 'string' },
  'as-of': { type: 'string' },
} as const;

export const verb: Verb = {
  usage: `
Usage: ./sekisho tariff trigger list [--as-of YYYY-MM-DD]
       ./sekisho tariff trigger enter --measure M --from DAY --to DAY --reason TEXT [--codes 0201,0202]
       ./sekisho tariff trigger end --id ID --to DAY --reason TEXT

Safeguard measures that sleep until an order sets them off (beef, pork, agricultural goods): what is set off and by
whom, a new order, the end of one. The journal keeps every entry. Answers are JSON.
  --measure  key of the measure in the country profile, e.g. ssg-beef-emergency
  --codes    beginnings of codes, where the order names fewer goods than the measure`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, OPTIONS, 1);
    const { measure, from, to, codes, reason, id, 'as-of': asOf } = values;
    switch (positionals[0]) {
      case 'list':
        return tell(listSafeguardTriggers, asOf === undefined ? {} : { asOf });
      case 'enter':
        return tell(enterSafeguardTrigger, {
          measure,
          from,
          to,
          reason,
          ...(codes ? { codes: codes.split(',') } : {}),
        });
      case 'end':
        return tell(endSafeguardTrigger, { id, to, reason });
      default:
        throw new UsageError('Say list, enter or end.');
    }
  },
};

const tell = <I, O>(operation: Operation<I, O>, input: unknown): Promise<number> =>
  withSystem(async ({ system }) => {
    const done = await perform(system, operation, { actor: CLI_ACTOR, input });
    if (!done.ok) return printRefusals(done.refusals);
    printJson(done.value);
    return 0;
  });
