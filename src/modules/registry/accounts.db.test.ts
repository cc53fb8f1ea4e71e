import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { systemActor } from '../../kernel/actor.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import { checkPassword } from '../../platform/accounts.ts';
import { listFacts } from '../../platform/journal.ts';
import { canonicalJson } from '../../platform/json.ts';
import { createSessions } from '../../platform/sessions.ts';
import { changeOwnPassword } from './operations/change-own-password.ts';
import { closeAccount } from './operations/close-account.ts';
import { moveAccount } from './operations/move-account.ts';
import { openAccount } from './operations/open-account.ts';
import { reopenAccount } from './operations/reopen-account.ts';
import { resetPassword } from './operations/reset-password.ts';
import { listAccounts } from './queries/list-accounts.ts';

let house: TestSystem;
beforeAll(async () => {
  house = await testSystem();
});
afterAll(() => house?.stop());

const PASSWORD = 'quiet harbour at dusk';
const NOBODYS_ID = '019a0000-0000-7000-8000-00000000dead';
const codesOf = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));
const pointersOf = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ pointer }) => pointer));
const open = (changes: object, actor = house.actors.administrator) =>
  house.perform(openAccount, {
    actor,
    input: { signInName: 'someone', displayName: 'Somebody New', role: 'analyst', password: PASSWORD, ...changes },
  });
const close = (id: string, actor = house.actors.administrator) =>
  house.perform(closeAccount, { actor, input: { id, because: 'left the office' } });
const signIn = (name: string) => checkPassword(house.db, { name, password: PASSWORD }, house.clock.now());
const typesOf = async (id: string) => (await listFacts(house.db, 'account', id)).map(({ type }) => type);

describe('opening an account', () => {
  it('lets its owner in and is a fact in the journal, with the side and without the password', async () => {
    const { traderId } = house.actors.trader;
    const { id } = mustBe(await open({ signInName: 'aoba.2', role: 'trader', traderId }));
    expect(mustBe(await signIn('aoba.2'))).toMatchObject({ id, role: 'trader', trader_id: traderId });
    const [fact] = await listFacts(house.db, 'account', id);
    expect(fact).toMatchObject({ type: 'registry.account-opened', data: { signInName: 'aoba.2', traderId } });
    expect(JSON.stringify(fact)).not.toContain(PASSWORD);
  });

  it('leaves the password out of what a repeated message is known by', async () => {
    const input = { signInName: 'repeated', displayName: 'Said Twice', role: 'analyst' };
    const say = (password: string) =>
      house.perform(openAccount, {
        actor: house.actors.administrator,
        input: { ...input, password },
        idempotencyKey: 'open-repeated',
      });
    const first = mustBe(await say(PASSWORD));
    expect(mustBe(await say('another quiet harbour'))).toEqual(first);
    const { rows } = await sql<{ body_hash: Buffer }>`
      select body_hash from platform.inbox where message_id = 'open-repeated'`.execute(house.db);
    const known = createHash('sha256')
      .update(`${openAccount.name}\n${canonicalJson(input)}`)
      .digest();
    expect(rows[0]?.body_hash.equals(known)).toBe(true);
  });

  it.each([
    ['short', 'registry.password-short'],
    ['password-2026!', 'registry.password-common'],
    ['sekisho-demo-2026', 'registry.password-common'],
    ['111111111111111', 'registry.password-monotonous'],
    ['i am somebody new here', 'registry.password-like-name'],
  ])('refuses the weak password %s', async (password, code) => {
    const refused = await open({ signInName: 'weak', password });
    expect(codesOf(refused)).toEqual([code]);
    expect(pointersOf(refused)).toEqual(['/password']);
    expect(codesOf(await signIn('weak'))).toEqual(['platform.sign-in-failed']);
  });

  it('needs a side that is known', async () => {
    expect(codesOf(await open({ role: 'trader' }))).toEqual(['registry.account-side-missing']);
    for (const side of [{ traderId: NOBODYS_ID }, { brokerId: NOBODYS_ID }, { officeCode: 'ZZ' }]) {
      const role = { traderId: 'trader', brokerId: 'broker', officeCode: 'officer' }[Object.keys(side)[0] ?? ''];
      expect(codesOf(await open({ role, ...side })), role).toEqual(['registry.account-side-unknown']);
    }
    expect(codesOf(await open({ role: 'bank' }))).toEqual(['registry.account-side-missing']);
  });

  it('is for administrators and the command line', async () => {
    expect(codesOf(await open({ signInName: 'x1' }, house.actors.supervisor))).toEqual(['platform.forbidden']);
    mustBe(await open({ signInName: 'x2' }, systemActor('command-line')));
  });
});

