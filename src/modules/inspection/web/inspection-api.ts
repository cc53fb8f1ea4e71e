import type * as z from 'zod';
import { api } from '../../../ui/index.ts';
import type { ExaminationFile, ExaminationView, Finding, Outcome, queueSchema } from '../contract.ts';

type Seen = { readonly id: string; readonly rowVersion: number };
export type ExaminationQueue = z.output<typeof queueSchema>;
export type Look = ExaminationFile['inspections'][number];

const post = ({ id, rowVersion }: Seen, act: string, body: object = {}): Promise<ExaminationView> =>
  api.post<ExaminationView>(`/api/examinations/${id}/${act}`, { rowVersion, ...body });

/** Every address of this room that the office asks. */
export const inspectionApi = {
  queue: (asked: { readonly office?: string | undefined; readonly mine?: boolean; readonly limit?: number }) =>
    api.get<ExaminationQueue>('/api/examinations', asked),
  file: (declarationId: string) => api.get<ExaminationFile>(`/api/declarations/${declarationId}/examination`),
  assign: (seen: Seen, release = false) => post(seen, 'assign', { release }),
  request: (seen: Seen, asked: { readonly documents: readonly string[]; readonly reason: string }) =>
    post(seen, 'request-documents', asked),
  raise: (seen: Seen, reason: string) => post(seen, 'raise', { reason }),
  plan: (seen: Seen, planned: { method: string; plannedOn: string; place: string; witness?: string }) =>
    post(seen, 'inspections', planned),
  record: (
    seen: Seen,
    inspectionId: string,
    found: { performedOn: string; finding: Finding; notes: string; witness?: string },
  ) => post(seen, `inspections/${inspectionId}/result`, found),
  end: (seen: Seen, ended: { readonly outcome: Outcome; readonly reason: string }) => post(seen, 'end', ended),
};

export const documentHref = (declarationId: string, documentId: string): string =>
  `/api/declarations/${declarationId}/documents/${documentId}`;

export const examinationKey = (declarationId: string) => ['inspection', 'file', declarationId] as const;
export const examinationQueueKey = ['inspection', 'queue'] as const;
