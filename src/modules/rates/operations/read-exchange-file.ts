import { parse } from 'csv-parse/sync';
import { formatDecimal } from '../../../kernel/decimal.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { kernelRefusals } from '../../../kernel/refusals.ts';
import { ok, type Result, refused } from '../../../kernel/result.ts';
import type { PublishedRate } from '../domain/choose-exchange-rate.ts';
import {
  EXCHANGE_COLUMNS,
  type ExchangeRow,
  type RowFault,
  rateKey,
  readExchangeRow,
} from '../domain/read-exchange-row.ts';
import { ratesRefusals } from '../refusals.ts';

export const ROW_LIMIT = 50_000;
const REPORTED_AT_MOST = 200;

/** The CSV of published rates; the pointer of a refusal is `/rows/{line of the file}/{column}`. */
export function readExchangeFile(text: string): Result<readonly PublishedRate[]> {
  const rows = readCsv(text);
  if (!rows.ok) return rows;
  const [header = [], ...body] = rows.value;
  if (header.join(',') !== EXCHANGE_COLUMNS.join(',')) {
    return refused(ratesRefusals.headerWrong('/rows/1', { expected: EXCHANGE_COLUMNS.join(',') }));
  }
  if (body.length > ROW_LIMIT) return refused(ratesRefusals.tooManyRows('', { limit: ROW_LIMIT }));
  const refusals: Refusal[] = [];
  const rates = new Map<string, PublishedRate>();
  body.forEach((cells, index) => {
    const pointer = `/rows/${index + 2}`;
    const row = Object.fromEntries(EXCHANGE_COLUMNS.map((name, n) => [name, cells[n] ?? ''])) as ExchangeRow;
    const read = readExchangeRow(row);
    if (!read.ok) refusals.push(...read.faults.map((fault) => refusalOf(fault, row, pointer)));
    else if (rates.has(rateKey(read.rate))) refusals.push(twice(read.rate, pointer));
    else rates.set(rateKey(read.rate), read.rate);
  });
  return refusals.length > 0 ? refused(...refusals.slice(0, REPORTED_AT_MOST)) : ok([...rates.values()]);
}

function readCsv(text: string): Result<readonly (readonly string[])[]> {
  try {
    return ok(parse(text, { bom: true, skip_empty_lines: true, max_record_size: 10_000 }) as string[][]);
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : '';
    return refused(ratesRefusals.fileUnreadable('', { detail }));
  }
}

const twice = ({ currency, week }: PublishedRate, pointer: string): Refusal =>
  ratesRefusals.weekTwice(pointer, { currency, start: week.start });

export const conflictOf = (loaded: PublishedRate): Refusal =>
  ratesRefusals.weekLoadedDifferently('', {
    currency: loaded.currency,
    start: loaded.week.start,
    loaded: formatDecimal(loaded.rate),
  });

function refusalOf(fault: RowFault, row: ExchangeRow, pointer: string): Refusal {
  switch (fault) {
    case 'currency':
      return kernelRefusals.currencyCodeMalformed(`${pointer}/currency`, { value: row.currency.slice(0, 10) });
    case 'week_start':
    case 'week_end':
      return kernelRefusals.dateMalformed(`${pointer}/${fault}`, { value: row[fault].slice(0, 20) });
    case 'rate':
      return kernelRefusals.decimalMalformed(`${pointer}/rate`, { value: row.rate.slice(0, 40) });
    case 'rate-not-positive':
      return ratesRefusals.rateNotPositive(`${pointer}/rate`, { value: row.rate });
    case 'rate-too-fine':
      return ratesRefusals.rateTooFine(`${pointer}/rate`, { value: row.rate.slice(0, 40) });
    case 'week':
      return ratesRefusals.weekNotSundayToSaturday(`${pointer}/week_start`, {
        start: row.week_start,
        end: row.week_end,
      });
    case 'status':
      return ratesRefusals.statusUnknown(`${pointer}/status`, { value: row.status.slice(0, 40) });
    case 'source':
      return ratesRefusals.sourceMissing(`${pointer}/source`);
  }
}
