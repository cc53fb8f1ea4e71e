import { type Route, route } from '../../platform/http/route.ts';
import { registerProof } from './operations/register-proof.ts';
import { withdrawProof } from './operations/withdraw-proof.ts';
import { calculateOriginPublicly } from './queries/calculate-origin.ts';
import { listOriginRules } from './queries/list-origin-rules.ts';
import { listProofs } from './queries/list-proofs.ts';
import { viewProof } from './queries/view-proof.ts';

export const originRoutes: readonly Route[] = [
  route('GET', '/api/origin/proofs', listProofs),
  route('POST', '/api/origin/proofs', registerProof, { status: 201 }),
  route('GET', '/api/origin/proofs/:id', viewProof),
  route('POST', '/api/origin/proofs/:id/withdraw', withdrawProof),
  route('GET', '/api/origin/rules', listOriginRules),
  route('POST', '/api/origin/calculation', calculateOriginPublicly),
];
