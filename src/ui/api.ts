import type { Words } from '../kernel/refusal.ts';
import { tellPresence } from './server-presence.ts';

/** One reason of the server's "no", in both languages, so that switching the language switches it too. */
export type ProblemRefusal = {
  readonly code: string;
  readonly pointer: string;
  readonly law?: Words;
  readonly what: Words;
  readonly fix: Words;
  readonly params?: Readonly<Record<string, string>>;
};

/** The server understood and refused (RFC 9457). */
export class ProblemError extends Error {
  readonly status: number;
  readonly refusals: readonly ProblemRefusal[];
  constructor(status: number, title: string, refusals: readonly ProblemRefusal[]) {
    super(title);
    this.name = 'ProblemError';
    this.status = status;
    this.refusals = refusals;
  }
}

/** The server did not answer, also not when asked again. Nothing is known about whether it acted. */
export class AwayError extends Error {
  constructor() {
    super('The server did not answer');
    this.name = 'AwayError';
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';
type Ask = {
  readonly query?: Query | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  /** The same key for the same submission: the server acts on it once, however often it arrives. */
  readonly key?: string | undefined;
};

/** The one way to the server. Answers JSON (undefined for 204); throws ProblemError or AwayError. */
export const api = {
  get: <T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> => ask<T>('GET', path, { query, signal }),
  post: <T>(path: string, body: unknown = {}, options: Omit<Ask, 'body'> = {}): Promise<T> =>
    ask<T>('POST', path, { ...options, body }),
  put: <T>(path: string, body: unknown = {}, options: Omit<Ask, 'body'> = {}): Promise<T> =>
    ask<T>('PUT', path, { ...options, body }),
  delete: <T>(path: string, options: Omit<Ask, 'body'> = {}): Promise<T> => ask<T>('DELETE', path, options),
};

/** A fresh key for a submission; keep it while the same content is sent again. */
export const newKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** A path with its query; empty and missing values are left out. */
export function pathWith(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text ? `${path}?${text}` : path;
}

async function ask<T>(method: Method, path: string, asked: Ask): Promise<T> {
  const response = await knock(method, pathWith(path, asked.query), { ...asked, key: asked.key ?? newKey() });
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  throw problemOf(response.status, answer);
}

const PAUSES = [250, 800, 2_000];
const GATEWAY = [502, 504];

/** Knocks again when nobody opens: safe for reading, and for writing because the key stays the same. */
async function knock(method: Method, path: string, asked: Ask): Promise<Response> {
  for (const pause of [...PAUSES, null]) {
    const response = await once(method, path, asked);
    if (response && !GATEWAY.includes(response.status)) {
      tellPresence(true);
      return response;
    }
    if (pause !== null) await new Promise((done) => setTimeout(done, pause));
  }
  tellPresence(false);
  throw new AwayError();
}

async function once(method: Method, path: string, { body, key, signal }: Ask): Promise<Response | null> {
  const language = document.documentElement.lang || 'ja';
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      ...(signal ? { signal } : {}),
      headers: {
        accept: 'application/json',
        'accept-language': language,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' || !key ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}

function problemOf(status: number, answer: unknown): ProblemError {
  const problem = typeof answer === 'object' && answer !== null ? answer : {};
  const refusals = 'refusals' in problem && Array.isArray(problem.refusals) ? problem.refusals : [];
  const title = 'title' in problem && typeof problem.title === 'string' ? problem.title : `HTTP ${status}`;
  return new ProblemError(status, title, refusals as ProblemRefusal[]);
}
