import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { ROOT } from './source-files.ts';

/** Compares with `tests/golden/<name>`; `UPDATE_GOLDEN=1 npm test` writes it, and the change is read in the diff. */
export function expectGolden(name: string, text: string): void {
  const path = join(ROOT, 'tests', 'golden', name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  expect(existsSync(path), `${name} is missing: run UPDATE_GOLDEN=1 npm test`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
