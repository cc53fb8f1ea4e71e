import { parseTraderCode } from '../../../kernel/party.ts';
import { ok, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { traderInputSchema } from '../contract.ts';
import { registryRefusals } from '../refusals.ts';
import { insertTrader } from '../store.ts';

export const registerTrader = operation({
  name: 'registry.register-trader',
  summary: { ja: '輸出入者を登録する', en: 'Register a trader' },
  roles: ['administrator'],
  effect: 'write',
  input: traderInputSchema,
  run: async (ctx, input) => {
    const code = parseTraderCode(input.code, '/code');
    if (!code.ok) return code;
    const id = newId<'Trader'>();
    const isNew = await insertTrader(ctx.tx, id, { ...input, code: code.value }, ctx.now);
    if (!isNew) return refused(registryRefusals.traderCodeTaken('/code', { code: code.value }));
    ctx.record({
      subject: 'trader',
      subjectId: id,
      type: 'registry.trader-registered',
      version: 1,
      data: { code: code.value, nameEn: input.nameEn },
      isFirst: true,
    });
    return ok({ id });
  },
});
