import { api } from '../../../ui/index.ts';
import type { ReleaseStatus } from '../contract.ts';

export type Certificate = { readonly itemNumber: number; readonly lawCode: string; readonly certificateNumber: string };

export const releaseApi = {
  status: (declarationId: string) => api.get<ReleaseStatus>(`/api/declarations/${declarationId}/release`),
  confirm: (declarationId: string, seen: Certificate) =>
    api.post(`/api/declarations/${declarationId}/certificates`, seen),
};

export const releaseKey = (declarationId: string) => ['release', declarationId] as const;
