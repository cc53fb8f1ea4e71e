import * as z from 'zod';
import { ok } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { RATES_FACTS } from '../facts.ts';
import { loadExchangeRates } from './load-exchange-rates.ts';

/** An administrator loads a published weekly list. */
export const publishExchangeRates = operation({
  name: 'rates.publish-exchange-rates',
  summary: { ja: '公示相場を取り込む', en: 'Load published exchange rates' },
  roles: ['administrator'],
  effect: 'write',
  input: z.strictObject({ csv: z.string().min(1).max(5_000_000) }),
  output: z.object({ added: z.number().int(), unchanged: z.number().int() }),
  run: async (ctx, { csv }) => {
    const loaded = await loadExchangeRates(ctx.tx, csv, ctx.now);
    if (!loaded.ok) return loaded;
    if (loaded.value.added > 0) {
      ctx.record({
        subject: 'exchange-list',
        subjectId: newId<'ExchangeList'>(),
        type: 'rates.exchange-rates-loaded',
        version: RATES_FACTS['rates.exchange-rates-loaded'],
        data: { ...loaded.value },
        isFirst: true,
      });
    }
    return ok(loaded.value);
  },
});
