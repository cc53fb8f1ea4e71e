import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Refusal, RefusalFactory } from '../src/kernel/refusal.ts';

const ROOT = resolve(import.meta.dirname, '..');

export type ListedRefusal = { readonly file: string; readonly refusal: Refusal };

/** Every refusal of every catalogue (`…/refusals.ts`), with its {placeholders} unfilled, in the order of the files. */
export async function listRefusals(): Promise<ListedRefusal[]> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /(^|\/)refusals\.ts$/.test(name))
    .sort();
  const listed: ListedRefusal[] = [];
  for (const name of files) {
    const exported = (await import(pathToFileURL(join(ROOT, 'src', name)).href)) as Record<string, unknown>;
    for (const catalogue of Object.values(exported).filter(isCatalogue)) {
      for (const make of Object.values(catalogue)) listed.push({ file: `src/${name}`, refusal: make('') });
    }
  }
  return listed;
}

function isCatalogue(value: unknown): value is Record<string, RefusalFactory> {
  return (
    typeof value === 'object' && value !== null && Object.values(value).every((make) => typeof make === 'function')
  );
}
