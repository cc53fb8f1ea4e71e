import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOMS } from '../src/modules/map.ts';

const ROOT = resolve(import.meta.dirname, '..');
export const ARCHITECTURE_FILE = join(ROOT, 'ARCHITECTURE.md');
const BEGIN = '<!-- map:begin (written by tools/write-map.ts from src/modules/map.ts; run npm run fix) -->';
const END = '<!-- map:end -->';

/** The table of rooms and their picture, both from the one list. */
export function renderMap(): string {
  const rows = ROOMS.map(
    ({ name, shelf, does }, index) =>
      `| ${index + 1} | [\`${name}\`](src/modules/${name}/README.md) | ${shelf} | ${does.en} | ${does.ja} |`,
  );
  return [
    BEGIN,
    '',
    '| # | room | shelf | what it does | 役割 |',
    '|--|--|--|--|--|',
    ...rows,
    '',
    'A room may look only at rooms above it in this table; facts travel the other way.',
    '',
    '```mermaid',
    ...renderPicture(),
    '```',
    '',
    END,
  ].join('\n');
}

function renderPicture(): string[] {
  const shelves = [...new Set(ROOMS.map(({ shelf }) => shelf))];
  const boxes = shelves.flatMap((shelf) => [
    `  subgraph ${shelf}`,
    ...ROOMS.filter((room) => room.shelf === shelf).map(({ name, does }) => `    ${name}["${name}<br/>${does.en}"]`),
    '  end',
  ]);
  const calls = shelves.slice(1).map((shelf, index) => `  ${shelf} -- calls --> ${shelves[index]}`);
  return ['flowchart BT', ...boxes, ...calls];
}

/** ARCHITECTURE.md with the part between the markers replaced by what the list says now. */
export function withMap(text: string): string {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`ARCHITECTURE.md has lost its markers: ${BEGIN} … ${END}`);
  return text.slice(0, begin) + renderMap() + text.slice(end + END.length);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const text = readFileSync(ARCHITECTURE_FILE, 'utf8');
  writeFileSync(ARCHITECTURE_FILE, withMap(text));
  process.stdout.write('ARCHITECTURE.md shows the rooms as they are.\n');
}
