import type { Catalogue } from '../../../ui/index.ts';
import { type Say, useRoomText, useRoomWordOf } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const auditCatalogue: Catalogue = { ja, en };

type AuditWord = keyof typeof ja;
export type AuditSay = Say<AuditWord>;
export const useAuditText: () => AuditSay = useRoomText;
export const useAuditWordOf = useRoomWordOf;
