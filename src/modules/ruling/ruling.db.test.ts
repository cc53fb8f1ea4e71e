import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { type Actor, PUBLIC_ACTOR, systemActor } from '../../kernel/actor.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { mustBe, type Result } from '../../kernel/result.ts';
import { listFacts } from '../../platform/journal.ts';
import type { Operation } from '../../platform/operation.ts';
import type { RulingFile, RulingKind } from './contract.ts';
import { stateAfter } from './domain/state-after.ts';
import { rulingFacts } from './facts.ts';
import { answerQuestion } from './operations/answer-question.ts';
import { answerRuling } from './operations/answer-ruling.ts';
import { applyForRuling } from './operations/apply-for-ruling.ts';
import { askApplicant } from './operations/ask-applicant.ts';
import { attachDocument } from './operations/attach-document.ts';
import { carryOutDue } from './operations/carry-out-due.ts';
import { changeAnswer } from './operations/change-answer.ts';
import { confirmRuling } from './operations/confirm-ruling.ts';
import { deferPublication } from './operations/defer-publication.ts';
import { invalidateRuling } from './operations/invalidate-ruling.ts';
import { publishRuling } from './operations/publish-ruling.ts';
import { requestReview } from './operations/request-review.ts';
import { saveApplication } from './operations/save-application.ts';
import { startApplication } from './operations/start-application.ts';
import { takeApplication } from './operations/take-application.ts';
import { withdrawApplication } from './operations/withdraw-application.ts';
import { checkQuotedRuling } from './queries/check-quoted-ruling.ts';
import { getPublicRuling } from './queries/get-public-ruling.ts';
import { getRulingDocument } from './queries/get-ruling-document.ts';
import { getRulingFile } from './queries/get-ruling-file.ts';
import { listRulings } from './queries/list-rulings.ts';
import { searchPublicRulings } from './queries/search-public-rulings.ts';
import { application, codesOf, decision, publicText } from './ruling.test-support.ts';

let s: TestSystem;
beforeAll(async () => {
  s = await testSystem();
});
afterAll(() => s.stop());
beforeEach(() => on('2026-11-24'));

const on = (day: string): void => s.clock.set(`${day}T01:00:00.000Z`);
const act = <I, O>(operation: Operation<I, O>, actor: Actor, input: unknown): Promise<Result<O>> =>
  s.perform(operation, { actor, input });

async function received(kind: RulingKind = 'classification', more: object = {}): Promise<RulingFile> {
  const draft = mustBe(
    await act(startApplication, s.actors.trader, { kind, application: { ...application, ...more } }),
  );
  return mustBe(await act(applyForRuling, s.actors.trader, { id: draft.id }));
}
async function answered(more: object = {}): Promise<RulingFile> {
  const { id } = await received('classification', more);
  on('2026-12-24');
  return mustBe(await act(answerRuling, s.actors.officer, { id, decision, publicText }));
}
async function published(): Promise<RulingFile> {
  const { id } = await answered();
  return mustBe(await act(publishRuling, s.actors.officer, { id }));
}
const search = async (input: object) => mustBe(await act(searchPublicRulings, PUBLIC_ACTOR, input));

