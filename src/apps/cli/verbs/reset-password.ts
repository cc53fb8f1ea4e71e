import { listAccounts, resetPassword } from '../../../modules/registry/index.ts';
import { perform, type System } from '../../../platform/perform.ts';
import { printJson, printRefusals } from '../print.ts';
import { readSecret } from '../read-secret.ts';
import { readOptions, UsageError, type Verb } from '../verb.ts';
import { CLI_ACTOR, withSystem } from '../with-system.ts';

export const verb: Verb = {
  usage: `
Usage: ./sekisho account password --sign-in NAME

Sets a new password for somebody who has forgotten theirs, an administrator too, and ends every sign-in with it.
The password is the first line of standard input; at a terminal it is asked for twice and not shown.
Standard output: {"ok":true,"id":…}.`,
  run: async (args) => {
    const { values } = readOptions(args, { 'sign-in': { type: 'string' } }, 0);
    const signInName = values['sign-in'];
    if (signInName === undefined) throw new UsageError('--sign-in is needed.');
    const password = await readSecret('Password');
    if (!password.ok) return printRefusals(password.refusals);
    return withSystem(async ({ system }) => {
      const id = await idOf(system, signInName);
      if (id === undefined) throw new UsageError(`Nobody signs in as ${signInName}: see ./sekisho account list.`);
      const input = { id, password: password.value };
      const done = await perform(system, resetPassword, { actor: CLI_ACTOR, input });
      if (!done.ok) return printRefusals(done.refusals);
      printJson({ ok: true, id });
      return 0;
    });
  },
};

async function idOf(system: System, signInName: string): Promise<string | undefined> {
  let after = '';
  for (;;) {
    const page = await perform(system, listAccounts, { actor: CLI_ACTOR, input: { after, limit: 1_000 } });
    if (!page.ok) return undefined;
    const found = page.value.accounts.find((account) => account.signInName === signInName);
    if (found || page.value.next === undefined) return found?.id;
    after = page.value.next;
  }
}
