import { sql } from 'kysely';
import type { Db, Tx } from './database/connect.ts';

export type SpansAsked = {
  readonly subject: string;
  /** Each with the group that it is counted in. */
  readonly members: readonly { readonly subjectId: string; readonly group: string }[];
  /** Which fact begins which span; a span lasts until the next one begins. */
  readonly beginnings: Readonly<Record<string, string>>;
};

/** Milliseconds. `group` is null for all groups together. */
export type Span = {
  readonly span: string;
  readonly group: string | null;
  readonly count: number;
  readonly median: number;
  readonly p90: number;
};

/**
 * How long subjects stayed between their facts: a subject's visits to one span are added up, then ranked among those
 * who were in it. The last span of a history has not ended and is left out.
 */
export async function measureSpans(db: Db | Tx, { subject, members, beginnings }: SpansAsked): Promise<Span[]> {
  const found = await sql<Span>`
    with member as (
      select * from unnest(${members.map((one) => one.subjectId)}::uuid[], ${members.map((one) => one.group)}::text[])
        as m (subject_id, member_group)
    ), beginning as (
      select * from unnest(${Object.keys(beginnings)}::text[], ${Object.values(beginnings)}::text[]) as b (type, span)
    ), visit as (
      select m.subject_id, m.member_group, b.span, j.at,
        lead(j.at) over (partition by j.subject_id order by j.sequence) as until
      from member m
      join platform.journal j on j.subject = ${subject} and j.subject_id = m.subject_id
      join beginning b on b.type = j.type
    ), spent as (
      select subject_id, member_group, span, sum(extract(epoch from until - at) * 1000)::bigint as milliseconds
      from visit where until is not null group by subject_id, member_group, span
    )
    select span, member_group as "group", count(*)::integer as count,
      (percentile_disc(0.5) within group (order by milliseconds))::double precision as median,
      (percentile_disc(0.9) within group (order by milliseconds))::double precision as p90
    from spent group by grouping sets ((span), (span, member_group))
    order by span, member_group nulls first`.execute(db);
  return found.rows;
}
