import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { changeDeclaration } from '../declaration/operations/change-declaration.ts';
import { type ChosenChannel, chosenChannel, codesOf, foodContent } from '../payment/chosen-channel.test-support.ts';
import { assignExamination } from './operations/assign-examination.ts';
import { endExaminationOperation } from './operations/end-examination.ts';
import { planInspection } from './operations/plan-inspection.ts';
import { raiseToInspection } from './operations/raise-to-inspection.ts';
import { recordInspection } from './operations/record-inspection.ts';
import { requestDocuments } from './operations/request-documents.ts';
import { submitDocument } from './operations/submit-document.ts';
import { getDocument } from './queries/get-document.ts';
import { getExaminationFile } from './queries/get-examination-file.ts';
import { listExaminations } from './queries/list-examinations.ts';

let s: ChosenChannel;
beforeAll(async () => {
  s = await chosenChannel();
});
afterAll(() => s.stop());
beforeEach(() => {
  s.channel = 2;
});

const fileOf = async (id: string, actor: Actor = s.actors.officer) =>
  mustBe(await s.act(getExaminationFile, actor, { id }));
const opened = async (channel: 2 | 3 = 2) => {
  s.channel = channel;
  const { id: declarationId } = await s.lodge();
  const examination = (await fileOf(declarationId)).examinations[0]?.officer;
  if (!examination) throw new Error('No examination was opened');
  return { declarationId, id: examination.id, rowVersion: examination.rowVersion };
};
const stateOf = async (id: string) => {
  const found = await sql<{ state: string; row_version: number }>`
    select state, row_version from declaration.declaration where declaration_id = ${id}`.execute(s.db);
  return found.rows[0] ?? { state: '', row_version: 0 };
};
const end = (id: string, changes: object = {}, actor = s.actors.officer) =>
  s.act(endExaminationOperation, actor, { id, outcome: 'documents-in-order', reason: 'all seen', ...changes });
const plan = async (id: string, changes: object = {}) =>
  s.act(planInspection, s.actors.officer, {
    ...{ id, method: 'ON_SITE', plannedOn: '2026-11-20', place: 'shed 3', witness: 'W0001' },
    ...changes,
  });
const record = (id: string, inspectionId: string, finding: string, changes: object = {}) =>
  s.act(recordInspection, s.actors.officer, {
    ...{ id, inspectionId, performedOn: '2026-11-20', finding, notes: 'opened 3 cartons' },
    ...changes,
  });

