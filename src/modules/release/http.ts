import { route } from '../../platform/http/route.ts';
import { confirmCertificate } from './operations/confirm-certificate.ts';
import { getPermit } from './queries/get-permit.ts';
import { getReleaseStatus } from './queries/get-release-status.ts';

export const releaseRoutes = [
  route('GET', '/api/declarations/:id/release', getReleaseStatus),
  route('GET', '/api/declarations/:id/permit', getPermit),
  route('POST', '/api/declarations/:id/certificates', confirmCertificate, { status: 201 }),
];
