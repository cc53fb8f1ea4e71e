import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { operation } from '../../../platform/operation.ts';

/** The code lists a page may ask for; the profile's other lists are for the rooms only. */
const PUBLIC_LISTS = [
  ...['offices', 'bonded-places', 'ports', 'countries', 'currencies', 'units', 'package-units', 'laws', 'price-terms'],
  ...['lodging-conditions', 'destination-kinds', 'declaration-kinds', 'examination-categories', 'inspection-methods'],
  ...['payment-methods', 'withdrawal-reasons', 'tax-classes', 'regions', 'agreements', 'proof-kinds'],
  ...['relief-articles', 'guarantee-kinds', 'security-kinds', 'deferral-kinds', 'excise-classes'],
] as const;

export const listCodes = operation({
  name: 'registry.list-codes',
  summary: { ja: 'コード表を見る', en: 'Read a code list' },
  roles: ['public', 'trader', 'broker', 'officer', 'supervisor', 'analyst', 'administrator'],
  effect: 'read',
  input: z.strictObject({ list: z.enum(PUBLIC_LISTS) }),
  output: z.object({ list: z.string(), rows: z.array(z.record(z.string(), z.string())) }),
  run: async ({ profile }, { list }) => ok({ list, rows: profile.codes(list) }),
});
