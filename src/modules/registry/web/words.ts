import type { Catalogue } from '../../../ui/index.ts';
import { type Say, useRoomText, useRoomWordOf } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const registryCatalogue: Catalogue = { ja, en };

export const useRegistryText: () => Say<keyof typeof ja> = useRoomText;
export { useRoomWordOf as useRegistryWordOf };
