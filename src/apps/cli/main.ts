// The command line. Verbs are loaded when called: `help` and `tariff parse` start no database and load no server.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError, type Verb } from './verb.ts';

const VERBS: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  'tariff parse': () => import('./verbs/parse-rates.ts'),
  'tariff import': () => import('./verbs/import-tariff.ts'),
  'tariff trigger': () => import('./verbs/safeguard-triggers.ts'),
  assess: () => import('./verbs/assess.ts'),
  'origin advise': () => import('./verbs/advise-origin.ts'),
  reassess: () => import('./verbs/reassess.ts'),
  correct: () => import('./verbs/correct.ts'),
  'data export': () => import('./verbs/export-data.ts'),
  verify: () => import('./verbs/verify.ts'),
  'account create': () => import('./verbs/create-account.ts'),
  'account password': () => import('./verbs/reset-password.ts'),
  'account list': () => import('./verbs/list-accounts.ts'),
  simulate: () => import('./verbs/simulate.ts'),
};

const OVERVIEW = `Usage: ./sekisho <verb> [options]

  tariff parse                    duty-rate texts on standard input, one JSON answer per line
  tariff import FILE              put an edition of the tariff schedule in force
  tariff trigger list|enter|end   safeguard measures that an order sets off
  assess FILE|-                   duty and taxes of one declaration, JSON in, JSON out
  correct FILE|-                  penalties and delinquency tax of one correction, JSON in, JSON out
  origin advise FILE|-            the preferences that may be claimed, their saving and proof
  reassess --measure M …          what a changed law makes of permitted declarations; --book corrects them
  data export --format F --out X  the declaration data file, as csv or parquet
  verify [RECEIPT.json]           prove the journal's chain, or that a receipt is untouched
  account create --name N …       open an account; the password comes from standard input
  account password --sign-in N    set a new password, from standard input
  account list                    who has an account
  simulate --declarations N       fill the database with plausible fictional trade
  help [verb]                     this text, or how to use a verb
  --version                       the version

Exit codes: 0 done, 1 refused, 2 used wrongly, 3 a receipt that is untouched but cannot be computed again (verify).
See docs/how-to/use-the-command-line.md.
`;

// A reader that leaves early (`| head`) is no fault.
process.stdout.on('error', (error: Error & { code?: string }) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`Sekisho broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return 1;
});

async function main(args: readonly string[]): Promise<number> {
  const [first = ''] = args;
  if (['help', '--help', '-h'].includes(first)) return help(args.slice(1));
  if (first === '--version') {
    const file = readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8');
    process.stdout.write(`${(JSON.parse(file) as { version: string }).version}\n`);
    return 0;
  }
  const name = nameOf(args);
  const load = name && VERBS[name];
  if (!load)
    return misused(first === '' ? 'No verb given.' : `Unknown verb "${args.slice(0, 2).join(' ')}".`, OVERVIEW);
  const { verb } = await load();
  const rest = args.slice(name.split(' ').length);
  if (rest.includes('--help') || rest.includes('-h')) return help(name.split(' '));
  try {
    return await verb.run(rest);
  } catch (error) {
    if (error instanceof UsageError) return misused(error.message, verb.usage);
    throw error;
  }
}

async function help(words: readonly string[]): Promise<number> {
  if (words.length === 0) {
    process.stdout.write(OVERVIEW);
    return 0;
  }
  const load = VERBS[nameOf(words) ?? ''];
  if (!load) return misused(`Unknown verb "${words.join(' ')}".`, OVERVIEW);
  process.stdout.write(`${(await load()).verb.usage.trim()}\n`);
  return 0;
}

/** Verbs are one word or two. */
function nameOf([first = '', second = '']: readonly string[]): string | undefined {
  return [`${first} ${second}`, first].find((name) => Object.hasOwn(VERBS, name));
}

function misused(message: string, usage: string): 2 {
  process.stderr.write(`${message}\n\n${usage.trim()}\n`);
  return 2;
}
