#!/usr/bin/env node
// Plain JavaScript on purpose: it runs before anything is installed. It installs what the lock file names, once per
// lock file, then hands over to the TypeScript behind each command.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Sekisho needs Node.js 20.19 or newer; this is ${process.version}.\n`);
  process.exit(1);
}

installWhatIsMissing();

const [command, ...rest] = process.argv.slice(2);
const bin = (name) => join(ROOT, 'node_modules', '.bin', name);
// Resolved from here: the command line is called from anywhere, and looks for nothing beside its caller.
const script = (file, ...args) => [process.execPath, '--import', import.meta.resolve('tsx'), join(ROOT, file), ...args];

// Requests leave much behind that dies young: more room for it means fewer collections (ADR-0010).
const YOUNG_SPACE = '--max-semi-space-size=64';

const COMMANDS = {
  start: [
    script('src/apps/server/prepare.ts'),
    [process.execPath, YOUNG_SPACE, join(ROOT, 'var/server/main.js'), ...rest],
  ],
  cli: [script('src/apps/cli/main.ts', ...rest)],
  bench: [script('bench/main.ts', ...rest)],
  test: [[bin('vitest'), 'run', ...rest]],
  check: [[bin('tsc'), '-p', ROOT], [bin('biome'), 'check', ROOT], script('tools/check-imports.ts'), [bin('knip')]],
  fix: [[bin('biome'), 'check', '--write', ROOT], script('tools/write-map.ts'), script('tools/write-refusals.ts')],
};

const steps = COMMANDS[command];
if (!steps) {
  process.stderr.write(`Unknown command "${command}". Known: ${Object.keys(COMMANDS).join(', ')}.\n`);
  process.exit(2);
}
for (const step of steps) {
  const code = await run(step);
  if (code !== 0) process.exit(code);
}

function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = join(ROOT, 'node_modules', '.sekisho-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  process.stderr.write('Installing dependencies (once per lock file) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Not `npm ci`: it insists that the lock file name the binaries of every other platform, which a registry mirror that
  // serves one platform cannot supply. The versions and hashes installed are those of the lock file all the same.
  const done = spawnSync(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) process.exit(done.status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

function run([file, ...args]) {
  return new Promise((done) => {
    const child = spawn(file, args, {
      stdio: 'inherit',
      // The CLI reads files named relative to where it was called; everything else works from the root.
      cwd: command === 'cli' ? process.cwd() : ROOT,
      shell: process.platform === 'win32',
      env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json') },
    });
    // Ctrl-C reaches the child through the terminal; a service manager's signal is passed on.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      done(1);
    });
    child.once('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}
