// Customs Tariff Act Art. 14 item 18; handbook 3.2: several declarations for one invoice, or under one bill, are added
// together before a limit of value is held against them.
import { sql } from 'kysely';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';

export type LinkedQuestion = {
  readonly importerCode: string;
  readonly invoiceNumber: string | null;
  readonly billNumbers: readonly string[];
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The declaration that asks does not count itself. */
  readonly except: string | null;
  /** Only what these two may see; `null`: everything of the importer. */
  readonly seenBy: { readonly traderId: string | null; readonly brokerId: string | null } | null;
};

export type LinkedDeclarations = { readonly value: bigint; readonly count: number };

/** What else the importer has lodged under the same invoice or bill in the period, withdrawals left out. */
export async function findLinked(db: Db | Tx, asked: LinkedQuestion): Promise<LinkedDeclarations> {
  const { importerCode, invoiceNumber, billNumbers, from, to, except, seenBy } = asked;
  const seen = seenBy
    ? sql`(d.trader_id = ${seenBy.traderId}::uuid or d.broker_id = ${seenBy.brokerId}::uuid)`
    : sql`true`;
  const found = await sql<LinkedDeclarations>`
    select coalesce(sum(d.customs_value), 0)::bigint as value, count(*)::integer as count
    from declaration.declaration d
    join declaration.version v on v.declaration_id = d.declaration_id and v.version = d.version
    where d.importer_code = ${importerCode} and d.lodged_on between ${from}::date and ${to}::date
      and d.state <> 'WITHDRAWN' and ${seen} and (${except}::uuid is null or d.declaration_id <> ${except}::uuid)
      and (d.bill_numbers && ${[...billNumbers]}::text[]
        or v.content->>'invoiceNumber' = ${invoiceNumber}::text)`.execute(db);
  return found.rows[0] ?? { value: 0n, count: 0 };
}