describe('an application', () => {
  it('is complete before the clock starts; every gap is named at once', async () => {
    const draft = mustBe(await act(startApplication, s.actors.trader, { kind: 'origin' }));
    const handed = await act(applyForRuling, s.actors.trader, { id: draft.id });
    if (handed.ok) throw new Error('An empty application was received');
    expect(handed.refusals.map(({ pointer }) => pointer)).toEqual([
      '/application/title',
      '/application/goods',
      '/application/question',
    ]);
    expect(handed.refusals[0]?.law?.en).toContain('Art. 7');
    const seen = mustBe(await act(getRulingFile, s.actors.trader, { id: draft.id }));
    expect(seen).toMatchObject({ state: 'DRAFT', number: null, clock: null });
  });

  it('follows the worked example: received 2026-11-24, due, valid and reviewable as the handbook says', async () => {
    const asked = await received();
    expect(asked).toMatchObject({ state: 'RECEIVED', receivedOn: '2026-11-24' });
    expect(asked.number).toMatch(/^C26\d{6}$/);
    expect(asked.clock).toMatchObject({ targetOn: '2026-12-24', daysLeft: 30 });
    on('2026-12-24');
    const done = mustBe(await act(answerRuling, s.actors.officer, { id: asked.id, decision, publicText }));
    expect(done).toMatchObject({
      state: 'ANSWERED',
      code: '210310000',
      validUntil: '2029-12-23',
      reviewUntil: '2027-02-24',
      deferrableUntil: '2027-06-22',
    });
  });

  it('has 90 days on valuation, numbers of its own kind, and no gaps between them', async () => {
    const first = await received('valuation');
    const second = await received('valuation');
    expect(first.clock?.targetOn).toBe('2027-02-22');
    expect(first.number).toMatch(/^V26\d{4}$/);
    expect(Number(second.number?.slice(3)) - Number(first.number?.slice(3))).toBe(1);
  });

  it('stops its clock while customs waits for the applicant', async () => {
    const { id } = await received();
    on('2026-12-01');
    const asked = mustBe(await act(askApplicant, s.actors.officer, { id, question: '塩分は？' }));
    expect(asked).toMatchObject({ state: 'INFO_REQUESTED', clock: { isStopped: true, daysLeft: 23 } });
    expect(codesOf(await act(answerRuling, s.actors.officer, { id, decision, publicText }))).toEqual([
      'ruling.command-not-allowed',
    ]);
    on('2026-12-11');
    const told = mustBe(await act(answerQuestion, s.actors.trader, { id, answer: '17%' }));
    expect(told).toMatchObject({ state: 'RECEIVED', clock: { targetOn: '2027-01-03', daysStopped: 10 } });
    expect(told.questions).toMatchObject([{ question: '塩分は？', answer: '17%', answeredOn: '2026-12-11' }]);
  });

  it('may be withdrawn until it is answered, and not afterwards', async () => {
    const { id } = await received();
    expect(mustBe(await act(withdrawApplication, s.actors.trader, { id })).state).toBe('WITHDRAWN');
    const late = await answered();
    expect(codesOf(await act(withdrawApplication, s.actors.trader, { id: late.id }))).toEqual([
      'ruling.command-not-allowed',
    ]);
  });

  it('keeps its documents for the applicant and for customs', async () => {
    const { id } = await received();
    const paper = {
      id,
      name: 'a.txt',
      mediaType: 'text/plain',
      contentBase64: Buffer.from('x y z').toString('base64'),
    };
    const file = mustBe(await act(attachDocument, s.actors.trader, paper));
    const documentId = file.documents[0]?.id;
    expect((await act(getRulingDocument, s.actors.officer, { id, documentId })).ok).toBe(true);
    expect(codesOf(await act(getRulingDocument, s.actors.otherTrader, { id, documentId }))).toEqual([
      'platform.not-found',
    ]);
    const broken = await act(attachDocument, s.actors.trader, { ...paper, contentBase64: '????' });
    expect(codesOf(broken)).toEqual(['ruling.document-unreadable']);
    const large = await act(attachDocument, s.actors.trader, { ...paper, contentBase64: 'A'.repeat(11_184_816) });
    expect(codesOf(large)).toEqual(['ruling.document-too-large']);
  });
});

