import type { Catalogue } from '../../../ui/index.ts';
import { type Say as RoomSay, useRoomText, useRoomWordOf } from '../../../ui/use-room-text.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const paymentCatalogue: Catalogue = { ja, en };

type PaymentWord = keyof typeof ja;
export type PaymentSay = RoomSay<PaymentWord>;

export const usePaymentText: () => PaymentSay = useRoomText;
export { useRoomWordOf as usePaymentWordOf };
