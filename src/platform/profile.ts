import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { ParameterStatus, Parameters, ParameterValue } from '../kernel/parameters.ts';
import { type PlainDate, parsePlainDate } from '../kernel/plain-date.ts';
import type { Words } from '../kernel/refusal.ts';
import { mustBe } from '../kernel/result.ts';
import { readCsv } from './csv.ts';

/** A country's data, read once at start: settings, dated parameters and code lists. No rule lives here. */
export type Profile = {
  readonly country: string;
  readonly timeZone: string;
  readonly currency: string;
  /** `profile.yaml` as written. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** All parameters as they stand on a day; cached, plain JSON. */
  readonly parametersOn: (asOf: PlainDate) => Parameters;
  /** Rows of `codes/<name>.csv`. Throws when the profile has no such list. */
  readonly codes: (name: string) => readonly Record<string, string>[];
  /** Any other file of the profile, as text. */
  readonly readText: (relativePath: string) => string;
  /** Every YAML file of a folder of the profile, in the order of their names; empty when there is no such folder. */
  readonly readYamlFiles: (folder: string) => readonly unknown[];
};

type DatedValue = { from: string; value: string | null; status: ParameterStatus; source?: string };
type ParameterFile = { key: string; description: Words; law: Words; values: DatedValue[] };

/** Reads `country/<code>`; a malformed file is a broken installation and throws with its name. */
export function loadProfile(directory: string): Profile {
  const readText = (relativePath: string): string => readFileSync(join(directory, relativePath), 'utf8');
  const settings = parse(readText('profile.yaml')) as Record<string, unknown>;
  const parameters = readParameterFiles(join(directory, 'parameters'));
  const snapshots = new Map<string, Parameters>();
  const lists = new Map<string, readonly Record<string, string>[]>();
  const folders = new Map<string, readonly unknown[]>();
  const currency = settings.currency;
  return {
    country: String(settings.country),
    timeZone: String(settings.timeZone),
    currency:
      typeof currency === 'object' && currency !== null && 'code' in currency
        ? String(currency.code)
        : String(currency),
    settings,
    readText,
    readYamlFiles: (folder) => remember(folders, folder, () => yamlFilesIn(join(directory, folder))),
    parametersOn: (asOf) => remember(snapshots, asOf, () => snapshotOf(parameters, asOf)),
    codes: (name) => remember(lists, name, () => readCsv(readText(`codes/${name}.csv`))),
  };
}

function remember<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

function yamlFilesIn(directory: string): unknown[] {
  if (!existsSync(directory)) return [];
  const names = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  return names.sort().map((name) => parse(readFileSync(join(directory, name), 'utf8')));
}

function readParameterFiles(directory: string): ParameterFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const file = parse(readFileSync(join(directory, name), 'utf8')) as ParameterFile;
      for (const value of file.values) mustBe(parsePlainDate(value.from, `${name}:${file.key}`));
      return file;
    });
}

function snapshotOf(files: readonly ParameterFile[], asOf: PlainDate): Parameters {
  const values: Record<string, ParameterValue> = {};
  for (const file of files) {
    const current = file.values.filter((value) => value.from <= asOf).sort((a, b) => (a.from < b.from ? 1 : -1))[0];
    if (!current) continue;
    values[file.key] = { value: current.value, from: current.from as PlainDate, status: current.status, law: file.law };
  }
  return { asOf, values };
}