describe('whose application it is', () => {
  it('a broker applies for a client who gave a mandate, and for nobody else', async () => {
    const client = { kind: 'classification', traderCode: '8990000000001-0000' };
    expect((await act(startApplication, s.actors.broker, client)).ok).toBe(true);
    const stranger = { ...client, traderCode: '5990000000004-0000' };
    expect(codesOf(await act(startApplication, s.actors.broker, stranger))).toEqual(['ruling.trader-not-yours']);
    expect(codesOf(await act(startApplication, s.actors.broker, { kind: 'origin' }))).toEqual([
      'ruling.trader-missing',
    ]);
  });

  it('others do not find it; customs does not see a draft', async () => {
    const draft = mustBe(await act(startApplication, s.actors.trader, { kind: 'classification', application }));
    for (const actor of [s.actors.otherTrader, s.actors.broker, s.actors.officer]) {
      expect(codesOf(await act(getRulingFile, actor, { id: draft.id }))).toEqual(['platform.not-found']);
    }
    await act(applyForRuling, s.actors.trader, { id: draft.id });
    expect((await act(getRulingFile, s.actors.officer, { id: draft.id })).ok).toBe(true);
    expect(codesOf(await act(saveApplication, s.actors.otherTrader, { id: draft.id, application }))).toEqual([
      'platform.not-found',
    ]);
  });

  it('the applicant does not read which officer decided', async () => {
    const { id } = await answered();
    const mine = mustBe(await act(getRulingFile, s.actors.trader, { id }));
    expect(JSON.stringify(mine)).not.toContain(s.actors.officer.name);
    const inside = mustBe(await act(getRulingFile, s.actors.officer, { id }));
    expect(inside.decisions[0]?.decidedBy).toBe(s.actors.officer.name);
  });

  it('of two who write at once the second is told', async () => {
    const { id, rowVersion } = await received();
    expect((await act(takeApplication, s.actors.officer, { id, rowVersion })).ok).toBe(true);
    const second = await act(askApplicant, s.actors.otherOfficer, { id, rowVersion, question: '？' });
    expect(codesOf(second)).toEqual(['platform.changed-meanwhile']);
  });

  it('the casework lists the longest waiting first, the applicant the newest', async () => {
    const first = await received();
    on('2026-11-25');
    const second = await received();
    const desk = mustBe(await act(listRulings, s.actors.officer, { limit: 200 })).rulings.map(({ id }) => id);
    expect(desk.indexOf(first.id)).toBeLessThan(desk.indexOf(second.id));
    const own = mustBe(await act(listRulings, s.actors.trader, {})).rulings;
    expect(own[0]?.id).toBe(second.id);
    expect(own[0]).not.toHaveProperty('assignedName');
    expect(mustBe(await act(listRulings, s.actors.otherTrader, {})).rulings).toEqual([]);
  });
});

