import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyJournal } from '../../src/platform/verify-journal.ts';
import { openTokenFor } from '../support/open-token.ts';
import { sampleContent } from '../support/sample-declaration.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { type TestSystem, testSystem } from '../support/test-system.ts';

const KILLS = 20;
const CLIENTS = 4;
const OPENING_BALANCE = 900_000_000n;
const ACCOUNT = '7654321';

type Reply = { readonly status: number; readonly body: Record<string, unknown> };
/** A message whose answer never came is kept and sent again: what a careful client does. */
type Message = { readonly key: string; readonly path: string; readonly body: unknown };

let house: TestSystem;
let folder: string;
let token: string;
beforeAll(async () => {
  house = await testSystem();
  folder = mkdtempSync(join(tmpdir(), 'sekisho-kill-'));
  token = await openTokenFor(house, 'trader');
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await house?.stop();
});

const start = (): Promise<ServerProcess> =>
  startServer({
    DATABASE_URL: house.urls.owner,
    DATABASE_APP_URL: house.urls.app ?? '',
    SEKISHO_VAR: folder,
    SEKISHO_DEMO: '0',
    SEKISHO_WEB: '0',
    SEKISHO_REQUESTS_PER_MINUTE: '0',
  });

async function send(server: ServerProcess, { key, path, body }: Message): Promise<Reply | null> {
  try {
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  } catch {
    return null;
  }
}

const lodging = (key: string): Message => ({
  key,
  path: '/api/declarations',
  body: { content: sampleContent({ invoiceNumber: key }), lodge: true },
});

/** What the clients know: answers that reached them, and messages that still wait for one. */
type Memory = {
  readonly lodged: Map<string, string>;
  readonly paid: Set<string>;
  readonly open: Message[];
  sent: number;
};

async function client(server: ServerProcess, memory: Memory, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const message = memory.open.shift() ?? lodging(`k${++memory.sent}`);
    const reply = await send(server, message);
    if (reply) await noteReply(memory, message, reply);
    else memory.open.push(message);
  }
}

async function noteReply(memory: Memory, message: Message, reply: Reply): Promise<void> {
  if (message.path !== '/api/declarations') {
    expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
    memory.paid.add(message.path);
    return;
  }
  expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(300);
  const id = String(reply.body.id);
  expect(memory.lodged.get(message.key) ?? id, 'one message, one declaration').toBe(id);
  memory.lodged.set(message.key, id);
  const demand = await openDemandOf(id);
  const path = `/api/payments/${demand}/pay-at-demonstration-bank`;
  if (demand) memory.open.push({ key: `pay-${message.key}`, path, body: { accountNumber: ACCOUNT } });
}

async function openDemandOf(declarationId: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from payment.demand
    where declaration_id = ${declarationId} and state = 'open' and payment_number is not null`.execute(house.db);
  return found.rows[0]?.id;
}

it(`loses nothing and books nothing twice when killed ${KILLS} times while lodging and paying`, async () => {
  await sql`insert into payment.bank_account (bank, account_number, trader_id, holder, balance)
    values ('demonstration', ${ACCOUNT}, ${house.actors.trader.traderId}, 'AOBA', ${OPENING_BALANCE})`.execute(
    house.db,
  );
  const memory: Memory = { lodged: new Map(), paid: new Set(), open: [], sent: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    const server = await start();
    let over = false;
    const clients = Array.from({ length: CLIENTS }, () => client(server, memory, () => over));
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 700));
    over = true;
    await server.kill();
    await Promise.all(clients);
  }
  await answerWhatIsOpen(memory);
  await expectNothingLost(memory);
  await expectNothingTwice(memory);
}, 600_000);

async function answerWhatIsOpen(memory: Memory): Promise<void> {
  const server = await start();
  for (let message = memory.open.shift(); message; message = memory.open.shift()) {
    const reply = await send(server, message);
    if (!reply) throw new Error(`No answer to ${message.key} from a server that runs`);
    await noteReply(memory, message, reply);
  }
  await server.kill();
}

async function expectNothingLost(memory: Memory): Promise<void> {
  const found = await sql<{ id: string }>`select declaration_id as id from declaration.declaration`.execute(house.db);
  const stored = new Set(found.rows.map(({ id }) => id));
  expect([...memory.lodged.values()].filter((id) => !stored.has(id))).toEqual([]);
  expect(memory.lodged.size).toBeGreaterThan(KILLS);
  expect(memory.paid.size).toBeGreaterThan(KILLS / 2);
  expect(stored.size, 'declarations there are / messages there were').toBe(memory.sent);
  expect((await verifyJournal(house.db)).breaks).toEqual([]);
}

async function expectNothingTwice(memory: Memory): Promise<void> {
  const demands = await sql<{ settled: bigint; total: bigint; receipts: bigint }>`select
      (select count(*) from payment.demand where state = 'settled' and total > 0) as settled,
      (select coalesce(sum(total), 0)::bigint from payment.demand where state = 'settled' and total > 0) as total,
      (select count(*) from payment.posting where kind = 'receipt') as receipts`.execute(house.db);
  const { settled = 0n, total = 0n, receipts = 0n } = demands.rows[0] ?? {};
  expect([settled, receipts]).toEqual([BigInt(memory.paid.size), BigInt(memory.paid.size)]);
  const account = await sql<{ balance: bigint }>`select balance from payment.bank_account
    where account_number = ${ACCOUNT}`.execute(house.db);
  expect(account.rows[0]?.balance).toBe(OPENING_BALANCE - total);
  const unbalanced =
    await sql`select posting_id from payment.entry group by posting_id having sum(amount) <> 0`.execute(house.db);
  expect(unbalanced.rows).toEqual([]);
  const twice =
    await sql`select demand_id, kind from payment.posting group by demand_id, kind having count(*) > 1`.execute(
      house.db,
    );
  expect(twice.rows).toEqual([]);
}
