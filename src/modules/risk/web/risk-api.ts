import type * as z from 'zod';
import { api } from '../../../ui/index.ts';
import type {
  activateRuleSchema,
  draftRuleSchema,
  editRuleSchema,
  RuleRow,
  ruleListSchema,
  ruleViewSchema,
  SelectionView,
} from '../contract.ts';

export type RuleList = z.output<typeof ruleListSchema>;
export type RuleView = z.output<typeof ruleViewSchema>;
export type RuleDraft = z.input<typeof draftRuleSchema>;
export type RuleEdit = z.input<typeof editRuleSchema>;
export type { RuleRow, SelectionView };

/** Every address of this room that its pages ask. */
export const riskApi = {
  rules: () => api.get<RuleList>('/api/risk/rules'),
  rule: (id: string) => api.get<RuleView>(`/api/risk/rules/${id}`),
  draft: (rule: RuleDraft) => api.post<{ id: string }>('/api/risk/rules', rule),
  edit: ({ id, ...rule }: RuleEdit) => api.put<{ id: string }>(`/api/risk/rules/${id}`, rule),
  test: (id: string) => api.post(`/api/risk/rules/${id}/test`, { limit: 500 }),
  activate: ({ id, ...seen }: z.input<typeof activateRuleSchema>) => api.post(`/api/risk/rules/${id}/activate`, seen),
  retire: (id: string, because: string) => api.post(`/api/risk/rules/${id}/retire`, { because }),
  selection: (declarationId: string) => api.get<SelectionView>(`/api/declarations/${declarationId}/selection`),
  dispute: (declarationId: string, said: { readonly ruleId: string | null; readonly because: string }) =>
    api.post(`/api/declarations/${declarationId}/selection/disputes`, {
      because: said.because,
      ...(said.ruleId ? { ruleId: said.ruleId } : {}),
    }),
};

export const RULES_KEY = ['risk', 'rules'] as const;
export const ruleKey = (id: string) => ['risk', 'rules', id] as const;
export const selectionKey = (declarationId: string) => ['risk', 'selection', declarationId] as const;
