import { sql } from 'kysely';
import type { Instant } from '../../platform/clock.ts';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { RuleText, TestRun } from './contract.ts';
import type { RuleState } from './domain/rule-lifecycle.ts';

/** SQL about rules; `store-selections.ts` holds the rest of the room's. */
type Reader = Db | Tx;

export type RuleVersionRow = {
  readonly ruleId: string;
  readonly name: string;
  readonly version: number;
  readonly state: RuleState;
  readonly cel: string;
  readonly reasonJa: string;
  readonly reasonEn: string;
  readonly category: 2 | 3;
  readonly weight: number;
  readonly activeFrom: string;
  readonly activeTo: string | null;
  readonly writtenBy: string;
  readonly writtenAt: Instant;
  readonly changedBy: string;
  readonly changedAt: Instant;
  readonly test: TestRun | null;
  readonly retiredBecause: string | null;
};

const COLUMNS = sql.raw(`v.rule_id as "ruleId", r.name, v.version, v.state, v.cel, v.reason_ja as "reasonJa",
  v.reason_en as "reasonEn", v.category, v.weight, v.active_from as "activeFrom", v.active_to as "activeTo",
  v.written_by as "writtenBy", v.written_at as "writtenAt", v.changed_by as "changedBy", v.changed_at as "changedAt",
  v.test, v.retired_because as "retiredBecause"`);

/** Rules in force on a day, oldest name first: the order in which reasons are shown. */
export async function listActiveRules(db: Reader, day: string): Promise<RuleVersionRow[]> {
  const found = await sql<RuleVersionRow>`
    select ${COLUMNS} from risk.rule_version v join risk.rule r on r.id = v.rule_id
    where v.state = 'active' and v.active_from <= ${day}::date and (v.active_to is null or v.active_to >= ${day}::date)
    order by r.name`.execute(db);
  return found.rows;
}

/** Every version of one rule, newest first. */
export async function listVersions(db: Reader, ruleId: string): Promise<RuleVersionRow[]> {
  const found = await sql<RuleVersionRow>`
    select ${COLUMNS} from risk.rule_version v join risk.rule r on r.id = v.rule_id
    where v.rule_id = ${ruleId} order by v.version desc`.execute(db);
  return found.rows;
}

/** The newest version, held until the transaction ends; nobody else can decide about this rule meanwhile. */
export async function lockNewestVersion(tx: Tx, ruleId: string): Promise<RuleVersionRow | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`risk.rule:${ruleId}`}, 0))`.execute(tx);
  const [newest] = await listVersions(tx, ruleId);
  return newest;
}

export type CountedRule = RuleVersionRow & {
  readonly activeVersion: number | null;
  readonly hits: bigint;
  readonly hits30: bigint;
  readonly errors: bigint;
  readonly disputes: bigint;
};

/** The newest version of every rule (or of one), with what it has hit so far. */
export async function listCountedRules(
  db: Reader,
  { since, ruleId }: { readonly since: string; readonly ruleId?: string | undefined },
): Promise<CountedRule[]> {
  const one = ruleId === undefined ? sql`true` : sql`v.rule_id = ${ruleId}`;
  const found = await sql<CountedRule>`
    select ${COLUMNS},
      (select a.version from risk.rule_version a where a.rule_id = v.rule_id and a.state = 'active') as "activeVersion",
      coalesce(f.hits, 0) as hits, coalesce(f.hits30, 0) as hits30, coalesce(f.errors, 0) as errors,
      (select count(*) from risk.dispute d where d.rule_id = v.rule_id) as disputes
    from risk.rule r
    join lateral (select w.* from risk.rule_version w where w.rule_id = r.id order by w.version desc limit 1) v on true
    left join lateral (
      select count(*) filter (where s.outcome = 'hit') as hits, count(*) filter (where s.outcome = 'error') as errors,
        count(*) filter (where s.outcome = 'hit' and s.day >= ${since}::date) as hits30
      from risk.selection_finding s where s.rule_id = r.id) f on true
    where ${one} order by r.name`.execute(db);
  return found.rows;
}

export async function countSelections(db: Reader, since: string): Promise<number> {
  const found = await sql<{ n: bigint }>`select count(*) as n from risk.selection where day >= ${since}::date`.execute(
    db,
  );
  return Number(found.rows[0]?.n ?? 0n);
}

export async function countRules(db: Reader): Promise<number> {
  const found = await sql<{ n: bigint }>`select count(*) as n from risk.rule`.execute(db);
  return Number(found.rows[0]?.n ?? 0n);
}

/** False when the name is taken. */
export async function insertRule(
  tx: Tx,
  rule: { readonly id: string; readonly name: string; readonly now: Instant },
): Promise<boolean> {
  const made = await sql`
    insert into risk.rule (id, name, created_at) values (${rule.id}, ${rule.name}, ${rule.now})
    on conflict (name) do nothing returning id`.execute(tx);
  return made.rows.length === 1;
}

export async function findRuleIdByName(db: Reader, name: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from risk.rule where name = ${name}`.execute(db);
  return found.rows[0]?.id;
}