describe('an answer', () => {
  it('says what was asked: a code that stands in the tariff, a country that exists', async () => {
    const { id } = await received();
    const answer = (changes: object) =>
      act(answerRuling, s.actors.officer, { id, publicText, decision: { ...decision, ...changes } });
    expect(codesOf(await answer({ code: '' }))).toEqual(['ruling.answer-missing']);
    expect(codesOf(await answer({ code: '99' }))).toEqual(['ruling.code-unknown']);
    expect(codesOf(await answer({ code: '999999999', origin: 'QQ' }))).toEqual([
      'ruling.code-unknown',
      'ruling.origin-unknown',
    ]);
    expect((await answer({ code: '2103.10' })).ok).toBe(true);
  });

  it('is deferred only on request and within 180 days, and the night job publishes it then', async () => {
    const plain = await answered();
    const until = '2027-06-22';
    expect(codesOf(await act(deferPublication, s.actors.officer, { id: plain.id, until }))).toEqual([
      'ruling.deferral-not-wanted',
    ]);
    on('2026-11-24');
    const { id } = await answered({ deferralReason: '新製品の発売前のため' });
    for (const day of ['2027-06-23', '2026-12-24']) {
      expect(codesOf(await act(deferPublication, s.actors.officer, { id, until: day }))).toEqual([
        'ruling.deferral-too-long',
      ]);
    }
    const put = mustBe(await act(deferPublication, s.actors.officer, { id, until }));
    expect(put).toMatchObject({ state: 'DEFERRED', publishedOn: null });
    expect((await act(getPublicRuling, PUBLIC_ACTOR, { number: put.number ?? '' })).ok).toBe(false);
    on('2027-06-21');
    expect(mustBe(await act(carryOutDue, systemActor('test'), {})).published).toBe(0);
    on(until);
    expect(mustBe(await act(carryOutDue, systemActor('test'), {})).published).toBe(1);
    expect(mustBe(await act(getPublicRuling, PUBLIC_ACTOR, { number: put.number ?? '' })).publishedOn).toBe(until);
    expect(mustBe(await act(carryOutDue, systemActor('test'), {})).published).toBe(0);
  });

  it('may be asked about once within two months; a supervisor who did not give it decides', async () => {
    const { id } = await answered();
    on('2027-02-25');
    const late = await act(requestReview, s.actors.trader, { id, reasons: '違う' });
    expect(codesOf(late)).toEqual(['ruling.command-not-allowed']);
    on('2027-02-24');
    mustBe(await act(requestReview, s.actors.trader, { id, reasons: '違う' }));
    expect(codesOf(await act(confirmRuling, s.actors.officer, { id, reasons: '正しい' }))).toEqual([
      'platform.forbidden',
    ]);
    const kept = mustBe(await act(confirmRuling, s.actors.supervisor, { id, reasons: '正しい' }));
    expect(kept).toMatchObject({ state: 'CONFIRMED', code: '210310000', validUntil: '2029-12-23' });
    expect(codesOf(await act(requestReview, s.actors.trader, { id, reasons: 'まだ' }))).toEqual([
      'ruling.command-not-allowed',
    ]);
    expect(mustBe(await act(publishRuling, s.actors.officer, { id })).publishedOn).toBe('2027-02-24');
  });

  it('changed by a review is shown to the public as changed, and binds from that day on', async () => {
    const { id, number } = await published();
    on('2027-01-15');
    mustBe(await act(requestReview, s.actors.trader, { id, reasons: '違う' }));
    const other = { ...decision, code: '2103.90' };
    const text = { ...publicText, title: { ja: '混合調味料', en: 'Mixed seasoning' } };
    mustBe(await act(changeAnswer, s.actors.supervisor, { id, decision: other, publicText: text }));
    const seen = mustBe(await act(getPublicRuling, PUBLIC_ACTOR, { number: number ?? '' }));
    expect(seen).toMatchObject({ code: '210390', changedOnReview: true, title: { en: 'Mixed seasoning' } });
    const quote = (code: string, asOf: string) =>
      checkQuotedRuling(s.db, {
        number: number ?? '',
        kind: 'classification',
        traderId: s.actors.trader.traderId,
        item: { code, origin: 'CN' },
        asOf: asOf as PlainDate,
      });
    expect((await quote('210310000', '2027-01-14')).ok).toBe(true);
    expect(codesOf(await quote('210310000', '2027-01-15'))).toEqual(['ruling.quoted-code-differs']);
    expect((await quote('210390229', '2027-01-15')).ok).toBe(true);
  });

  it('expires after its last day', async () => {
    const { id } = await published();
    on('2029-12-23');
    mustBe(await act(carryOutDue, systemActor('test'), {}));
    expect(mustBe(await act(getRulingFile, s.actors.trader, { id })).state).toBe('PUBLISHED');
    on('2029-12-24');
    expect(mustBe(await act(carryOutDue, systemActor('test'), {})).expired).toBeGreaterThan(0);
    expect(mustBe(await act(getRulingFile, s.actors.trader, { id })).state).toBe('EXPIRED');
  });
});

