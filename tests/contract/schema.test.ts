import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectGolden } from '../support/golden.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

let house: TestSystem;
beforeAll(async () => {
  house = await testSystem();
});
afterAll(() => house?.stop());

const OURS = "n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'graphile_worker')";

const QUESTIONS: readonly string[] = [
  `select format('table %I.%I: %s', n.nspname, c.relname, coalesce(obj_description(c.oid), '(no comment)')) as line
   from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and ${OURS}`,
  `select format('column %I.%I.%I %s%s%s', n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
     case when a.attnotnull then ' not null' else '' end,
     coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
     || case a.attidentity when '' then '' else ' identity' end) as line
   from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${OURS}`,
  `select format('constraint %I.%I.%I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
   from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
   where k.contype <> 'n' and ${OURS}`,
  `select format('index %s', pg_get_indexdef(i.indexrelid)) as line
   from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
   where ${OURS} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)`,
  `select format('grant %s on %I.%I to sekisho_app', g.privilege_type, g.table_schema, g.table_name) as line
   from information_schema.role_table_grants g where g.grantee = 'sekisho_app'`,
  `select format('grant %s (%I) on %I.%I to sekisho_app', g.privilege_type, g.column_name, g.table_schema,
     g.table_name) as line
   from information_schema.role_column_grants g where g.grantee = 'sekisho_app' and not exists (
     select 1 from information_schema.role_table_grants t where t.grantee = 'sekisho_app'
       and (t.table_schema, t.table_name, t.privilege_type) = (g.table_schema, g.table_name, g.privilege_type))`,
  `select format('function %s', p.oid::regprocedure)
     || case when p.prosecdef then ' security definer' else '' end as line
   from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where ${OURS} and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
];

it('the tables, constraints and grants are the golden ones', async () => {
  const lines: string[] = [];
  for (const question of QUESTIONS) {
    const { rows } = await house.databases.ownerPool.query<{ line: string }>(question);
    lines.push(...rows.map(({ line }) => line).sort());
  }
  expectGolden('database-schema.txt', `${lines.join('\n')}\n`);
});

it('the application may delete or truncate nothing that is history', async () => {
  const { rows } = await house.databases.ownerPool.query<{ table: string }>(
    `select table_schema || '.' || table_name as table from information_schema.role_table_grants
     where grantee = 'sekisho_app' and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`,
  );
  expect(rows).toEqual([]);
});
