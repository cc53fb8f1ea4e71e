// tsx is for development: it names every inner function anew at each call, which costs a lodging an eighth of its
// time (ADR-0010). What serves people is built once, beside the pages.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../root.ts';
import { buildIfStale } from './build-if-stale.ts';

const isSource = (name: string): boolean => /\.ts$/.test(name) && !/^ui\/|\/web\//.test(name);

/** Builds the server when its sources have changed since. Returns the file to run. */
export async function buildServerIfStale(say: (line: string) => void): Promise<string> {
  const outDir = join(ROOT, 'var', 'server');
  mkdirSync(dirname(outDir), { recursive: true });
  await buildIfStale({
    outDir,
    isSource,
    build: async () => {
      say('Building the server …');
      const { build } = await import('vite');
      await build({
        root: ROOT,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: { ssr: join(ROOT, 'src/apps/server/main.ts'), outDir, emptyOutDir: true, target: 'node20' },
      });
    },
  });
  return join(outDir, 'main.js');
}