export type VersionToWrite = {
  readonly ruleId: string;
  readonly version: number;
  readonly text: RuleText & { readonly activeFrom: string };
  readonly by: string;
  readonly now: Instant;
};

/** A draft is overwritten by its next wording; a version that was ever active never is. */
export async function writeDraft(tx: Tx, { ruleId, version, text, by, now }: VersionToWrite): Promise<void> {
  await sql`
    insert into risk.rule_version (rule_id, version, state, cel, reason_ja, reason_en, category, weight, active_from,
      active_to, written_by, written_at, changed_by, changed_at)
    values (${ruleId}, ${version}, 'draft', ${text.cel}, ${text.reason.ja}, ${text.reason.en}, ${text.category},
      ${text.weight}, ${text.activeFrom}, ${text.activeTo}, ${by}, ${now}, ${by}, ${now})
    on conflict (rule_id, version) do update set state = 'draft', cel = excluded.cel, reason_ja = excluded.reason_ja,
      reason_en = excluded.reason_en, category = excluded.category, weight = excluded.weight,
      active_from = excluded.active_from, active_to = excluded.active_to, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at, test = null`.execute(tx);
}

type Change = { readonly ruleId: string; readonly version: number; readonly by: string; readonly now: Instant };

export async function saveTest(
  tx: Tx,
  { ruleId, version, by, now }: Change,
  test: TestRun,
  state: RuleState,
): Promise<void> {
  await sql`
    update risk.rule_version set state = ${state}, test = ${JSON.stringify(test)}::jsonb, changed_by = ${by},
      changed_at = ${now} where rule_id = ${ruleId} and version = ${version}`.execute(tx);
}

/** The version before, if any, ends where the new one begins. */
export async function activateVersion(tx: Tx, { ruleId, version, by, now }: Change): Promise<void> {
  await sql`
    update risk.rule_version set state = 'retired', retired_because = ${`version ${version}`}, changed_by = ${by},
      changed_at = ${now} where rule_id = ${ruleId} and state = 'active'`.execute(tx);
  await sql`
    update risk.rule_version set state = 'active', changed_by = ${by}, changed_at = ${now}
    where rule_id = ${ruleId} and version = ${version}`.execute(tx);
  await newRevision(tx);
}

/** Takes the rule out of force, and an unfinished draft with it. */
export async function retireVersions(
  tx: Tx,
  { ruleId, by, now }: Omit<Change, 'version'>,
  because: string,
): Promise<void> {
  await sql`
    update risk.rule_version set state = 'retired', retired_because = ${because}, changed_by = ${by},
      changed_at = ${now}
    where rule_id = ${ruleId} and state <> 'retired'`.execute(tx);
  await newRevision(tx);
}

const newRevision = (tx: Tx) => sql`update risk.rule_book set revision = gen_random_uuid()`.execute(tx);
