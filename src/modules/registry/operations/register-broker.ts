import { ok, refused } from '../../../kernel/result.ts';
import { newId } from '../../../platform/ids.ts';
import { operation } from '../../../platform/operation.ts';
import { brokerInputSchema } from '../contract.ts';
import { registryRefusals } from '../refusals.ts';
import { insertBroker } from '../store.ts';

export const registerBroker = operation({
  name: 'registry.register-broker',
  summary: { ja: '通関業者を登録する', en: 'Register a customs broker' },
  roles: ['administrator'],
  effect: 'write',
  input: brokerInputSchema,
  run: async (ctx, input) => {
    const id = newId<'Broker'>();
    if (!(await insertBroker(ctx.tx, id, input, ctx.now))) {
      return refused(registryRefusals.brokerCodeTaken('/code', { code: input.code }));
    }
    ctx.record({
      subject: 'broker',
      subjectId: id,
      type: 'registry.broker-registered',
      version: 1,
      data: { code: input.code, nameEn: input.nameEn },
      isFirst: true,
    });
    return ok({ id });
  },
});
