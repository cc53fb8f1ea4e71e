import type { Catalogue } from '../../../ui/index.ts';
import { type Say, useRoomText, useRoomWordOf } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const reliefCatalogue: Catalogue = { ja, en };

export type ReliefWord = keyof typeof ja;
export type ReliefSay = Say<ReliefWord>;
export const useReliefWords: () => ReliefSay = useRoomText;
export const useReliefWordOf = useRoomWordOf;
