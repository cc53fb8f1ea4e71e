// The SQL of what belongs to a ruling: questions, decisions, documents.
import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/connect.ts';
import type { Decision, Question, RulingDocument } from './records.ts';

const QUESTION = sql.raw(`ruling_id as "rulingId", line, question, asked_on as "askedOn", asked_at as "askedAt",
  asked_by as "askedBy", answer, answered_on as "answeredOn", answered_at as "answeredAt",
  answered_by as "answeredBy"`);

export async function insertQuestion(tx: Tx, q: Question): Promise<void> {
  await sql`
    insert into ruling.question (ruling_id, line, question, asked_on, asked_at, asked_by)
    values (${q.rulingId}, ${q.line}, ${q.question}, ${q.askedOn}, ${q.askedAt}, ${q.askedBy})`.execute(tx);
}

export async function updateQuestion(tx: Tx, q: Question): Promise<void> {
  await sql`
    update ruling.question set answer = ${q.answer}, answered_on = ${q.answeredOn}, answered_at = ${q.answeredAt},
      answered_by = ${q.answeredBy}
    where ruling_id = ${q.rulingId} and line = ${q.line}`.execute(tx);
}

/** Of many rulings at once, each in the order of asking. */
export async function listQuestions(db: Db | Tx, rulingIds: readonly string[]): Promise<Question[]> {
  const found = await sql<Question>`
    select ${QUESTION} from ruling.question where ruling_id = any(${rulingIds}::uuid[])
    order by ruling_id, line`.execute(db);
  return found.rows;
}

export async function insertDecision(tx: Tx, d: Decision): Promise<void> {
  await sql`
    insert into ruling.decision (ruling_id, line, code, origin, method, reasons, law, valid_from, decided_by,
      decided_at, is_review)
    values (${d.rulingId}, ${d.line}, ${d.code}, ${d.origin}, ${d.method}, ${d.reasons}, ${d.law}, ${d.validFrom},
      ${d.decidedBy}, ${d.decidedAt}, ${d.isReview})`.execute(tx);
}

/** Of many rulings at once, each with the oldest first. */
export async function listDecisions(db: Db | Tx, rulingIds: readonly string[]): Promise<Decision[]> {
  const found = await sql<Decision>`
    select ruling_id as "rulingId", line, code, origin, method, reasons, law, valid_from as "validFrom",
      decided_by as "decidedBy", decided_at as "decidedAt", is_review as "isReview"
    from ruling.decision where ruling_id = any(${rulingIds}::uuid[]) order by ruling_id, line`.execute(db);
  return found.rows;
}

export async function insertDocument(tx: Tx, d: RulingDocument): Promise<void> {
  await sql`
    insert into ruling.document (document_id, ruling_id, file_id, name, media_type, size_bytes, sha256, uploaded_by,
      uploaded_at)
    values (${d.id}, ${d.rulingId}, ${d.fileId}, ${d.name}, ${d.mediaType}, ${d.sizeBytes}, ${d.sha256},
      ${d.uploadedBy}, ${d.uploadedAt})`.execute(tx);
}

export async function listDocuments(db: Db | Tx, rulingId: string): Promise<RulingDocument[]> {
  const found = await sql<RulingDocument>`
    select document_id as id, ruling_id as "rulingId", file_id as "fileId", name, media_type as "mediaType",
      size_bytes as "sizeBytes", sha256, uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"
    from ruling.document where ruling_id = ${rulingId} order by document_id`.execute(db);
  return found.rows;
}
