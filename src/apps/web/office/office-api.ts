import type {
  DeclarationList,
  DeclarationView,
  HistoryEntry,
  VersionDiff,
} from '../../../modules/declaration/contract.ts';
import type { AssessmentAnswer } from '../../../modules/duty/contract.ts';
import type { DemandView } from '../../../modules/payment/contract.ts';
import type { DeskFigures } from '../../../modules/statistics/contract.ts';
import { api } from '../../../ui/index.ts';

export type QueueAsked = {
  readonly states?: readonly string[];
  readonly office?: string | undefined;
  readonly text?: string | undefined;
  readonly from?: string | undefined;
  readonly limit?: number;
};

/** The declaration and payment rooms as the office asks them; the other rooms bring their own. */
export const officeApi = {
  declarations: ({ states, office, text, from, limit }: QueueAsked) =>
    api.get<DeclarationList>('/api/declarations', {
      state: states?.join(','),
      ...{ office, text, from, limit },
      sort: 'lodged',
      order: 'asc',
      counts: false,
    }),
  figures: (asked: { readonly from: string; readonly to: string; readonly office: string }) =>
    api.get<DeskFigures>('/api/statistics/desk-figures', asked),
  declaration: (id: string) => api.get<DeclarationView>(`/api/declarations/${id}`),
  history: (id: string) => api.get<{ readonly entries: readonly HistoryEntry[] }>(`/api/declarations/${id}/history`),
  compare: (id: string, { before, after }: { readonly before: number; readonly after: number }) =>
    api.get<VersionDiff>(`/api/declarations/${id}/diff`, { before, after }),
  /** The reasoning is not stored with the assessment; it is asked for when it is looked at. */
  explanation: (id: string) => api.get<AssessmentAnswer>(`/api/declarations/${id}/explanation`),
  payments: (id: string) => api.get<{ readonly demands: readonly DemandView[] }>(`/api/declarations/${id}/payments`),
  decideCorrection: (id: string, decision: { readonly accept: boolean; readonly reason: string }) =>
    api.post(`/api/declarations/${id}/correction-decision`, decision),
  arrival: (seen: Seen, carriedInOn: string) =>
    api.post(`/api/declarations/${seen.id}/arrival`, { rowVersion: seen.rowVersion, carriedInOn }),
};

type Seen = { readonly id: string; readonly rowVersion: number };

export type { DeclarationView, HistoryEntry };

export const queueKey = (asked: QueueAsked) => ['office', 'queue', asked] as const;
/** Everything shown of one declaration; one call makes all of it fresh. */
export const declarationKey = (id: string) => ['office', 'declaration', id] as const;
