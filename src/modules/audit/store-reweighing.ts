// SQL of corrections that a later finding of customs changes.
import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { toJsonText } from '../../platform/json.ts';
import type { Correction } from './records.ts';

type Version = { readonly declarationId: string; readonly declarationVersion: number };

/** The next amended return of a day from which a reassessment was to be foreseen, and that was not weighed so. */
export async function findToReweigh(db: Db | Tx): Promise<Version | undefined> {
  const found = await sql<Version>`
    select c.declaration_id as "declarationId", c.declaration_version as "declarationVersion"
    from audit.foreseen f join audit.correction c on f.foreseen_on between c.permitted_on and c.decided_on
      and (f.declaration_id = c.declaration_id
        or (f.declaration_id is null and f.trader_id = c.trader_id
          and c.permitted_on between f.period_from and f.period_to))
    where c.cause = 'amended' and c.timing <> 'decided' and c.additional_tax > 0 and not c.waived
    order by c.declaration_id, c.declaration_version limit 1`.execute(db);
  return found.rows[0];
}

/** What stands from now on, and beside it what stood before. */
export async function saveReweighed(tx: Tx, before: Correction, after: Correction, now: Instant): Promise<void> {
  await sql`
    insert into audit.reweighing (correction_id, declaration_id, declaration_version, tax_item, timing_before,
      under_declaration_before, heavy_before, foreseen_on, under_declaration, heavy, weighed_at)
    values (${before.id}, ${before.declarationId}, ${before.declarationVersion}, ${before.taxItem}, ${before.timing},
      ${before.underDeclaration}, ${before.heavy}, ${after.foreseenOn}::date, ${after.underDeclaration}, ${after.heavy},
      ${now})`.execute(tx);
  await sql`
    update audit.correction set foreseen_on = ${after.foreseenOn}::date, timing = ${after.timing},
      under_declaration = ${after.underDeclaration}, heavy = ${after.heavy},
      penalty_trace = ${toJsonText(after.penaltyTrace)}::jsonb
    where id = ${before.id}`.execute(tx);
}
