import { route } from '../../platform/http/route.ts';
import { changeGuaranteeAmount, resumeGuarantee, suspendGuarantee } from './operations/change-guarantee.ts';
import { registerGuarantee } from './operations/register-guarantee.ts';
import { listGuarantees } from './queries/list-guarantees.ts';
import { listMovements } from './queries/list-movements.ts';

export const guaranteeRoutes = [
  route('GET', '/api/guarantees', listGuarantees),
  route('POST', '/api/guarantees', registerGuarantee, { status: 201 }),
  route('GET', '/api/guarantees/:id/movements', listMovements),
  route('POST', '/api/guarantees/:id/amount', changeGuaranteeAmount),
  route('POST', '/api/guarantees/:id/suspend', suspendGuarantee),
  route('POST', '/api/guarantees/:id/resume', resumeGuarantee),
];
