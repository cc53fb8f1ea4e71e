import type { Catalogue } from '../../../ui/index.ts';
import { type Say, useRoomText, useRoomWordOf } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const rulingWords: Catalogue = { ja, en };

export type RulingWord = keyof typeof ja;
export type RulingSay = Say<RulingWord>;
export const useRulingWords: () => RulingSay = useRoomText;
export const useRulingWordOf = useRoomWordOf;
