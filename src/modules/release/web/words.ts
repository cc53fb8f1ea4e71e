import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const releaseCatalogue: Catalogue = { ja, en };

type ReleaseWord = keyof typeof ja;
type ReleaseSay = RoomSay<ReleaseWord>;

export const useReleaseWords: () => ReleaseSay = useRoomText;
