import * as z from 'zod';
import { systemActor } from '../../kernel/actor.ts';
import type { Result } from '../../kernel/result.ts';
import { type Ctx, operation } from '../../platform/operation.ts';
import { perform, type System } from '../../platform/perform.ts';
import { type DeclarationContent, declarationContentSchema } from './content-schema.ts';

/** A lawful consignment of the demonstration trader "Aoba Foods". */
export const soySauce = (changes: Partial<DeclarationContent> = {}): DeclarationContent => ({
  ...declarationContentSchema.parse({
    office: '1A',
    importer: { code: '8990000000001-0000', name: 'AOBA FOODS CO., LTD.', address: '1-2-3 KAKUU, TOKYO' },
    consignor: { name: 'EXAMPLE SAUCE LTD.', address: '1 SAMPLE ROAD, SHANGHAI', country: 'CN' },
    transport: { mode: 'sea', billNumbers: ['SMPL0000001'], arrivedOn: '2026-11-18' },
    bondedPlace: '1AD01',
    terms: 'CIF',
    delivery: { name: 'AOBA FOODS CO., LTD.', address: '1-2-3 KAKUU, TOKYO' },
    mailOrder: false,
    items: [item('200000')],
  }),
  ...changes,
});

export const item = (amount: string): DeclarationContent['items'][number] => ({
  code: '210310000',
  description: 'SOY SAUCE',
  origin: 'CN',
  price: { amount, currency: 'JPY' },
  quantities: [{ value: '2000', unit: 'KG' }],
  taxClass: 'reduced',
  otherLaws: [{ law: 'FD', certificate: { number: 'F-1' } }],
});

/** A call that later rooms make, in a transaction of its own. */
export function asLaterRoom<T>(system: System, call: (ctx: Ctx) => Promise<Result<T>>): Promise<Result<T>> {
  const step = operation({
    name: 'test.call',
    summary: { ja: '', en: '' },
    roles: [],
    effect: 'write',
    input: z.strictObject({}),
    run: (ctx) => call(ctx),
  });
  return perform(system, step, { actor: systemActor('test'), input: {} });
}
