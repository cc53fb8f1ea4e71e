import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..', '..');

export type SourceFile = { readonly path: string; readonly text: string; readonly lines: readonly string[] };

const cache = new Map<string, readonly SourceFile[]>();

/** Files under a folder of the repository, read once; paths are relative to the root, with forward slashes. */
export function sourceFiles(folder: string, wanted: RegExp): readonly SourceFile[] {
  const key = `${folder} ${wanted}`;
  const known = cache.get(key);
  if (known) return known;
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => wanted.test(path) && !/(^|\/)(node_modules|var|dist)\//.test(path))
    .filter((path) => statSync(join(ROOT, path)).isFile())
    .sort()
    .map(readSource);
  cache.set(key, files);
  return files;
}

export function readSource(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, lines: text.split('\n') };
}

export const isTestFile = (path: string): boolean => /\.test\.tsx?$|\.test-support\.tsx?$|^tests\//.test(path);
