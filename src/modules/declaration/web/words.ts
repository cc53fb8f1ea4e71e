import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText, useRoomWordOf } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const declarationCatalogue: Catalogue = { ja, en };

export type DeclarationWord = keyof typeof ja;
export type Say = RoomSay<DeclarationWord>;

/** The trade area's own words. */
export const useText: () => Say = useRoomText;
export { useRoomWordOf as useWordOf };
