import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the repository: this file may run from its sources or from what was built of them. */
export const ROOT = findRoot(import.meta.dirname);

function findRoot(directory: string): string {
  if (existsSync(join(directory, 'package-lock.json'))) return directory;
  const above = dirname(directory);
  if (above === directory) throw new Error('Sekisho runs from its own folder; no package-lock.json was found above');
  return findRoot(above);
}
