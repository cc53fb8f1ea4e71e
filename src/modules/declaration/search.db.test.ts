// Lists are searched by what people type: two kanji, half a bill number, the beginning of a declaration number.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Db } from '../../platform/database/connect.ts';
import { perform } from '../../platform/perform.ts';
import { soySauce } from './declaration.test-support.ts';
import { changeDeclaration } from './operations/change-declaration.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { findDeclarations } from './queries/find-declarations.ts';
import type { Receipt } from './receipt.ts';
import { type Filter, listDeclarations } from './store-lists.ts';

let test: TestSystem;
let sauce: Receipt;
let leather: Receipt;
beforeAll(async () => {
  test = await testSystem();
  sauce = await lodge({ consignor: { name: '上海醤油有限公司' }, reference: 'ｱｵﾊﾞ-100%' });
  leather = await lodge({ consignor: { name: '広州皮革公司' }, reference: 'AOBA_7' });
});
afterAll(() => test?.stop());

const system = () => ({ ...test.system, reactions: [] });
const lodge = async (changes: object): Promise<Receipt> => {
  const input = { content: soySauce(changes), lodge: true };
  return mustBe(await perform(system(), registerDeclaration, { actor: test.actors.trader, input }));
};
const search = async (text: string): Promise<string[]> => {
  const found = await perform(system(), findDeclarations, { actor: test.actors.trader, input: { text } });
  return mustBe(found)
    .rows.map(({ id }) => id)
    .sort();
};

describe('a search', () => {
  it.each([
    ['醤油', 'sauce'],
    ['皮革公', 'leather'],
    ['公司', 'both'],
    ['革', 'leather'],
    ['油醤', 'none'],
    ['アオバ', 'sauce'],
    ['100%', 'sauce'],
    ['0%0', 'none'],
    ['aoba_7', 'leather'],
    ['a_b', 'none'],
    ['smpl0000001', 'both'],
    ["'; drop table declaration.search; --", 'none'],
  ])('for %j finds %s', async (text, which) => {
    const expected = { sauce: [sauce.id], leather: [leather.id], both: [sauce.id, leather.id].sort(), none: [] }[which];
    expect(await search(text)).toEqual(expected);
  });

  it('finds a declaration by its number or the beginning of it, with blanks or without', async () => {
    expect(await search(sauce.number)).toEqual([sauce.id]);
    expect(await search(`${sauce.number.slice(0, 3)} ${sauce.number.slice(3, 10)}`)).toEqual([sauce.id]);
    expect(await search(sauce.number.slice(0, 2))).toEqual([sauce.id, leather.id].sort());
  });

  it('finds the new words after a change, and no longer the old ones', async () => {
    const { id, rowVersion } = await lodge({ consignor: { name: '旧社名貿易' } });
    const input = { id, rowVersion, content: soySauce({ consignor: { name: '新社名商会' } }), reason: 'r' };
    mustBe(await perform(system(), changeDeclaration, { actor: test.actors.trader, input }));
    expect(await search('商会')).toEqual([id]);
    expect(await search('貿易')).toEqual([]);
  });
});

describe('in a large office', () => {
  const FILTER: Filter = { states: [], category: null, office: null, text: '', from: null, to: null };
  const PAGE = { sort: 'changed', descending: true, after: null, limit: 50 } as const;

  // One row over and over, under other keys and numbers and with words that nobody asks for.
  beforeAll(async () => {
    await test.databases.ownerPool.query(`
      insert into declaration.declaration
      select r.* from declaration.declaration d, generate_series(1, 5000) n
      cross join lateral jsonb_populate_record(d, jsonb_build_object('declaration_id', gen_random_uuid(),
        'number_body', '99' || lpad(n::text, 8, '0'), 'search_text', '東京都千代田区 no.' || n)) r
      where d.declaration_id = '${sauce.id}'`);
    await test.databases.ownerPool.query(`
      insert into declaration.search select declaration_id, declaration.letter_pairs(search_text)
      from declaration.declaration on conflict do nothing`);
    await test.databases.ownerPool.query('vacuum analyze declaration.declaration, declaration.search');
  });

  const planOf = async (text: string): Promise<string> => {
    const { db, plan } = explaining(test.db);
    await listDeclarations(db, test.actors.officer, { ...FILTER, text }, PAGE);
    return plan();
  };

  it('a word of two kanji is found by the index, among five thousand', async () => {
    expect(await planOf('醤油')).toContain('search_by_pair');
    const listed = await listDeclarations(test.db, test.actors.officer, { ...FILTER, text: '醤油' }, PAGE);
    expect(listed.map(({ id }) => id)).toEqual([sauce.id]);
  });

  it('a number is found by its index', async () => {
    const plan = await planOf(sauce.number);
    expect(plan).toContain('declaration_number_once');
    expect(plan).not.toContain('Seq Scan');
  });

  it('without a word the list does not touch the index of words', async () => {
    expect(await planOf('')).not.toContain('search');
  });
});

/** The same connection, asked how it would go about each statement instead of carrying it out. */
function explaining(db: Db): { db: Db; plan: () => string } {
  const lines: string[] = [];
  const asked = db.withPlugin({
    transformQuery: ({ node }) => {
      if (node.kind !== 'RawNode') throw new Error('The rooms write their SQL as text');
      const [first = '', ...rest] = node.sqlFragments;
      return { ...node, sqlFragments: [`explain ${first}`, ...rest] };
    },
    transformResult: async ({ result }) => {
      lines.push(...result.rows.map((row) => String(row['QUERY PLAN'])));
      return { ...result, rows: [] };
    },
  });
  return { db: asked, plan: () => lines.join('\n') };
}
