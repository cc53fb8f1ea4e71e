import { route } from '../../platform/http/route.ts';
import { reassessByCustoms } from './operations/reassess-by-customs.ts';
import { recordAuditNotice } from './operations/record-audit-notice.ts';
import { recordForeseen } from './operations/record-foreseen.ts';
import { bookRun, resumeRun, startRun } from './operations/runs.ts';
import { listAuditNotices } from './queries/list-audit-notices.ts';
import { getCorrectionFile, listCorrections } from './queries/list-corrections.ts';
import { listForeseen } from './queries/list-foreseen.ts';
import { getRun, listRuns } from './queries/list-runs.ts';

export const auditRoutes = [
  route('GET', '/api/audit-notices', listAuditNotices),
  route('POST', '/api/audit-notices', recordAuditNotice, { status: 201 }),
  route('GET', '/api/audit-foreseen', listForeseen),
  route('POST', '/api/audit-foreseen', recordForeseen, { status: 201 }),
  route('GET', '/api/corrections', listCorrections),
  route('GET', '/api/declarations/:id/corrections', getCorrectionFile),
  route('POST', '/api/declarations/:id/reassess', reassessByCustoms),
  route('GET', '/api/reassessments', listRuns),
  route('POST', '/api/reassessments', startRun, { status: 201 }),
  route('GET', '/api/reassessments/:id', getRun),
  route('POST', '/api/reassessments/:id/book', bookRun),
  route('POST', '/api/reassessments/:id/resume', resumeRun),
];
