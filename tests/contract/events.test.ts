import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CUSTOMS_ONLY_FACTS, TRADE_FACTS } from '../../src/apps/trade-facts.ts';
import { ROOMS } from '../../src/modules/map.ts';
import type { FedFact } from '../../src/platform/feed.ts';
import { newId } from '../../src/platform/ids.ts';
import { appendFacts } from '../../src/platform/journal.ts';
import { sampleContent } from '../support/sample-declaration.ts';
import { ROOT } from '../support/source-files.ts';
import { codesOf, type Person, type TestApp, testApp } from '../support/test-app.ts';
import { untilTold } from '../support/until-told.ts';

let house: TestApp;
beforeAll(async () => {
  house = await testApp();
});
afterAll(() => house?.stop());

type Page = { readonly facts: readonly FedFact[]; readonly next: string; readonly more: boolean };
type Followed = { readonly facts: readonly FedFact[]; readonly cursor: string };

/** Follows the feed to its end in pages, as a person's machine does. */
async function follow(as: Person, after = '0-0', limit = 7): Promise<Followed> {
  await untilTold(house.db);
  const facts: FedFact[] = [];
  for (let cursor = after; ; ) {
    const { json } = await house.call({ method: 'GET', url: `/api/events?after=${cursor}&limit=${limit}`, as });
    const page = json as Page;
    facts.push(...page.facts);
    cursor = page.next;
    if (!page.more) return { facts, cursor };
  }
}

/** A trader declares for itself, a broker for the sample's importer. */
async function lodge(as: Person): Promise<string> {
  const sample = sampleContent();
  const { json } = await house.call({ method: 'GET', url: '/api/traders', as });
  const [own] = (json as { traders: { code: string; nameEn: string }[] }).traders;
  const importer =
    as === 'otherTrader' && own ? { ...sample.importer, code: own.code, name: own.nameEn } : sample.importer;
  const body = { content: { ...sample, importer }, lodge: true };
  const made = await house.call({ method: 'POST', url: '/api/declarations', as, body });
  expect(made.status, made.text).toBe(201);
  return (made.json as { id: string }).id;
}

const typesFor = ({ facts }: Followed, id: string) =>
  facts.filter(({ subjectId, data }) => subjectId === id || data.declarationId === id).map(({ type }) => type);

describe('the event feed', () => {
  it('gives a trader the life of what is declared for it, in order, and strangers nothing of it', async () => {
    const id = await lodge('trader');
    const own = await follow('trader');
    expect(typesFor(own, id).slice(0, 3)).toEqual([
      'declaration.registered',
      'declaration.lodged',
      'declaration.channel-assigned',
    ]);
    for (const stranger of ['otherTrader', 'broker', 'otherBroker'] as const) {
      const theirs = await follow(stranger);
      expect(typesFor(theirs, id), stranger).toEqual([]);
      expect(JSON.stringify(theirs), stranger).not.toContain(id);
    }
    const customs = await follow('officer');
    expect(typesFor(customs, id)).toEqual(expect.arrayContaining(typesFor(own, id)));
  });

  it('gives importer and broker what the broker declared', async () => {
    const id = await lodge('broker');
    for (const as of ['trader', 'broker'] as const) {
      expect(typesFor(await follow(as), id)[0], as).toBe('declaration.registered');
    }
    for (const as of ['otherTrader', 'otherBroker'] as const) expect(typesFor(await follow(as), id)).toEqual([]);
  });

  it('is the same again from any cursor, in pages of any size, and goes on after it', async () => {
    const before = await follow('trader');
    expect((await follow('trader', '0-0', 3)).facts).toEqual(before.facts);
    const middle = before.facts[Math.floor(before.facts.length / 2)];
    const rest = (await follow('trader', middle?.cursor)).facts;
    expect(rest).toEqual(before.facts.slice(before.facts.indexOf(middle as FedFact) + 1));
    await lodge('otherTrader');
    const meanwhile = await follow('trader', before.cursor);
    expect(meanwhile.facts).toEqual([]);
    const id = await lodge('trader');
    expect(typesFor(await follow('trader', meanwhile.cursor), id)[0]).toBe('declaration.registered');
  });

  it('tells the trade neither why goods were raised or held, nor which officer acts, nor what was found', async () => {
    const secret = 'because of what only customs knows';
    const id = await lodge('trader');
    const { journal } = await writeInside(id, secret);
    expect(journal).toBeGreaterThan(0);
    const own = await follow('trader');
    const text = JSON.stringify(own);
    expect(typesFor(own, id)).toEqual(expect.arrayContaining(['declaration.category-raised', 'inspection.ended']));
    expect(text).not.toContain(secret);
    expect(text).not.toContain(house.actors.officer.name);
    expect(text).not.toContain(house.actors.officer.userId);
    expect(JSON.stringify(await follow('supervisor'))).toContain(secret);
  });

  it('is not for analysts, banks and the public', async () => {
    const ask = (as: Person | undefined) => house.call({ method: 'GET', url: '/api/events', as });
    expect(codesOf(await ask('analyst'))).toEqual(['platform.forbidden']);
    expect(codesOf(await ask('bank'))).toEqual(['platform.forbidden']);
    expect(codesOf(await ask(undefined))).toEqual(['platform.sign-in-needed']);
  });
});

