import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { underDirectoryLock } from '../../platform/directory-lock.ts';
import { ROOT } from '../root.ts';

export type Build = {
  readonly outDir: string;
  /** By its path under `src`: does a change of this file make what was built stale? */
  readonly isSource: (name: string) => boolean;
  readonly build: () => Promise<void>;
};

/** Builds when a source has changed since the last build; several processes do it once between them. */
export function buildIfStale({ outDir, isSource, build }: Build): Promise<string> {
  return underDirectoryLock(`${outDir}.lock`, async () => {
    const stamp = join(outDir, '.built-from');
    const fingerprint = fingerprintOf(join(ROOT, 'src'), isSource);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return outDir;
    await build();
    writeFileSync(stamp, fingerprint);
    return outDir;
  });
}

function fingerprintOf(src: string, isSource: Build['isSource']): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(src, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = name.replaceAll('\\', '/');
    if (!isSource(path) || /\.test\.tsx?$|test-support/.test(path)) continue;
    const file = join(src, name);
    if (statSync(file).isFile()) hash.update(path).update(readFileSync(file));
  }
  for (const name of ['vite.config.ts', 'package-lock.json']) hash.update(readFileSync(join(ROOT, name)));
  return hash.digest('hex');
}
