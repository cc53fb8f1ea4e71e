import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const inspectionCatalogue: Catalogue = { ja, en };

export type InspectionWord = keyof typeof ja;
export type InspectionSay = RoomSay<InspectionWord>;

export const useInspectionWords: () => InspectionSay = useRoomText;