describe('closing an account', () => {
  it('ends its sign-ins, a remembered one within ten seconds; opening again restores none', async () => {
    const { id } = mustBe(await open({ signInName: 'leaving' }));
    const sessions = createSessions(house.db, house.clock);
    const token = await sessions.open(mustBe(await signIn('leaving')), 'bearer', null);
    expect(await sessions.find(token)).not.toBeNull();
    mustBe(await close(id));
    expect(codesOf(await signIn('leaving'))).toEqual(['platform.sign-in-failed']);
    expect(await createSessions(house.db, house.clock).find(token)).toBeNull();
    house.clock.set('2026-11-20T01:00:11.000Z');
    expect(await sessions.find(token)).toBeNull();
    mustBe(await house.perform(reopenAccount, { actor: house.actors.administrator, input: { id } }));
    mustBe(await signIn('leaving'));
    expect(await createSessions(house.db, house.clock).find(token)).toBeNull();
    expect(await typesOf(id)).toEqual([
      'registry.account-opened',
      'registry.account-closed',
      'registry.account-reopened',
    ]);
  });

  it('is refused a second time, for oneself, for the unknown, and for the last administrator', async () => {
    const { actors } = house;
    const { id } = mustBe(await open({ signInName: 'twice' }));
    mustBe(await close(id));
    expect(codesOf(await close(id))).toEqual(['registry.account-not-in-state']);
    expect(codesOf(await close(NOBODYS_ID))).toEqual(['platform.not-found']);
    expect(codesOf(await close(actors.administrator.userId ?? ''))).toEqual(['registry.own-account']);
    const last = await close(actors.administrator.userId ?? '', systemActor('command-line'));
    expect(codesOf(last)).toEqual(['registry.last-administrator']);
  });

  it('by two administrators of each other at once leaves one of them', async () => {
    const { id } = mustBe(await open({ signInName: 'admin.2', role: 'administrator' }));
    const first = house.actors.administrator;
    const second = { ...first, userId: id };
    const answers = await Promise.all([close(id, first), close(first.userId ?? '', second)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(['registry.last-administrator']);
    const closed = answers[0].ok ? id : first.userId;
    mustBe(await house.perform(reopenAccount, { actor: systemActor('command-line'), input: { id: closed } }));
  });
});

describe('attaching an account', () => {
  const move = (id: string, side: object) =>
    house.perform(moveAccount, { actor: house.actors.administrator, input: { id, ...side } });

  it('gives it the other side and ends the sign-ins that saw the old one', async () => {
    const { trader, otherTrader } = house.actors;
    const { id } = mustBe(await open({ signInName: 'moving', role: 'trader', traderId: trader.traderId }));
    const token = await createSessions(house.db, house.clock).open(mustBe(await signIn('moving')), 'bearer', null);
    mustBe(await move(id, { traderId: otherTrader.traderId }));
    expect(await createSessions(house.db, house.clock).find(token)).toBeNull();
    expect(mustBe(await signIn('moving')).trader_id).toBe(otherTrader.traderId);
    expect(await typesOf(id)).toContain('registry.account-moved');
  });

  it('is refused to a side that its role has not', async () => {
    const { id } = mustBe(await open({ signInName: 'officer.3', role: 'officer', officeCode: '1A' }));
    const { traderId } = house.actors.trader;
    expect(codesOf(await move(id, { traderId }))).toEqual(['registry.account-side-missing']);
    const analyst = mustBe(await open({ signInName: 'analyst.2' }));
    expect(codesOf(await move(analyst.id, { traderId }))).toEqual(['registry.account-has-no-side']);
  });
});

it('lists everybody in pages, the closed too, and no password', async () => {
  const actor = house.actors.administrator;
  const names: string[] = [];
  let after = '';
  for (;;) {
    const page = mustBe(await house.perform(listAccounts, { actor, input: { after, limit: '3' } }));
    names.push(...page.accounts.map(({ signInName }) => signInName));
    expect(JSON.stringify(page)).not.toContain('argon2');
    if (page.next === undefined) break;
    after = page.next;
  }
  expect(names).toEqual([...new Set(names)].sort());
  expect(names).toContain('twice');
  const { accounts } = mustBe(await house.perform(listAccounts, { actor, input: {} }));
  const sideOf = (name: string) => accounts.find(({ signInName }) => signInName === name)?.sideName?.en;
  expect([sideOf('trader'), sideOf('broker')]).toEqual(['Aoba Foods Co., Ltd.', 'Umineko Customs Brokers Co., Ltd.']);
  expect(sideOf('officer')).toBeUndefined();
  expect(codesOf(await house.perform(listAccounts, { actor: house.actors.officer, input: {} }))).toEqual([
    'platform.forbidden',
  ]);
});

describe('a password', () => {
  const NEXT = 'loud market at dawn';
  const enter = (name: string, password: string) => checkPassword(house.db, { name, password }, house.clock.now());
  const change = (userId: string, input: object) =>
    house.perform(changeOwnPassword, { actor: { ...house.actors.analyst, userId }, input });

  it('is changed by its owner, who is signed out everywhere', async () => {
    const { id } = mustBe(await open({ signInName: 'changing' }));
    const token = await createSessions(house.db, house.clock).open(mustBe(await signIn('changing')), 'bearer', null);
    mustBe(await change(id, { current: PASSWORD, password: NEXT }));
    expect(codesOf(await signIn('changing'))).toEqual(['platform.sign-in-failed']);
    mustBe(await enter('changing', NEXT));
    expect(await createSessions(house.db, house.clock).find(token)).toBeNull();
    expect(await typesOf(id)).toEqual(['registry.account-opened', 'registry.password-changed']);
    expect(JSON.stringify(await listFacts(house.db, 'account', id))).not.toContain(NEXT);
  });

  it('is not changed without the present one, to the same one, or to a weak one', async () => {
    const { id } = mustBe(await open({ signInName: 'staying' }));
    const tries = [
      [{ current: 'not my password', password: NEXT }, 'registry.password-not-current', '/current'],
      [{ current: PASSWORD, password: PASSWORD }, 'registry.password-unchanged', '/password'],
      [{ current: PASSWORD, password: 'password-2026!' }, 'registry.password-common', '/password'],
      [{ current: PASSWORD, password: 'staying in the house' }, 'registry.password-like-name', '/password'],
    ] as const;
    for (const [input, code, pointer] of tries) {
      const answer = await change(id, input);
      expect([codesOf(answer), pointersOf(answer)]).toEqual([[code], [pointer]]);
    }
    mustBe(await signIn('staying'));
  });

  it('forgotten is set anew by an administrator, and opens a door that wrong guesses had shut', async () => {
    const { id } = mustBe(await open({ signInName: 'forgetful' }));
    for (let n = 0; n < 5; n += 1) await enter('forgetful', 'a wild guess');
    expect(codesOf(await signIn('forgetful'))).toEqual(['platform.sign-in-locked']);
    const reset = (actor = house.actors.administrator, input: object = { id, password: NEXT }) =>
      house.perform(resetPassword, { actor, input });
    expect(codesOf(await reset(house.actors.supervisor))).toEqual(['platform.forbidden']);
    expect(codesOf(await reset(undefined, { id: NOBODYS_ID, password: NEXT }))).toEqual(['platform.not-found']);
    expect(codesOf(await reset(undefined, { id, password: 'short' }))).toEqual(['registry.password-short']);
    mustBe(await reset());
    mustBe(await enter('forgetful', NEXT));
  });
});
