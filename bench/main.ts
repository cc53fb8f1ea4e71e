// `npm run bench [-- a|b|c|d|e]`: each number beside its baseline of the same run. Prints; never fails on time.
import { parseArgs } from 'node:util';
import { benchDutyLines } from './duty-lines.ts';
import { benchFullAssessment } from './full-assessment.ts';
import { benchLodgeToPermit } from './lodge-to-permit.ts';
import { benchReassess } from './reassess.ts';
import { benchStart } from './start-up.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  a: benchLodgeToPermit,
  b: benchDutyLines,
  c: benchStart,
  d: benchFullAssessment,
  e: benchReassess,
};

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
