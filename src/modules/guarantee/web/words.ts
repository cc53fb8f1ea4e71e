import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText, useRoomWordOf } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const guaranteeCatalogue: Catalogue = { ja, en };

type GuaranteeWord = keyof typeof ja;
export type GuaranteeSay = RoomSay<GuaranteeWord>;

export const useGuaranteeText: () => GuaranteeSay = useRoomText;
export { useRoomWordOf as useGuaranteeWordOf };
