import type { Catalogue } from '../../../ui/index.ts';
import { type Say, useRoomText } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const originCatalogue: Catalogue = { ja, en };

export type OriginSay = Say<keyof typeof ja>;

export const useOriginWords: () => OriginSay = useRoomText;
