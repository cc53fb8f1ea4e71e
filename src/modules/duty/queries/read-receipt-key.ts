import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';

/** Whoever holds a receipt may prove it: the public half of the key that signs them. */
export const readReceiptKey = operation({
  name: 'duty.read-receipt-key',
  summary: { ja: '計算書の署名を確かめる公開鍵', en: 'The public key that receipts are proven with' },
  roles: ['public'],
  effect: 'read',
  input: z.strictObject({}),
  output: z.object({ algorithm: z.literal('Ed25519'), publicKey: z.string() }),
  run: async ({ signer }) => ok({ algorithm: 'Ed25519' as const, publicKey: signer.publicKey() }),
});
