import * as z from 'zod';
import { sampleContent } from './sample-declaration.ts';

type JsonSchema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  minimum?: number;
  minItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  default?: unknown;
};

const SOME_ID = '019a0000-0000-7000-8000-000000000000';

/** Values for keys whose schema says only "text". */
const KNOWN: Readonly<Record<string, unknown>> = {
  content: sampleContent(),
  accountNumber: '1234567',
  date: '2026-11-20',
  day: '2026-11-20',
  code: '210310000',
  contentBase64: 'JVBERi0xLjQK',
};

/** The least input that an operation's schema takes, so that a test reaches what stands behind the schema. */
export function sampleInput(schema: z.ZodType): Record<string, unknown> {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as JsonSchema;
  return sampleObject(json);
}

function sampleObject(schema: JsonSchema): Record<string, unknown> {
  const wanted = Object.entries(schema.properties ?? {}).filter(
    ([name, inner]) => schema.required?.includes(name) || isCoerced(inner),
  );
  return Object.fromEntries(wanted.map(([name, inner]) => [name, sampleOf(inner, name)]));
}

/** What is coerced takes anything as input and is therefore never listed as required. */
const isCoerced = ({ type, anyOf, default: otherwise }: JsonSchema): boolean =>
  otherwise === undefined && !anyOf && (type === undefined || type === 'integer' || type === 'number');

function sampleOf(schema: JsonSchema, name: string): unknown {
  if (name in KNOWN) return KNOWN[name];
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (choice) return sampleOf(choice, name);
  switch (schema.type) {
    case 'object':
      return sampleObject(schema);
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}, name));
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return true;
    case 'string':
      return sampleText(schema, name);
    default:
      return '1';
  }
}

function sampleText(schema: JsonSchema, name: string): string {
  if (schema.format === 'uuid') return SOME_ID;
  if (schema.format === 'date' || /(On|Day|Date|date)$/.test(name)) return '2026-11-20';
  const candidates = ['x', '1', '12', '123', '1234567', 'AA', 'abc', '2026-11-20', 'eA==', 'a reason of some length'];
  const fits = (text: string): boolean =>
    text.length >= (schema.minLength ?? 0) && (!schema.pattern || new RegExp(schema.pattern).test(text));
  return candidates.find(fits) ?? 'x'.repeat(schema.minLength ?? 1);
}
