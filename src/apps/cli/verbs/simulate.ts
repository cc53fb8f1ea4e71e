import { oneAtATime } from '../../../platform/database/one-at-a-time.ts';
import { loadDemonstrationBasics } from '../../demonstration/fill-steps.ts';
import { simulateTrade } from '../../simulation/simulate-trade.ts';
import { printJson, remark } from '../print.ts';
import { readCount, readOptions, UsageError, type Verb } from '../verb.ts';
import { withSystem } from '../with-system.ts';

const OPTIONS = {
  declarations: { type: 'string' },
  seed: { type: 'string', default: '1' },
  days: { type: 'string', default: '90' },
} as const;
const EVERY = 100;

export const verb: Verb = {
  usage: `
Usage: ./sekisho simulate --declarations N [--seed S] [--days D]

Fills the database with N plausible, entirely fictional import declarations of the last D days (90), through the same
operations that people use: registered, lodged, examined, paid, permitted. The same seed gives the same shipments.
Progress on standard error; standard output: {"ok":…,"registered":…,"seconds":…,"refusals":{…}}.`,
  run: async (args) => {
    const { values } = readOptions(args, OPTIONS, 0);
    if (values.declarations === undefined) throw new UsageError('--declarations says how many.');
    const declarations = readCount(values.declarations, { name: 'declarations', least: 1, most: 1_000_000 });
    const seed = readCount(values.seed, { name: 'seed', least: 0, most: 999_999_999 });
    const days = readCount(values.days, { name: 'days', least: 7, most: 365 });
    const started = performance.now();
    const progress = (done: number, of: number): void => {
      if (done % EVERY === 0 || done === of) remark(`${done} of ${of} declarations`);
    };
    const done = await withSystem(async ({ system, databases }) => {
      await oneAtATime(databases.ownerPool, 'demonstration', () => loadDemonstrationBasics(system, remark));
      return simulateTrade(system, { declarations, seed, days, progress });
    });
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    const ok = done.registered === declarations;
    printJson({ ok, registered: done.registered, seconds, refusals: Object.fromEntries(done.refusals) });
    return ok ? 0 : 1;
  },
};
