import { createHash } from 'node:crypto';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { Instant } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/connect.ts';
import { carryOver } from '../domain/carry-over.ts';
import { diffEditions, type EditionDiff } from '../domain/diff-editions.ts';
import { parseRate } from '../domain/parse-rate.ts';
import { type RateColumns, type ScheduleLine, STATUTORY_COLUMNS } from '../domain/tariff-line.ts';
import { tariffRefusals } from '../refusals.ts';
import {
  analyseLines,
  closeLines,
  findEditionRow,
  findLatestEdition,
  insertEdition,
  insertLines,
  listOpenLines,
  lockImports,
} from '../store.ts';
import type { ReadSchedule } from './read-schedule-file.ts';

export type ImportRequest = {
  readonly edition: string;
  readonly validFrom: PlainDate;
  readonly source: string;
  readonly schedule: ReadSchedule;
  /** Take the lines that can be read and report the others; otherwise one unreadable line stops the import. */
  readonly readableOnly: boolean;
  readonly importedBy: string;
  readonly now: Instant;
};

export type ImportReport = {
  readonly edition: string;
  readonly validFrom: PlainDate;
  readonly lineCount: number;
  readonly diff: EditionDiff;
  readonly refused: readonly Refusal[];
  /** Rate texts outside the grammar: taken as printed, answered with "look up". */
  readonly unreadRates: readonly string[];
  /** True when this very edition stood already and nothing was written. */
  readonly isRepeated: boolean;
};

/**
 * Puts a whole edition in force from a day on, in one transaction: lines that changed or went are closed on the day
 * before (or superseded, when they began on the same day), new and changed ones opened, unchanged ones left as they
 * are. A line without English wording keeps that of the edition before. The same edition again changes nothing.
 */
export async function importSchedule(tx: Tx, request: ImportRequest): Promise<Result<ImportReport>> {
  const { lines: read, refusals } = request.schedule;
  if (read.length === 0) return refused(tariffRefusals.scheduleEmpty(''), ...refusals);
  if (refusals.length > 0 && !request.readableOnly) {
    return refused(tariffRefusals.scheduleRefused('', { count: refusals.length }), ...refusals);
  }
  await lockImports(tx);
  const contentHash = hashOf(read);
  const conflict = await conflictOf(tx, request, contentHash);
  if (conflict === 'repeated') return ok(reportOf(request, diffEditions(read, read), true));
  if (conflict) return refused(conflict);
  const before = await listOpenLines(tx);
  const lines = carryOver(before, read);
  const diff = diffEditions(before, lines);
  const changed = new Set(diff.changed.map((change) => change.code));
  const added = new Set(diff.added);
  const { edition: name, validFrom, source, importedBy, now } = request;
  const edition = { name, validFrom, source, importedBy, importedAt: now, contentHash, diff };
  await insertEdition(tx, { ...edition, lineCount: lines.length, refused: refusals.length });
  await closeLines(tx, [...changed, ...diff.removed], edition);
  await insertLines(
    tx,
    lines.filter((line) => changed.has(line.code) || added.has(line.code)),
    edition,
  );
  await analyseLines(tx);
  return ok(reportOf(request, diff, false));
}

async function conflictOf(tx: Tx, request: ImportRequest, contentHash: Buffer): Promise<Refusal | 'repeated' | null> {
  const same = await findEditionRow(tx, request.edition);
  if (same?.contentHash.equals(contentHash) && same.validFrom === request.validFrom) return 'repeated';
  if (same) return tariffRefusals.editionExists('/edition', { edition: request.edition });
  const latest = await findLatestEdition(tx);
  if (!latest || latest.validFrom <= request.validFrom) return null;
  const params = { from: request.validFrom, latest: latest.name, latestFrom: latest.validFrom };
  return tariffRefusals.editionNotLatest('/validFrom', params);
}

/** The order of the lines in the file does not matter. */
function hashOf(lines: readonly ScheduleLine[]): Buffer {
  const hash = createHash('sha256');
  for (const line of [...lines].sort((a, b) => (a.code < b.code ? -1 : 1))) hash.update(JSON.stringify(line));
  return hash.digest();
}

function reportOf(request: ImportRequest, diff: EditionDiff, isRepeated: boolean): ImportReport {
  const { lines, refusals } = request.schedule;
  return {
    edition: request.edition,
    validFrom: request.validFrom,
    lineCount: lines.length,
    diff,
    refused: refusals,
    unreadRates: unreadRatesOf(lines),
    isRepeated,
  };
}

function unreadRatesOf(lines: readonly ScheduleLine[]): readonly string[] {
  const printed = new Set(lines.flatMap((line) => [line.rates, ...line.variants.map((v) => v.rates)].flatMap(cellsOf)));
  return [...printed].filter((text) => !parseRate(text).ok);
}

const cellsOf = (rates: RateColumns): string[] => [
  ...STATUTORY_COLUMNS.flatMap((column) => rates[column] ?? []),
  ...Object.values(rates.epa),
];
