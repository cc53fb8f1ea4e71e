import { operation } from '../../../platform/operation.ts';
import { accountInputSchema } from '../contract.ts';
import { enterAccount } from './enter-account.ts';

/** People of the demonstration have a password that is printed for everybody. No route leads here. */
export const openFictionalAccount = operation({
  name: 'registry.open-fictional-account',
  summary: { ja: '体験用の利用者を登録する', en: 'Open a demonstration account' },
  roles: [],
  effect: 'write',
  input: accountInputSchema,
  run: enterAccount,
});
