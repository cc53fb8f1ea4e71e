import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { foldText, withoutBlanks } from './fold-text.ts';
import { parseRate } from './parse-rate.ts';
import type { RateExpression, RateSpan } from './rate-expression.ts';
import { referenceShape } from './reference-shape.test-support.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');
const file = resolve(root, '../shared/data/jp-rate-expressions.ndjson');
const present = existsSync(file);
if (!present)
  process.stdout.write(`skipped: ${file} is not here; the committed table of rate strings is still tested\n`);

type Row = { expr: string; form: string; ast: Record<string, unknown> };

/** Conditions that we read otherwise than the reference does, and why. */
const READ_OTHERWISE: Readonly<Record<string, string>> = {
  // The clause says "… で、その他のもの": what is left of that kind of fruit, not a kind of goods of its own.
  '生鮮パイナップル1個の重量が900グラム未満のもの。(全形のもので皮を除いてないものに限るものとし、冠芽があるかないかを問わない。)で、その他のもの':
    'otherwise',
};

describe.skipIf(!present)('the reference trees of the whole schedule', () => {
  const rows = present
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Row)
    : [];

  it('has the 1,370 strings that the issue speaks of', () => {
    expect(rows).toHaveLength(1370);
  });

  it('parses every string into the form of the reference', () => {
    const wrong = rows.flatMap(({ expr, form }) => {
      const parsed = parseRate(expr);
      return parsed.ok && parsed.form === form ? [] : [{ expr, form, got: parsed.ok ? parsed.form : parsed.reason.en }];
    });
    expect(wrong).toEqual([]);
  });

  it('agrees with the reference tree, apart from the differences that are named', () => {
    for (const { expr, ast } of rows) {
      const parsed = parseRate(expr);
      if (!parsed.ok) throw new Error(expr);
      expect(comparable(referenceShape(parsed.rate)), expr).toEqual(comparable(amended(ast)));
    }
  });

  it('types the spans that the reference keeps as text, without losing a letter of them', () => {
    for (const { expr, ast, form } of rows) {
      if (form !== 'range' && form !== 'partial') continue;
      const parsed = parseRate(expr);
      const printed = withoutBlanks(foldText(String(ast['text'])));
      if (!parsed.ok || !('spans' in parsed.rate)) throw new Error(expr);
      expect(spanNumbers(parsed.rate), expr).toEqual(printed.match(/無税|[\d,.]+(?:%|円)/g)?.map(plain));
    }
  });

  it('reads its own writing back into the same tree', () => {
    for (const { expr } of rows) {
      const parsed = parseRate(expr);
      if (!parsed.ok) throw new Error(expr);
      const again = parseRate(parsed.canonical);
      expect(again.ok && again.rate, expr).toEqual(parsed.rate);
      expect(again.ok && again.canonical).toBe(parsed.canonical);
    }
  });
});

/** Floats in the reference are compared with twelve figures: 20,400.55 × 1.037 came out as 21155.370349999997. */
function comparable(value: unknown): unknown {
  if (typeof value === 'number') return value.toPrecision(12);
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, comparable(inner)]));
}

function amended(ast: Record<string, unknown>): unknown {
  const { text: _, ...rest } = ast;
  if (!Array.isArray(rest['clauses'])) return rest;
  const clauses = rest['clauses'].map((clause: { cond: string; ctype: string }) => {
    const cond = foldText(clause.cond);
    return { ...clause, cond, ctype: READ_OTHERWISE[cond] ?? clause.ctype };
  });
  return { ...rest, clauses };
}

const plain = (printed: string): string =>
  printed
    .replace(/,/g, '')
    .replace(/\.0+(?=%|円)/, '')
    .replace(/(\.\d*?)0+(?=%|円)/, '$1');

function spanNumbers(rate: Extract<RateExpression, { spans: readonly RateSpan[] }>): string[] {
  const written = rate.spans.flatMap(({ from, to }) => (to ? [from, to] : [from]));
  return written.flatMap(({ rate: bound }) => canonicalNumbers(bound));
}

function canonicalNumbers(bound: RateSpan['from']['rate']): string[] {
  const text = JSON.stringify(referenceShape({ kind: 'rate', marks: [], bracketed: false, note: null, rate: bound }));
  return [...text.matchAll(/"k":"free"|"(pct|yen)":([\d.]+)/g)].map(([, kind, number]) => {
    if (kind === undefined) return '無税';
    return `${number}${kind === 'pct' ? '%' : '円'}`;
  });
}