describe('published rulings', () => {
  it('are found by anyone by words of either language, number, code, kind and day', async () => {
    const { number } = await published();
    const numbersBy = async (input: object) => (await search(input)).rulings.map((ruling) => ruling.number);
    for (const query of [
      '大豆',
      '発酵 調味料',
      'seasoning SALT',
      'ｆｅｒｍｅｎｔｅｄ',
      number,
      `${number}`.toLowerCase(),
    ]) {
      expect(await numbersBy({ query }), `${query}`).toContain(number);
    }
    expect(await numbersBy({ code: '2103.10' })).toContain(number);
    expect(await numbersBy({ kind: 'classification', from: '2026-12-24', to: '2026-12-24' })).toContain(number);
    expect(await numbersBy({ query: '大豆 みそ汁' })).not.toContain(number);
    expect(await numbersBy({ code: '2104' })).toEqual([]);
    expect(await numbersBy({ kind: 'origin' })).toEqual([]);
    expect(await numbersBy({ to: '2026-12-23' })).toEqual([]);
    expect(await numbersBy({ query: '100%_' })).toEqual([]);
  });

  it('come page after page, each once', async () => {
    for (let n = 0; n < 4; n++) {
      on('2026-11-24');
      await published();
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await search({ limit: 2, ...(after ? { after } : {}) });
      seen.push(...page.rulings.map(({ number }) => number));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe((await search({ limit: 200 })).total);
  });

  it('say nothing of the applicant and nothing of the application', async () => {
    const { number } = await published();
    const text = JSON.stringify(await act(getPublicRuling, PUBLIC_ACTOR, { number: number ?? '' }));
    for (const secret of ['SECRET-RECIPE', '大豆を発酵', 'あおば', s.actors.officer.name, 'traderId']) {
      expect(text).not.toContain(secret);
    }
    expect((await search({ query: 'あおば食品' })).rulings).toEqual([]);
    expect((await search({ query: 'SECRET-RECIPE' })).rulings).toEqual([]);
  });

  it('are not there before they are published', async () => {
    const { number } = await answered({ title: '未公開品' });
    expect(codesOf(await act(getPublicRuling, PUBLIC_ACTOR, { number: number ?? '' }))).toEqual(['platform.not-found']);
    expect((await search({ query: number ?? '' })).rulings).toEqual([]);
  });

  it('that were declared void stay readable and say so', async () => {
    const { id, number } = await published();
    mustBe(await act(invalidateRuling, s.actors.officer, { id, because: 'law-changed', reason: '表の改正' }));
    const seen = mustBe(await act(getPublicRuling, PUBLIC_ACTOR, { number: number ?? '' }));
    expect(seen).toMatchObject({ standing: 'invalidated', invalidBecause: 'law-changed' });
  });
});

describe('a quoted ruling', () => {
  it('is refused with its reason when unknown, of another, void or expired', async () => {
    const { id, number } = await published();
    const quote = (changes: object = {}) =>
      checkQuotedRuling(s.db, {
        ...{ number: number ?? '', kind: 'classification', traderId: s.actors.trader.traderId },
        ...{ item: { code: '210310000', origin: 'CN' }, asOf: '2027-01-01' as PlainDate },
        ...changes,
      });
    expect(mustBe(await quote())).toMatchObject({ id, number });
    expect(codesOf(await quote({ number: 'C26999999' }))).toEqual(['ruling.quoted-unknown']);
    expect(codesOf(await quote({ traderId: s.actors.otherTrader.traderId }))).toEqual(['ruling.quoted-of-another']);
    expect(codesOf(await quote({ asOf: '2029-12-24' }))).toEqual(['ruling.quoted-expired']);
    expect(codesOf(await quote({ asOf: '2026-12-23' }))).toEqual(['ruling.quoted-not-yet']);
    expect(codesOf(await quote({ kind: 'valuation' }))).toEqual(['ruling.quoted-other-kind']);
    mustBe(await act(invalidateRuling, s.actors.officer, { id, because: 'goods-differ', reason: '現品が異なる' }));
    expect(codesOf(await quote())).toEqual(['ruling.quoted-invalidated']);
  });

  it('that waits for its answer does not bind', async () => {
    const { number } = await received();
    const asked = { number: number ?? '', traderId: s.actors.trader.traderId, asOf: '2027-01-01' as PlainDate };
    expect(codesOf(await checkQuotedRuling(s.db, { ...asked, item: { code: '210310000', origin: 'CN' } }))).toEqual([
      'ruling.quoted-not-answered',
    ]);
  });
});

describe('the journal of a ruling', () => {
  it('folds to the stored state, in the shapes that the room publishes', async () => {
    const { id } = await received();
    mustBe(await act(takeApplication, s.actors.officer, { id }));
    mustBe(await act(askApplicant, s.actors.officer, { id, question: '？' }));
    mustBe(await act(answerQuestion, s.actors.trader, { id, answer: '！' }));
    mustBe(await act(answerRuling, s.actors.officer, { id, decision, publicText }));
    mustBe(await act(publishRuling, s.actors.officer, { id }));
    mustBe(await act(requestReview, s.actors.trader, { id, reasons: '違う' }));
    mustBe(await act(changeAnswer, s.actors.supervisor, { id, decision, publicText }));
    const facts = await listFacts(s.db, 'ruling', id);
    const seen = mustBe(await act(getRulingFile, s.actors.trader, { id }));
    expect(stateAfter(facts.map(({ type }) => type))).toBe(seen.state);
    expect(facts.length).toBe(seen.rowVersion);
    for (const { type, data } of facts) {
      expect(rulingFacts[type as keyof typeof rulingFacts].data.safeParse(data).success, type).toBe(true);
    }
  });
});
