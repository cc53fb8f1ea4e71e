import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText, useRoomWordOf } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const dutyWords: Catalogue = { ja, en };

export type DutyWord = keyof typeof ja;
type DutySay = RoomSay<DutyWord>;

export const useDutyWords: () => DutySay = useRoomText;
export { useRoomWordOf as useDutyWordOf };
