import { parse } from 'yaml';
import * as z from 'zod';
import type { Profile } from '../../platform/profile.ts';

const goodsSchema = z.object({
  code: z.string(),
  name: z.string(),
  origins: z.array(z.string()).min(1),
  currency: z.string(),
  unit: z.string(),
  price: z.string(),
  quantity: z.tuple([z.number(), z.number()]),
  kg: z.number(),
  class: z.enum(['standard', 'reduced']),
});
const placeSchema = z.object({
  office: z.string(),
  bondedPlace: z.string(),
  dischargePort: z.string(),
  mode: z.enum(['sea', 'air']),
});
const tradeSchema = z.object({
  consignors: z.record(z.string(), z.array(z.string()).min(1)),
  vessels: z.array(z.string()).min(1),
  ports: z.record(z.string(), z.string()),
  places: z.record(z.string(), placeSchema),
  traders: z.record(z.string(), z.object({ places: z.array(z.string()).min(1), goods: z.array(goodsSchema).min(1) })),
});
const registrySchema = z.object({
  traders: z.array(
    z.object({
      key: z.string(),
      code: z.string(),
      nameEn: z.string(),
      addressEn: z.string(),
      postcode: z.string(),
      telephone: z.string(),
    }),
  ),
  brokers: z.array(z.object({ key: z.string(), clients: z.array(z.string()) })),
  accounts: z.array(z.object({ signInName: z.string(), trader: z.string().optional(), broker: z.string().optional() })),
});

export type Goods = z.output<typeof goodsSchema>;
export type Importer = z.output<typeof registrySchema>['traders'][number] & {
  readonly goods: readonly Goods[];
  readonly places: readonly z.output<typeof placeSchema>[];
  /** Sign-in names of those who declare for it. */
  readonly declarants: readonly string[];
};
export type TradeBook = Omit<z.output<typeof tradeSchema>, 'traders' | 'places'> & {
  readonly importers: readonly Importer[];
};

/** Who imports what from whom, from the profile's demonstration data. */
export function readTradeBook(profile: Profile): TradeBook {
  const { traders, places, ...trade } = tradeSchema.parse(parse(profile.readText('demonstration/trade.yaml')));
  const registry = registrySchema.parse(parse(profile.readText('demonstration/registry.yaml')));
  const importers = registry.traders.map((trader): Importer => {
    const book = traders[trader.key];
    if (!book) throw new Error(`trade.yaml says nothing of trader ${trader.key}`);
    const brokers = registry.brokers.filter(({ clients }) => clients.includes(trader.key)).map(({ key }) => key);
    const declarants = registry.accounts.filter(
      ({ trader: own, broker }) => own === trader.key || (broker !== undefined && brokers.includes(broker)),
    );
    return {
      ...trader,
      goods: book.goods,
      places: book.places.flatMap((name) => places[name] ?? []),
      declarants: declarants.map(({ signInName }) => signInName),
    };
  });
  return { ...trade, importers };
}
