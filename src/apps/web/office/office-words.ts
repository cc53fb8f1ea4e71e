import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const officeWords: Catalogue = { ja, en };

export type OfficeWord = keyof typeof ja;
export type OfficeSay = RoomSay<OfficeWord>;

/** The office's own words. */
export const useOfficeWords: () => OfficeSay = useRoomText;

/** A word whose id is put together from data (a state, a kind of fact); the data itself when there is none. */
export function wordOf(say: OfficeSay, prefix: string, name: string): string {
  const id = `${prefix}.${name}`;
  return id in ja ? say(id as OfficeWord) : name;
}
