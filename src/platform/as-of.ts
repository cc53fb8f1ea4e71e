import * as z from 'zod';
import { type PlainDate, parsePlainDate } from '../kernel/plain-date.ts';
import { ok, type Result } from '../kernel/result.ts';
import type { Ctx } from './operation.ts';

/** The question "as of which day"; left out, it is today. */
export const asOfText = z.string().max(10).optional();

export function asOfIn({ today }: Pick<Ctx, 'today'>, text: string | undefined, pointer = '/asOf'): Result<PlainDate> {
  return text === undefined || text === '' ? ok(today) : parsePlainDate(text, pointer);
}
