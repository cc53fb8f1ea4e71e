import * as z from 'zod';
import { type Actor, isCustomsStaff } from '../../../kernel/actor.ts';
import { type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import { ok } from '../../../kernel/result.ts';
import type { Db, Tx } from '../../../platform/database/connect.ts';
import { operation } from '../../../platform/operation.ts';
import { listTriggerRows, type TriggerRow } from '../store-triggers.ts';
import { sleepingMeasuresOf } from '../triggers/sleeping-measures.ts';
import { triggersSchema } from '../triggers/wire.ts';

export type SafeguardTrigger = { readonly measure: string; readonly codes: readonly string[] };

/** What is set off on the day. */
export async function findSafeguardTriggers(db: Db | Tx, day: PlainDate): Promise<readonly SafeguardTrigger[]> {
  return (await listTriggerRows(db, day)).map(({ measure, codes }) => ({ measure, codes }));
}

/** The duty that everybody pays is everybody's to know; who entered it is for customs. */
export const listSafeguardTriggers = operation({
  name: 'tariff.list-safeguard-triggers',
  summary: { ja: '特別緊急関税等の発動状況', en: 'Safeguard measures and what has set them off' },
  roles: ['public'],
  effect: 'read',
  input: z.strictObject({ asOf: z.string().max(10).optional() }),
  output: triggersSchema,
  run: async ({ tx, profile, actor }, { asOf }) => {
    const day = asOf === undefined ? null : parsePlainDate(asOf, '/asOf');
    if (day !== null && !day.ok) return day;
    const rows = await listTriggerRows(tx, day?.value ?? null);
    const measures = sleepingMeasuresOf(profile).map(({ code, name, products }) => ({
      measure: code,
      name,
      codes: products.include,
    }));
    return ok({ measures, triggers: rows.map((row) => shownTo(actor, row)) });
  },
});

const shownTo = (actor: Actor, row: TriggerRow) => ({
  ...row,
  codes: [...row.codes],
  ...(isCustomsStaff(actor) ? {} : { enteredBy: null, endedBy: null }),
});
