import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const tradeCatalogue: Catalogue = { ja, en };

type TradeWord = keyof typeof ja;
type TradeSay = RoomSay<TradeWord>;

export const useTradeText: () => TradeSay = useRoomText;
