import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS } from '../src/modules/map.ts';
import { functionsLongerThan } from './support/function-lengths.ts';
import { isTestFile, ROOT, readSource, type SourceFile, sourceFiles } from './support/source-files.ts';

const CODE = /\.(ts|tsx|mjs)$/;
const src = sourceFiles('src', CODE);
const code = [...src, ...['tests', 'tools', 'bench'].flatMap((folder) => sourceFiles(folder, CODE))];

type Ban = {
  readonly word: RegExp;
  readonly instead: string;
  readonly in: readonly SourceFile[];
  /** Where the word is right, each with its reason. */
  readonly allowed: Readonly<Record<string, string>>;
};

const clockAlone = {
  'src/platform/clock.ts': 'the one source of time',
  'src/platform/database/connect.ts': 'turns PostgreSQL’s timestamptz text into an ISO instant',
};

const BANS: readonly Ban[] = [
  { word: /\bparseFloat\b/, instead: 'parseDecimal of kernel/decimal.ts (law 9)', in: src, allowed: {} },
  { word: /\bnew Date\(/, instead: 'Clock of platform/clock.ts, or PlainDate', in: src, allowed: clockAlone },
  {
    word: /\bDate\.now\(/,
    instead: 'Clock of platform/clock.ts',
    in: src,
    allowed: {
      'src/platform/ids.ts': 'a UUIDv7 begins with the machine’s milliseconds; nothing legal hangs on them',
    },
  },
  {
    word: /\bconsole\./,
    instead: 'Log of platform/log.ts',
    in: src.filter(({ path }) => !path.startsWith('src/apps/cli/')),
    allowed: {},
  },
  {
    word: /\bas any\b|: any\b|<any>/,
    instead: 'unknown and a parser',
    in: code,
    allowed: { 'tests/tidy.test.ts': 'names it in order to ban it' },
  },
  {
    word: /\b(it|test|describe)\.only\(/,
    instead: 'nothing: run one file by its name',
    in: code,
    allowed: { 'tests/tidy.test.ts': 'names it in order to ban it' },
  },
  {
    word: /\b(TODO|FIXME|XXX)\b/,
    instead: 'do it, or write an issue',
    in: code,
    allowed: { 'tests/tidy.test.ts': 'names them in order to ban them' },
  },
  {
    word: /@ts-ignore|@ts-nocheck/,
    instead: 'a type that tells the truth',
    in: code,
    allowed: { 'tests/tidy.test.ts': 'names it in order to ban it' },
  },
];

const isComment = (line: string): boolean => /^\s*(\/\/|\*|\/\*)/.test(line);

function occurrences({ word, in: files, allowed }: Ban): string[] {
  return files
    .filter(({ path }) => !(path in allowed))
    .flatMap(({ path, lines }) =>
      lines.flatMap((line, index) =>
        word.test(line) && (!isComment(line) || word.source.includes('TODO')) ? [`${path}:${index + 1}`] : [],
      ),
    );
}

describe('words', () => {
  for (const ban of BANS) {
    it(`${ban.word.source} is not used; instead: ${ban.instead}`, () => {
      expect(occurrences(ban)).toEqual([]);
    });
  }

  it('every exception to a ban still has its file', () => {
    const gone = BANS.flatMap(({ allowed }) => Object.keys(allowed)).filter((path) => !existsSync(join(ROOT, path)));
    expect(gone).toEqual([]);
  });
});

describe('lengths', () => {
  it('no file has more than 400 lines', () => {
    const long = code
      .filter(({ lines }) => lines.length > 401)
      .map(({ path, lines }) => `${path}: ${lines.length - 1}`);
    expect(long).toEqual([]);
  });

  it('half of the source files have at most 80 lines', () => {
    const sizes = src.filter(({ path }) => !isTestFile(path)).map(({ lines }) => lines.length - 1);
    const median = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)];
    expect(median).toBeLessThanOrEqual(80);
  });

  it('no function has more than 60 lines', () => {
    const long = code.flatMap((file) =>
      functionsLongerThan(60, file).map(({ name, line, length }) => `${file.path}:${line} ${name}: ${length}`),
    );
    expect(long).toEqual([]);
  }, 60_000);

  it('no line has more than 120 characters', () => {
    const more = [...sourceFiles('src', /\.(css|sql)$/), ...['vite.config.ts', 'vitest.config.ts'].map(readSource)];
    const long = [...code, ...more].flatMap(({ path, lines }) =>
      lines.flatMap((line, index) => ([...line].length > 120 ? [`${path}:${index + 1}`] : [])),
    );
    expect(long).toEqual([]);
  });
});

describe('SQL', () => {
  it('stands only in the stores of rooms and in the platform', () => {
    const outside = src
      .filter(({ path }) => !isTestFile(path) && !path.startsWith('src/platform/'))
      .filter(({ path }) => !/^src\/modules\/[^/]+\/store[^/]*\.ts$/.test(path))
      .flatMap(({ path, lines }) =>
        lines.flatMap((line, index) => (/\bsql(<|`)/.test(line) ? [`${path}:${index + 1}`] : [])),
      );
    expect(outside, 'move the query into the room’s store.ts').toEqual([]);
  });

  it('never touches another room’s schema', () => {
    const rooms = ROOMS.map(({ name }) => name);
    const strays = src.flatMap(({ path, text }) => {
      const own = /^src\/modules\/([^/]+)\/store[^/]*\.ts$/.exec(path)?.[1];
      if (!own) return [];
      const others = rooms.filter((name) => name !== own).join('|');
      return [...text.matchAll(new RegExp(`\\b(from|join|into|update)\\s+((${others})\\.\\w+)`, 'g'))].map(
        (match) => `${path}: ${match[2]}`,
      );
    });
    expect(strays, 'ask the other room through its front door (law 15)').toEqual([]);
  });

  it('comments on every table of every room', () => {
    const silent = sourceFiles('src', /\/migrations\/.*\.sql$/).flatMap(({ path, text }) =>
      [...text.matchAll(/create table (?:if not exists )?([\w.]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((table) => !new RegExp(`comment on table ${table.replace('.', '\\.')}\\b`).test(text))
        .map((table) => `${path}: ${table}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('pages in Markdown', () => {
  const pages = ['docs', 'src', 'country', 'tests'].flatMap((folder) => sourceFiles(folder, /\.md$/));
  const top = ['README', 'ARCHITECTURE', 'CONTRIBUTING', 'GLOSSARY', 'SECURITY', 'CHANGELOG'].map(
    (name) => `${name}.md`,
  );

  it('link only to files that exist', () => {
    const dead = [...pages, ...top.map(readSource)].flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(dead).toEqual([]);
  });

  it('there is one for every room, with its words, law and doors, and its facts and tables where it has any', () => {
    const faults = ROOMS.flatMap(({ name }) => {
      const room = join(ROOT, 'src/modules', name);
      if (!existsSync(join(room, 'README.md'))) return [`${name}: README.md is missing`];
      const { text } = readSource(`src/modules/${name}/README.md`);
      const wanted = ['Law', 'Words', 'Front doors?'];
      if (existsSync(join(room, 'facts.ts'))) wanted.push('Facts');
      if (existsSync(join(room, 'migrations'))) wanted.push('Tables');
      const missing = wanted.filter((word) => !new RegExp(`^(#+ |(- )?\\*\\*)${word}\\b`, 'm').test(text));
      const title = new RegExp(`^# ${name} — \\S`).test(text)
        ? []
        : [`${name}: begins with "# ${name} — what it decides"`];
      return [...title, ...missing.map((word) => `${name}: no heading "${word}"`)];
    });
    expect(faults).toEqual([]);
  });
});
