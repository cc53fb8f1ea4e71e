import * as z from 'zod';
import type { Operation } from '../operation.ts';
import type { Method } from './route.ts';

type JsonSchema = {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  [key: string]: unknown;
};

export const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'RFC 9457 problem with every refusal / 拒否理由の一覧',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    refusals: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          code: { type: 'string' },
          pointer: { type: 'string', description: 'JSON pointer (RFC 6901) into the input' },
          law: { $ref: 'words' },
          what: { $ref: 'words' },
          fix: { $ref: 'words' },
          params: { type: 'object', additionalProperties: { type: 'string' } },
        },
      },
    },
  },
};

const WORDS = { type: 'object', properties: { ja: { type: 'string' }, en: { type: 'string' } } };
PROBLEM_SCHEMA.properties.refusals.items.properties.law = WORDS as never;
PROBLEM_SCHEMA.properties.refusals.items.properties.what = WORDS as never;
PROBLEM_SCHEMA.properties.refusals.items.properties.fix = WORDS as never;

/** Splits an operation's flat input into path, query and body, for the description only: the frame checks. */
export function describeRoute(method: Method, path: string, status: number, operation: Operation) {
  const input = jsonSchema(operation.input, 'input');
  const inPath = [...path.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '');
  const params = pick(input, (name) => inPath.includes(name));
  const rest = pick(input, (name) => !inPath.includes(name));
  const hasRest = Object.keys(rest.properties ?? {}).length > 0;
  const isRead = method === 'GET' || method === 'DELETE';
  return {
    operationId: operation.name.replaceAll('.', '_').replaceAll('-', '_'),
    tags: [operation.name.split('.')[0] ?? 'platform'],
    summary: `${operation.summary.en} / ${operation.summary.ja}`,
    description: `Roles: ${operation.roles.join(', ')}.`,
    ...(inPath.length > 0 ? { params } : {}),
    ...(isRead && hasRest ? { querystring: rest } : {}),
    ...(!isRead && hasRest ? { body: rest } : {}),
    response: {
      [status]: operation.output ? jsonSchema(operation.output, 'output') : { description: 'OK' },
      default: PROBLEM_SCHEMA,
    },
  };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _drop, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
  return rest as JsonSchema;
}

function pick(schema: JsonSchema, wanted: (name: string) => boolean): JsonSchema {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => wanted(name)));
  const required = (schema.required ?? []).filter(wanted);
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}
