import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { buildIfStale } from './build-if-stale.ts';

const isSource = (name: string): boolean =>
  /^(kernel|ui)\/|^apps\/web\/|^modules\/[^/]+\/(web|domain)\/|^modules\/[^/]+\/[^/]+\.ts$/.test(name);

/** Builds the web app when its sources have changed since the last build. Returns the folder to serve. */
export function buildWebIfStale(outDir: string, say: (line: string) => void): Promise<string> {
  return buildIfStale({
    outDir,
    isSource,
    build: async () => {
      say('Building the pages …');
      // Only here: a start that has nothing to build does not load the builder.
      const { build } = await import('vite');
      // A test runner says NODE_ENV=test, which would make development pages out of these.
      const environment = process.env.NODE_ENV;
      process.env.NODE_ENV = 'production';
      await build({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn', build: { outDir, emptyOutDir: true } });
      if (environment === undefined) delete process.env.NODE_ENV;
      else process.env.NODE_ENV = environment;
    },
  });
}
