import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const riskCatalogue: Catalogue = { ja, en };

export type RiskWord = keyof typeof ja;
type RiskSay = RoomSay<RiskWord>;

export const useRiskWords: () => RiskSay = useRoomText;