/** States, in an officer's name, one fact of every kind that has something to hide. */
async function writeInside(id: string, secret: string): Promise<{ journal: number }> {
  const about = { declarationId: id, category: 3, reason: secret, method: 'X', finding: secret, outcome: secret };
  const types = [
    'declaration.category-raised',
    ...CUSTOMS_ONLY_FACTS,
    ...Object.keys(TRADE_FACTS).filter((type) => type.startsWith('inspection.')),
  ];
  const { userId, name } = house.actors.officer;
  const facts = types.map((type) => ({
    subject: type.startsWith('declaration.') ? 'declaration' : 'examination',
    subjectId: id,
    type,
    version: 1,
    data: { ...about, because: secret, note: secret, to: name },
    actor: { name, role: 'officer', userId },
    at: house.clock.now(),
  }));
  await house.db.transaction().execute((tx) => appendFacts(tx, facts, newId()));
  return { journal: facts.length };
}

/** Every type of fact that a room's `facts.ts` names, with the fields of its data where a schema says them. */
async function statedFacts(): Promise<Map<string, readonly string[] | null>> {
  const stated = new Map<string, readonly string[] | null>();
  for (const { name } of ROOMS) {
    const file = join(ROOT, 'src', 'modules', name, 'facts.ts');
    if (!existsSync(file)) continue;
    for (const table of Object.values((await import(file)) as Record<string, unknown>)) {
      if (typeof table !== 'object' || table === null) continue;
      for (const [type, fact] of Object.entries(table)) stated.set(type, fieldsOf(fact));
    }
  }
  return stated;
}

type Shaped = { readonly shape?: object; readonly data?: { readonly shape?: object } };

function fieldsOf(fact: unknown): readonly string[] | null {
  const { shape, data } = Object(fact) as Shaped;
  const fields = shape ?? data?.shape;
  return fields ? Object.keys(fields) : null;
}

describe('the lists of what the trade is told and what not', () => {
  it('hold every fact that a room can state, once', async () => {
    const known = [...Object.keys(TRADE_FACTS), ...CUSTOMS_ONLY_FACTS];
    expect(known.filter((type, index) => known.indexOf(type) !== index)).toEqual([]);
    expect([...(await statedFacts()).keys()].sort()).toEqual(known.sort());
  });

  it('name only fields that the facts have', async () => {
    const stated = await statedFacts();
    for (const [type, fields] of Object.entries(TRADE_FACTS)) {
      expect(stated.get(type), type).toEqual(expect.arrayContaining([...fields]));
    }
  });
});