describe('an examination', () => {
  it('is opened for category 2 and 3 and not for 1', async () => {
    s.channel = 1;
    const { id } = await s.lodge();
    expect((await fileOf(id)).examinations).toEqual([]);
    expect((await fileOf((await opened(2)).declarationId)).examinations).toMatchObject([
      { category: 2, state: 'open' },
    ]);
    expect((await fileOf((await opened(3)).declarationId)).examinations).toMatchObject([
      { category: 3, state: 'open' },
    ]);
  });

  it('of documents ends with a reason and leads to the demand', async () => {
    const { id, declarationId } = await opened();
    expect(codesOf(await end(id, { reason: '  ' }))).toEqual(['platform.input-malformed']);
    expect(mustBe(await end(id))).toMatchObject({ state: 'ended', assignedName: s.actors.officer.name });
    expect((await stateOf(declarationId)).state).toBe('TAX_DUE');
  });

  it('of two officers at once one ends it; the other is told who was first', async () => {
    const { id } = await opened();
    const answers = await Promise.all([end(id), end(id, {}, s.actors.otherOfficer)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const winner = answers[0]?.ok ? s.actors.officer : s.actors.otherOfficer;
    const [refusal] = answers.flatMap((answer) => (answer.ok ? [] : answer.refusals));
    expect(refusal).toMatchObject({ code: 'inspection.already-ended', status: 409 });
    expect(refusal?.what.en).toContain(winner.name);
  });

  it('held by another officer is refused; a supervisor takes it over', async () => {
    const { id, rowVersion } = await opened();
    mustBe(await s.act(assignExamination, s.actors.officer, { id }));
    expect(codesOf(await end(id, {}, s.actors.otherOfficer))).toEqual(['inspection.taken-by-other']);
    expect(codesOf(await end(id, { rowVersion }))).toEqual(['platform.changed-meanwhile']);
    const taken = mustBe(await s.act(assignExamination, s.actors.supervisor, { id }));
    expect(taken.assignedName).toBe(s.actors.supervisor.name);
    mustBe(await s.act(assignExamination, s.actors.supervisor, { id, release: true }));
    mustBe(await end(id, {}, s.actors.otherOfficer));
  });

  it('is not for the trade side or analysts, and another trader learns nothing', async () => {
    const { id, declarationId } = await opened();
    expect(codesOf(await end(id, {}, s.actors.trader))).toEqual(['platform.forbidden']);
    expect(codesOf(await end(id, {}, s.actors.analyst))).toEqual(['platform.forbidden']);
    const asOther = await s.act(getExaminationFile, s.actors.otherTrader, { id: declarationId });
    expect(codesOf(asOther)).toEqual(['platform.not-found']);
    expect((await fileOf(declarationId, s.actors.trader)).examinations[0]).not.toHaveProperty('officer');
  });

  it('stands in the queue with its counts until it ends', async () => {
    const { id } = await opened();
    const queue = async () => mustBe(await s.act(listExaminations, s.actors.officer, { limit: '200' }));
    expect((await queue()).examinations.map((row) => row.id)).toContain(id);
    const waiting = (await queue()).counts.find(({ category }) => category === 2)?.waiting ?? 0;
    mustBe(await end(id));
    expect((await queue()).examinations.map((row) => row.id)).not.toContain(id);
    expect((await queue()).counts.find(({ category }) => category === 2)?.waiting ?? 0).toBe(waiting - 1);
  });

  it('stays at goods when a change of the declaration is selected for documents only', async () => {
    const { id, declarationId } = await opened(3);
    s.channel = 2;
    const items = foodContent().items.map((item) => ({ ...item, price: { amount: '300000', currency: 'JPY' } }));
    const { row_version: rowVersion } = await stateOf(declarationId);
    const change = { id: declarationId, rowVersion, content: foodContent({ items }), reason: 'price' };
    mustBe(await s.act(changeDeclaration, s.actors.trader, change));
    expect((await fileOf(declarationId)).examinations).toMatchObject([{ id, category: 3, state: 'open' }]);
    expect((await stateOf(declarationId)).state).toBe('CAT3');
  });
});

describe('an inspection of the goods', () => {
  it('follows a raise with a reason, is planned, recorded and ends the examination', async () => {
    const { id, declarationId } = await opened();
    expect(codesOf(await plan(id))).toEqual(['inspection.category-wrong']);
    mustBe(await s.act(raiseToInspection, s.actors.officer, { id, reason: 'weights differ' }));
    expect((await stateOf(declarationId)).state).toBe('CAT3');
    expect(codesOf(await end(id, { outcome: 'conforms' }))).toEqual(['inspection.not-inspected']);
    const { id: look } = mustBe(await plan(id));
    expect(codesOf(await end(id, { outcome: 'conforms' }))).toEqual(['inspection.inspection-open']);
    mustBe(await record(id, look, 'conforms'));
    expect(codesOf(await record(id, look, 'discrepancy'))).toEqual(['inspection.inspection-recorded']);
    expect(codesOf(await end(id))).toEqual(['inspection.outcome-does-not-fit']);
    mustBe(await end(id, { outcome: 'conforms' }));
    expect((await stateOf(declarationId)).state).toBe('TAX_DUE');
  });

  it('that found prohibited goods holds the declaration until another look', async () => {
    const { id, declarationId } = await opened(3);
    mustBe(await record(id, mustBe(await plan(id)).id, 'prohibited-goods'));
    expect(codesOf(await end(id, { outcome: 'conforms' }))).toEqual(['inspection.goods-held']);
    expect((await stateOf(declarationId)).state).toBe('CAT3');
    mustBe(await record(id, mustBe(await plan(id)).id, 'conforms'));
    mustBe(await end(id, { outcome: 'conforms' }));
  });

  it('needs a listed method, a possible day and a witness where the goods are opened', async () => {
    const { id } = await opened(3);
    expect(codesOf(await plan(id, { method: 'GUESS' }))).toEqual(['inspection.method-unknown']);
    expect(codesOf(await plan(id, { plannedOn: '2026-11-19' }))).toEqual(['inspection.day-in-past']);
    const { id: look } = mustBe(await plan(id, { witness: '' }));
    expect(codesOf(await plan(id))).toEqual(['inspection.inspection-open']);
    expect(codesOf(await record(id, look, 'conforms'))).toEqual(['inspection.witness-missing']);
    const tomorrow = { performedOn: '2026-11-21', witness: 'W1' };
    expect(codesOf(await record(id, look, 'conforms', tomorrow))).toEqual(['inspection.day-in-future']);
    mustBe(await record(id, look, 'conforms', { witness: 'W1' }));
  });

  it('shows the trade side when and how, not what was found', async () => {
    const { id, declarationId } = await opened(3);
    mustBe(await record(id, mustBe(await plan(id)).id, 'discrepancy'));
    const [look] = (await fileOf(declarationId, s.actors.trader)).inspections;
    expect(look).toMatchObject({ method: 'ON_SITE', performedOn: '2026-11-20' });
    expect(look).not.toHaveProperty('finding');
    expect(look).not.toHaveProperty('notes');
  });
});

describe('documents', () => {
  const submit = (id: string, changes: object = {}, actor: Actor = s.actors.trader) =>
    s.act(submitDocument, actor, {
      ...{ id, name: 'invoice.pdf', mediaType: 'application/pdf' },
      contentBase64: Buffer.from('%PDF-1.7 sample').toString('base64'),
      ...changes,
    });

  it('are asked for with a reason and a day, submitted, and opened again unchanged', async () => {
    const { id, declarationId } = await opened();
    const asked = { id, documents: ['invoice', 'packing list'], reason: 'value to be checked' };
    mustBe(await s.act(requestDocuments, s.actors.officer, asked));
    const { requests } = await fileOf(declarationId, s.actors.trader);
    expect(requests).toMatchObject([
      { document: 'invoice', answered: false, submitBy: '2026-11-23' },
      { document: 'packing list', answered: false },
    ]);
    const { id: documentId } = mustBe(await submit(declarationId, { requestId: requests[0]?.id }));
    expect((await fileOf(declarationId)).requests.map(({ answered }) => answered)).toEqual([true, false]);
    const opened1 = mustBe(await s.act(getDocument, s.actors.officer, { id: declarationId, documentId }));
    expect(String(opened1.content)).toBe('%PDF-1.7 sample');
    const asOther = await s.act(getDocument, s.actors.otherTrader, { id: declarationId, documentId });
    expect(codesOf(asOther)).toEqual(['platform.not-found']);
  });

  it('are refused when unreadable, too large, from others or for no open examination', async () => {
    const { id, declarationId } = await opened();
    expect(codesOf(await submit(declarationId, { contentBase64: 'not base64!' }))).toEqual([
      'inspection.document-unreadable',
    ]);
    const large = 'A'.repeat(Math.ceil((8 * 1024 * 1024) / 3) * 4 + 4);
    expect(codesOf(await submit(declarationId, { contentBase64: large }))).toEqual(['inspection.document-too-large']);
    expect(codesOf(await submit(declarationId, {}, s.actors.otherTrader))).toEqual(['platform.not-found']);
    mustBe(await end(id));
    expect(codesOf(await submit(declarationId))).toEqual(['platform.not-found']);
  });
});
