import { route } from '../../platform/http/route.ts';
import { assignExamination } from './operations/assign-examination.ts';
import { decideCorrection } from './operations/decide-correction.ts';
import { endExaminationOperation } from './operations/end-examination.ts';
import { planInspection } from './operations/plan-inspection.ts';
import { raiseToInspection } from './operations/raise-to-inspection.ts';
import { recordInspection } from './operations/record-inspection.ts';
import { requestDocuments } from './operations/request-documents.ts';
import { submitDocument } from './operations/submit-document.ts';
import { getDocument } from './queries/get-document.ts';
import { getExaminationFile } from './queries/get-examination-file.ts';
import { listExaminations } from './queries/list-examinations.ts';

export const inspectionRoutes = [
  route('GET', '/api/examinations', listExaminations),
  route('POST', '/api/examinations/:id/assign', assignExamination),
  route('POST', '/api/examinations/:id/request-documents', requestDocuments),
  route('POST', '/api/examinations/:id/raise', raiseToInspection),
  route('POST', '/api/examinations/:id/inspections', planInspection, { status: 201 }),
  route('POST', '/api/examinations/:id/inspections/:inspectionId/result', recordInspection),
  route('POST', '/api/examinations/:id/end', endExaminationOperation),
  route('POST', '/api/declarations/:id/correction-decision', decideCorrection),
  route('GET', '/api/declarations/:id/examination', getExaminationFile),
  route('POST', '/api/declarations/:id/documents', submitDocument, { status: 201 }),
  route('GET', '/api/declarations/:id/documents/:documentId', getDocument),
];
