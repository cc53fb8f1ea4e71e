import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type ListedRefusal, listRefusals } from './list-refusals.ts';

const ROOT = resolve(import.meta.dirname, '..');
export const REFUSALS_FILE = join(ROOT, 'docs', 'refusals.md');

const HEAD = `# Refusals

Every "no" that Sekisho gives, by code: what happened, what to do, and the law where there is one. Written by
\`tools/write-refusals.ts\` from the rooms' catalogues (\`npm run fix\`); a test fails when it is stale. \`{names}\` are
filled in with the case at hand. Over HTTP a refusal arrives as \`application/problem+json\` with the status shown, all
refusals of the request at once, each with a JSON pointer to the field.
`;

/** The page as it should stand now. */
export async function renderRefusals(): Promise<string> {
  const listed = await listRefusals();
  const rooms = [...new Set(listed.map(roomOf))];
  return [
    HEAD,
    ...rooms.map((room) =>
      renderRoom(
        room,
        listed.filter((one) => roomOf(one) === room),
      ),
    ),
  ].join('\n');
}

const roomOf = ({ refusal }: ListedRefusal): string => refusal.code.split('.')[0] ?? '';

function renderRoom(room: string, listed: readonly ListedRefusal[]): string {
  const rows = listed.map(({ refusal: { code, status, what, fix, law } }) => {
    const cells = [`\`${code}\``, String(status), both(what), both(fix), law ? both(law) : '–'];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [`## ${room}\n`, '| code | status | what happened | what to do | law |', '|--|--|--|--|--|', ...rows, ''].join(
    '\n',
  );
}

const both = ({ ja, en }: { ja: string; en: string }): string => `${en}<br/>${ja}`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(REFUSALS_FILE, await renderRefusals());
  process.stdout.write('docs/refusals.md lists every refusal.\n');
}
