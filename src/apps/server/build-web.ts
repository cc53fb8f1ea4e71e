import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../open-system.ts';

/** Files whose change makes the built pages stale. */
const isWebSource = (name: string): boolean =>
  /^(kernel|ui)\/|^apps\/web\/|^modules\/[^/]+\/(web|domain)\/|^modules\/[^/]+\/[^/]+\.ts$/.test(name) &&
  !/\.test\.tsx?$|test-support/.test(name);

/** Builds the web app when its sources have changed since the last build. Returns the folder to serve. */
export async function buildWebIfStale(outDir: string, say: (line: string) => void): Promise<string> {
  const stamp = join(outDir, '.built-from');
  const fingerprint = fingerprintOf(join(ROOT, 'src'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return outDir;
  say('Building the pages …');
  // Only here: a start that has nothing to build does not load the builder.
  const { build } = await import('vite');
  // A test runner says NODE_ENV=test, which would make development pages out of these.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
  if (environment === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = environment;
  writeFileSync(stamp, fingerprint);
  return outDir;
}

function fingerprintOf(src: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = name.replaceAll('\\', '/');
    if (!isWebSource(path)) continue;
    const file = join(src, name);
    if (statSync(file).isFile()) hash.update(path).update(readFileSync(file));
  }
  for (const name of ['vite.config.ts', 'package-lock.json']) hash.update(readFileSync(join(ROOT, name)));
  return hash.digest('hex');
}
