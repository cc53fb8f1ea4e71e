import type { Catalogue } from '../../../../ui/index.ts';
import { type Say, useRoomText } from '../../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

/** Apart from the schedule's own: only the office says them. */
export const triggerCatalogue: Catalogue = { ja, en };

export type TriggerSay = Say<keyof typeof ja>;

export const useTriggerWords: () => TriggerSay = useRoomText;
