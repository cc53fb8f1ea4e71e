import { verifyJournal } from '../../../platform/verify-journal.ts';
import { printJson, remark } from '../print.ts';
import { readOptions, UsageError, type Verb } from '../verb.ts';

export const verb: Verb = {
  usage: `
Usage: ./sekisho verify
       ./sekisho verify RECEIPT.json|- [--key FILE]

Without a file: recomputes the hash of every journal entry. Standard output:
{"ok":…,"entries":…,"subjects":…,"breaks":[…]}. Exit code 1 when a chain has a gap or an entry was altered: each break
names subject, id and sequence.
With a receipt: checks hash and signature and computes the whole assessment again from what the receipt says, without a
database. Held against the public key in FILE, else that of this installation, else the receipt's own. Exit code 0 only
when nothing was changed and the sums are the same; else every place that differs is named in
{"ok":false,"seal":"broken|unbroken","recomputes":"same|otherwise|refused","refusals":[…]}, exit code 1. Exit code 3:
the seal is unbroken, but the rules of this version refuse the request or the reference data of an older receipt, so
that its sums could not be computed again; the refusal says why.`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, { key: { type: 'string' } }, args.some(isFile) ? 1 : 0);
    const [file] = positionals;
    if (file === undefined && values.key !== undefined) throw new UsageError('--key belongs to a receipt.');
    if (file === undefined) return verifyChain();
    const { verifyReceipt } = await import('./verify-receipt.ts');
    return verifyReceipt(file, values.key);
  },
};

/** Anything that is neither an option nor the value of one. */
const isFile = (arg: string, at: number, all: readonly string[]): boolean =>
  (arg === '-' || !arg.startsWith('-')) && all[at - 1] !== '--key';

async function verifyChain(): Promise<number> {
  const { withSystem } = await import('../with-system.ts');
  const proof = await withSystem(({ system }) => verifyJournal(system.db));
  const ok = proof.breaks.length === 0;
  printJson({ ok, ...proof });
  remark(
    ok ? `The journal is whole: ${proof.entries} entries.` : `The journal is broken in ${proof.breaks.length} places.`,
  );
  return ok ? 0 : 1;
}
