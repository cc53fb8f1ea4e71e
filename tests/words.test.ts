import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { listRefusals } from '../tools/list-refusals.ts';
import { REFUSALS_FILE, renderRefusals } from '../tools/write-refusals.ts';
import { readSource, sourceFiles } from './support/source-files.ts';

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => (match[1] ?? '').replace(/_(ja|en)$/, '')))].sort();
const hasJapanese = (text: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);

describe('refusals', async () => {
  const listed = await listRefusals();

  it('are found in more than a handful of catalogues', () => {
    expect(new Set(listed.map(({ file }) => file)).size).toBeGreaterThanOrEqual(8);
  });

  it('have codes that occur once, of the form room.kebab-name', () => {
    const codes = listed.map(({ refusal }) => refusal.code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.filter((code) => !/^[a-z]+\.[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
  });

  it('say in both languages what happened and what to do', () => {
    const faults = listed.flatMap(({ refusal: { code, what, fix, law } }) =>
      [what, fix, ...(law ? [law] : [])].flatMap((words) => {
        const bare = words.ja.replace(/\{\w+\}/g, '');
        return words.en.trim() !== '' && !hasJapanese(words.en) && hasJapanese(bare)
          ? []
          : [`${code}: ${words.en} / ${words.ja}`];
      }),
    );
    expect(faults).toEqual([]);
  });

  it('name the same things in both languages', () => {
    const faults = listed.flatMap(({ refusal: { code, what, fix } }) =>
      [what, fix]
        .filter(({ ja, en }) => placeholders(ja).join() !== placeholders(en).join())
        .map(({ ja, en }) => `${code}: ${placeholders(ja)} / ${placeholders(en)}`),
    );
    expect(faults).toEqual([]);
  });

  it('are all in docs/refusals.md (npm run fix rewrites it)', async () => {
    expect(readFileSync(REFUSALS_FILE, 'utf8')).toBe(await renderRefusals());
  });
});

describe('words of the pages', () => {
  const japanese = [...sourceFiles('src', /\/words\/ja\.json$/), ...sourceFiles('country', /\/words\/ja\.json$/)];

  for (const { path, text } of japanese) {
    const ja = JSON.parse(text) as Record<string, string>;
    const englishPath = path.replace('ja.json', 'en.json');
    const en = (existsSync(englishPath) ? JSON.parse(readSource(englishPath).text) : {}) as Record<string, string>;

    it(`${path} has the same keys as its English`, () => {
      expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
    });

    it(`${path} is nowhere empty and names the same things in both languages`, () => {
      const faults = Object.keys(ja).filter((key) => {
        const [one = '', other = ''] = [ja[key], en[key]];
        return one.trim() === '' || other.trim() === '' || argumentsOf(one) !== argumentsOf(other);
      });
      expect(faults).toEqual([]);
    });
  }
});

/** Top-level arguments of an ICU message; the words inside a plural's branches are not arguments. */
function argumentsOf(message: string): string {
  let depth = 0;
  const names = new Set<string>();
  for (const match of message.matchAll(/\{\s*(\w+)?\s*|\}/g)) {
    if (match[0] === '}') depth--;
    else if (depth++ % 2 === 0 && match[1]) names.add(match[1]);
  }
  return [...names].sort().join();
}
