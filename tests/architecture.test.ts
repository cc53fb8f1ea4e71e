import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkImports, describeFault } from '../tools/check-imports.ts';
import { ARCHITECTURE_FILE, withMap } from '../tools/write-map.ts';

it('every import keeps to the order of the rooms, their doors and the purity of rules and pages', async () => {
  const faults = await checkImports();
  expect(faults.map(describeFault)).toEqual([]);
}, 60_000);

it('the map in ARCHITECTURE.md is what src/modules/map.ts says (npm run fix rewrites it)', () => {
  const text = readFileSync(ARCHITECTURE_FILE, 'utf8');
  expect(text).toBe(withMap(text));
});
