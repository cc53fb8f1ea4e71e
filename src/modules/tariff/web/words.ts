import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText, useRoomWordOf } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const tariffWords: Catalogue = { ja, en };

export type TariffWord = keyof typeof ja;
export type TariffSay = RoomSay<TariffWord>;

export const useTariffWords: () => TariffSay = useRoomText;
export { useRoomWordOf as useTariffWordOf };
