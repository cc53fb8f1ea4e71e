import * as z from 'zod';
import { operation } from '../../../platform/operation.ts';
import { checkPasswordStrength } from '../check-password-strength.ts';
import { accountInputSchema } from '../contract.ts';
import { enterAccount } from './enter-account.ts';

/** Gives a person, or the machine of a bank, a way in, on exactly one side of the counter. */
export const openAccount = operation({
  name: 'registry.open-account',
  summary: { ja: '利用者を登録する', en: 'Open an account' },
  roles: ['administrator'],
  effect: 'write',
  input: accountInputSchema,
  secrets: ['password'],
  output: z.object({ id: z.string() }),
  run: async (ctx, input) => {
    const strength = checkPasswordStrength(input);
    return strength.ok ? enterAccount(ctx, input) : strength;
  },
});
