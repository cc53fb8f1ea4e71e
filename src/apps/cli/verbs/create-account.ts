import { ok, type Result, refused } from '../../../kernel/result.ts';
import {
  ACCOUNT_ROLES,
  findBrokerByCode,
  findTraderByCode,
  openAccount,
  registryRefusals,
} from '../../../modules/registry/index.ts';
import { perform, type System } from '../../../platform/perform.ts';
import { printJson, printRefusals } from '../print.ts';
import { readSecret } from '../read-secret.ts';
import { readOptions, UsageError, type Verb } from '../verb.ts';
import { CLI_ACTOR, withSystem } from '../with-system.ts';

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string' },
  'sign-in': { type: 'string' },
  trader: { type: 'string' },
  broker: { type: 'string' },
  office: { type: 'string' },
  bank: { type: 'string' },
  language: { type: 'string', default: 'ja' },
} as const;

export const verb: Verb = {
  usage: `
Usage: ./sekisho account create --name NAME --role ROLE --sign-in NAME
         [--trader CODE | --broker CODE | --office CODE | --bank NAME] [--language ja|en]

Opens an account. The password is the first line of standard input; at a terminal it is asked for twice and not shown.
It is never an argument. Weak ones are refused. The account is a fact in the journal, opened by "command-line".
  --role     ${ACCOUNT_ROLES.join(', ')}
  --trader   trader code (role trader)      --office  office code (roles officer, supervisor)
  --broker   broker code (role broker)      --bank    the bank whose notices it sends (role bank)
Standard output: {"ok":true,"id":…}.`,
  run: async (args) => {
    const { values } = readOptions(args, OPTIONS, 0);
    const { name, role, 'sign-in': signInName, language } = values;
    if (name === undefined || role === undefined || signInName === undefined) {
      throw new UsageError('--name, --role and --sign-in are needed.');
    }
    if (!ACCOUNT_ROLES.some((known) => known === role))
      throw new UsageError(`--role is one of ${ACCOUNT_ROLES.join(', ')}.`);
    if (language !== 'ja' && language !== 'en') throw new UsageError('--language is ja or en.');
    const password = await readSecret('Password');
    if (!password.ok) return printRefusals(password.refusals);
    return withSystem(async ({ system }) => {
      const side = await sideOf(system, values);
      if (!side.ok) return printRefusals(side.refusals);
      const input = { displayName: name, role, signInName, language, password: password.value, ...side.value };
      const opened = await perform(system, openAccount, { actor: CLI_ACTOR, input });
      if (!opened.ok) return printRefusals(opened.refusals);
      printJson({ ok: true, id: opened.value.id });
      return 0;
    });
  },
};

type Named = { readonly [side in 'trader' | 'broker' | 'office' | 'bank']?: string | undefined };

/** People know codes, the register goes by keys. */
async function sideOf({ db }: System, { trader, broker, office, bank }: Named): Promise<Result<object>> {
  const traderId = trader === undefined ? undefined : (await findTraderByCode(db, trader))?.id;
  if (trader !== undefined && traderId === undefined) {
    return refused(registryRefusals.accountSideUnknown('/trader', { side: trader }));
  }
  const brokerId = broker === undefined ? undefined : (await findBrokerByCode(db, broker))?.id;
  if (broker !== undefined && brokerId === undefined) {
    return refused(registryRefusals.accountSideUnknown('/broker', { side: broker }));
  }
  return ok({ traderId, brokerId, officeCode: office, bank });
}
