import { verifyJournal } from '../../../platform/verify-journal.ts';
import { printJson, remark } from '../print.ts';
import { readOptions, type Verb } from '../verb.ts';
import { withSystem } from '../with-system.ts';

export const verb: Verb = {
  usage: `
Usage: ./sekisho verify

Recomputes the hash of every journal entry. Standard output: {"ok":…,"entries":…,"subjects":…,"breaks":[…]}.
Exit code 1 when a chain has a gap or an entry was altered: each break names subject, id and sequence.`,
  run: async (args) => {
    readOptions(args, {}, 0);
    const proof = await withSystem(({ system }) => verifyJournal(system.db));
    const ok = proof.breaks.length === 0;
    printJson({ ok, ...proof });
    remark(
      ok
        ? `The journal is whole: ${proof.entries} entries.`
        : `The journal is broken in ${proof.breaks.length} places.`,
    );
    return ok ? 0 : 1;
  },
};
