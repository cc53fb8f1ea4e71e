import { listAccounts } from '../../../modules/registry/index.ts';
import { perform } from '../../../platform/perform.ts';
import { printJson, printRefusals } from '../print.ts';
import { readOptions, type Verb } from '../verb.ts';
import { CLI_ACTOR, withSystem } from '../with-system.ts';

const PAGE = 1_000;

export const verb: Verb = {
  usage: `
Usage: ./sekisho account list

Everybody who has an account, by sign-in name, one JSON per line: sign-in name, display name, role, side, whether it
is active.`,
  run: async (args) => {
    readOptions(args, {}, 0);
    return withSystem(async ({ system }) => {
      let after = '';
      for (;;) {
        const page = await perform(system, listAccounts, { actor: CLI_ACTOR, input: { after, limit: PAGE } });
        if (!page.ok) return printRefusals(page.refusals);
        for (const account of page.value.accounts) printJson(account);
        if (page.value.next === undefined) return 0;
        after = page.value.next;
      }
    });
  },
};
