import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { ROOT } from '../support/source-files.ts';

// The embedded database as a first user meets it: an empty directory, no DATABASE_URL, several processes at once.
const place = mkdtempSync(join(tmpdir(), 'sekisho-embedded-'));
const environment = { SEKISHO_VAR: place, SEKISHO_DEMO: '0', SEKISHO_WEB: '0', DATABASE_URL: '' };
const PASSWORD = 'quiet harbour at dusk';

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

function sekisho(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src/apps/cli/main.ts'), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
    });
    const said = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (part: string) => (said.out += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (said.err += part));
    child.once('close', (code) => resolve({ code, ...said }));
    child.stdin.end(input);
  });
}

let servers: readonly ServerProcess[] = [];
let command: Ran;
beforeAll(async () => {
  const makeFirst = ['account', 'create', '--name', 'First Administrator', '--role', 'administrator'];
  const started = await Promise.all([
    startServer(environment),
    startServer(environment),
    sekisho([...makeFirst, '--sign-in', 'first'], `${PASSWORD}\n`),
  ]);
  servers = [started[0], started[1]];
  command = started[2];
});
afterAll(async () => {
  for (const server of servers) await server.kill();
  // The last command to leave stops the database that the killed servers left behind.
  await sekisho(['verify']);
  rmSync(place, { recursive: true, force: true });
});

const isUp = async ({ url }: ServerProcess): Promise<number> => (await fetch(`${url}/healthz`)).status;
const signIn = ({ url }: ServerProcess): Promise<Response> =>
  fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'first', password: PASSWORD, kind: 'bearer' }),
  });

it('two servers and a command that start in an empty directory at the same instant share one database', async () => {
  for (const server of servers) expect(await isUp(server)).toBe(200);
  expect(command, command.err).toMatchObject({ code: 0 });
  for (const server of servers) expect((await signIn(server)).status).toBe(201);
  expect(readdirSync(place).filter((name) => name.includes('.lock'))).toEqual([]);
});

it('a database that is killed under running servers is started again, and work goes on', async () => {
  const [server] = servers;
  if (!server) throw new Error('No server');
  const postmaster = Number(readFileSync(join(place, 'database', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  for (const each of servers) await expect.poll(() => isUp(each), { timeout: 60_000, interval: 100 }).toBe(200);
  expect(Number(readFileSync(join(place, 'database', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])).not.toBe(
    postmaster,
  );
  const { token } = (await (await signIn(server)).json()) as { token: string };
  const traders = await fetch(`${server.url}/api/traders`, { headers: { authorization: `Bearer ${token}` } });
  expect(traders.status).toBe(200);
  const proof = await sekisho(['verify']);
  expect(JSON.parse(proof.out), proof.err).toMatchObject({ ok: true, breaks: [] });
});
