// `npm run bench [-- a|b|c|d|e]`: each number beside its baseline of the same run. Prints; never fails on time.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { ROOT } from '../src/apps/root.ts';

// What serves people is built; tsx would add an eighth to every sum (ADR-0010).
const outDir = join(ROOT, 'var', 'bench');
await build({
  root: ROOT,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: { ssr: join(ROOT, 'bench/benches.ts'), outDir, emptyOutDir: true, target: 'node20' },
});
const { BENCHES }: typeof import('./benches.ts') = await import(pathToFileURL(join(outDir, 'benches.js')).href);

const { positionals } = parseArgs({ allowPositionals: true });
const asked = positionals.length > 0 ? positionals : Object.keys(BENCHES);
for (const name of asked) {
  const bench = BENCHES[name];
  if (!bench) {
    process.stderr.write(`Unknown bench "${name}". Known: ${Object.keys(BENCHES).join(', ')}.\n`);
    process.exit(2);
  }
  await bench();
}
process.exit(0);
