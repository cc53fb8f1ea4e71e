import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../tests/support/test-system.ts';
import { type AccountRow, checkPassword, createAccount, isSignInNameTaken } from './accounts.ts';
import type { Instant } from './clock.ts';
import { createSessions } from './sessions.ts';

let house: TestSystem;
let account: AccountRow;
const NAME = 'somebody';
const PASSWORD = 'a long enough password';
const at = (text: string) => text as Instant;
const check = (password: string, now: string) => checkPassword(house.db, { name: NAME, password }, at(now));

beforeAll(async () => {
  house = await testSystem();
  const person = {
    signInName: NAME,
    displayName: 'Somebody',
    role: 'officer',
    officeCode: '1A',
    password: PASSWORD,
  } as const;
  await house.db.transaction().execute((tx) => createAccount(tx, person, house.clock.now()));
  const found = await check(PASSWORD, '2026-11-20T01:00:00.000Z');
  if (!found.ok) throw new Error('the account does not open');
  account = found.value;
});
afterAll(() => house?.stop());

describe('accounts', () => {
  it('keep no password, only its hash', async () => {
    const found = await sql<{ text: string }>`select row_to_json(a)::text as text from platform.account a
      where sign_in_name = ${NAME}`.execute(house.db);
    expect(found.rows[0]?.text).not.toContain(PASSWORD);
    expect(found.rows[0]?.text).toContain('$argon2id$');
  });

  it('have names that occur once', async () => {
    const taken = await house.db.transaction().execute((tx) => isSignInNameTaken(tx, NAME));
    expect(taken).toBe(true);
  });

  it('count failures in a row only', async () => {
    const now = '2026-11-20T02:00:00.000Z';
    for (let round = 0; round < 2; round++) {
      for (let failure = 0; failure < 4; failure++) expect((await check('wrong', now)).ok).toBe(false);
      expect((await check(PASSWORD, now)).ok).toBe(true);
    }
  });

  it('are closed for a minute by the fifth failure, and by every one after it', async () => {
    for (let failure = 0; failure < 5; failure++) await check('wrong', '2026-11-20T03:00:00.000Z');
    const locked = await check(PASSWORD, '2026-11-20T03:00:59.000Z');
    expect(!locked.ok && locked.refusals[0]?.code).toBe('platform.sign-in-locked');
    await check('wrong', '2026-11-20T03:01:01.000Z');
    expect((await check(PASSWORD, '2026-11-20T03:01:02.000Z')).ok).toBe(false);
    expect((await check(PASSWORD, '2026-11-20T03:02:02.000Z')).ok).toBe(true);
  });
});

describe('sessions', () => {
  const open = async () => {
    house.clock.set('2026-11-20T04:00:00.000Z');
    const sessions = createSessions(house.db, house.clock);
    return { sessions, token: await sessions.open(account, 'cookie', 'test') };
  };

  it('know their person by a token that is stored nowhere', async () => {
    const { sessions, token } = await open();
    expect((await sessions.find(token))?.actor).toMatchObject({
      userId: account.id,
      role: 'officer',
      officeCode: '1A',
    });
    const found = await sql<{ text: string }>`select json_agg(s)::text as text from platform.session s`.execute(
      house.db,
    );
    expect(found.rows[0]?.text).not.toContain(token);
    expect(await sessions.find(`${token}x`)).toBeNull();
  });

  it('end when closed, at once', async () => {
    const { sessions, token } = await open();
    await sessions.find(token);
    await sessions.close(token);
    expect(await sessions.find(token)).toBeNull();
  });

  it('end after twelve hours, also while remembered, and are then swept away', async () => {
    const { sessions, token } = await open();
    house.clock.set('2026-11-20T15:59:55.000Z');
    expect(await sessions.find(token)).not.toBeNull();
    house.clock.set('2026-11-20T16:00:01.000Z');
    expect(await sessions.find(token)).toBeNull();
    await sessions.purge();
    const left = await sql`select 1 from platform.session where expires_at < ${house.clock.now()}`.execute(house.db);
    expect(left.rows).toEqual([]);
  });

  it('of one person can all be ended but the one in use', async () => {
    const { sessions, token } = await open();
    const other = await sessions.open(account, 'bearer', null);
    expect((await sessions.list(account.id)).map(({ kind }) => kind).sort()).toContain('bearer');
    expect(await sessions.closeOthers(account.id, token)).toBeGreaterThanOrEqual(1);
    expect([(await sessions.find(other)) === null, (await sessions.find(token)) === null]).toEqual([true, false]);
  });
});
