import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/connect.ts';
import { toJsonText } from '../../platform/json.ts';
import type { DocumentRequest, PhysicalInspection, SubmittedDocument } from './records.ts';

/** SQL of requests, documents and looks at the goods. */
export async function insertRequests(tx: Tx, requests: readonly DocumentRequest[]): Promise<void> {
  await sql`
    insert into inspection.document_request
      (id, examination_id, declaration_id, line, document, reason, requested_by, requested_at, submit_by)
    select id, "examinationId", "declarationId", line, document, reason, "requestedBy", "requestedAt", "submitBy"
    from jsonb_to_recordset(${toJsonText(requests)}::jsonb) as r
      (id uuid, "examinationId" uuid, "declarationId" uuid, line integer, document text, reason text,
       "requestedBy" text,
       "requestedAt" timestamptz, "submitBy" date)`.execute(tx);
}

/** Oldest first, with the requests of earlier examinations of the same declaration. */
export async function listRequests(db: Db | Tx, declarationId: string): Promise<DocumentRequest[]> {
  const found = await sql<DocumentRequest>`
    select r.id, r.examination_id as "examinationId", r.declaration_id as "declarationId", r.line, r.document, r.reason,
      r.requested_by as "requestedBy", r.requested_at as "requestedAt", r.submit_by as "submitBy"
    from inspection.document_request r where r.declaration_id = ${declarationId}
    order by r.requested_at, r.line, r.id`.execute(db);
  return found.rows;
}

export async function insertDocument(tx: Tx, d: SubmittedDocument): Promise<void> {
  await sql`
    insert into inspection.document (id, examination_id, declaration_id, request_id, file_id, name, media_type,
      size_bytes, sha256, uploaded_by, uploaded_at)
    values (${d.id}, ${d.examinationId}, ${d.declarationId}, ${d.requestId}, ${d.fileId}, ${d.name}, ${d.mediaType},
      ${d.sizeBytes}, ${d.sha256}, ${d.uploadedBy}, ${d.uploadedAt})`.execute(tx);
}

export async function listDocuments(db: Db | Tx, declarationId: string): Promise<SubmittedDocument[]> {
  const found = await sql<SubmittedDocument>`
    select d.id, d.examination_id as "examinationId", d.declaration_id as "declarationId", d.request_id as "requestId",
      d.file_id as "fileId", d.name, d.media_type as "mediaType", d.size_bytes as "sizeBytes", d.sha256,
      d.uploaded_by as "uploadedBy", d.uploaded_at as "uploadedAt"
    from inspection.document d where d.declaration_id = ${declarationId} order by d.id`.execute(db);
  return found.rows;
}

const LOOK = sql.raw(`p.id, p.examination_id as "examinationId", p.declaration_id as "declarationId", p.method,
  p.planned_on as "plannedOn", p.place, p.witness, p.planned_by as "plannedBy", p.planned_at as "plannedAt",
  p.performed_on as "performedOn", p.finding, p.notes, p.recorded_by as "recordedBy", p.recorded_at as "recordedAt"`);

export async function insertInspection(tx: Tx, p: PhysicalInspection): Promise<void> {
  await sql`
    insert into inspection.physical_inspection
      (id, examination_id, declaration_id, method, planned_on, place, witness, planned_by, planned_at)
    values (${p.id}, ${p.examinationId}, ${p.declarationId}, ${p.method}, ${p.plannedOn}, ${p.place}, ${p.witness},
      ${p.plannedBy}, ${p.plannedAt})`.execute(tx);
}

export async function recordResult(tx: Tx, p: PhysicalInspection): Promise<void> {
  await sql`
    update inspection.physical_inspection set performed_on = ${p.performedOn}, finding = ${p.finding},
      notes = ${p.notes}, witness = ${p.witness}, recorded_by = ${p.recordedBy}, recorded_at = ${p.recordedAt}
    where id = ${p.id}`.execute(tx);
}

/** Oldest first. */
export async function listInspections(db: Db | Tx, declarationId: string): Promise<PhysicalInspection[]> {
  const found = await sql<PhysicalInspection>`
    select ${LOOK} from inspection.physical_inspection p
    where p.declaration_id = ${declarationId} order by p.id`.execute(db);
  return found.rows;
}
