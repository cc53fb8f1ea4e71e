import { formatDecimal, multiply, parseDecimal } from '../../kernel/decimal.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { mustBe } from '../../kernel/result.ts';
import type { DeclarationContentInput } from '../../modules/declaration/index.ts';
import type { TariffLine } from '../../modules/tariff/index.ts';
import type { Random } from './random.ts';
import type { Goods, Importer, TradeBook } from './trade-book.ts';

export type Shipment = {
  readonly importer: Importer;
  readonly day: PlainDate;
  /** Makes bill and invoice numbers of this shipment its own. */
  readonly serial: string;
  readonly lines: ReadonlyMap<string, TariffLine>;
};

const LAWS_AT_MOST = 5;
const ITEMS_AT_MOST = 5;

/** A plausible declaration: goods of one country, one consignor, paid for and shipped in ordinary ways. */
export function makeContent(book: TradeBook, shipment: Shipment, random: Random): DeclarationContentInput {
  const { importer, serial, day } = shipment;
  const goods = pickGoods(shipment, random);
  const origin = random.pick(goods[0]?.origins ?? []);
  const place = random.pick(importer.places);
  const isFob = random.chance(0.4);
  const payment = random.chance(0.55) ? { paymentMethod: 'R', paymentAccount: accountOf(importer) } : {};
  return {
    office: place.office,
    importer: {
      code: importer.code,
      name: importer.nameEn,
      postcode: importer.postcode,
      address: importer.addressEn,
      telephone: importer.telephone,
    },
    consignor: { name: random.pick(book.consignors[origin] ?? ['Unnamed consignor (fictional)']), country: origin },
    transport: {
      mode: place.mode,
      billNumbers: [`SIM${serial}`],
      ...(place.mode === 'sea' ? { vessel: random.pick(book.vessels), containers: random.between(1, 3) } : {}),
      arrivedOn: day,
      dischargePort: place.dischargePort,
      ...(book.ports[origin] ? { loadingPort: book.ports[origin] } : {}),
    },
    bondedPlace: place.bondedPlace,
    packages: { count: random.between(4, 900), unit: random.pick(['CT', 'PX', 'BX']) },
    invoiceNumber: `INV-${serial}`,
    terms: isFob ? 'FOB' : 'CIF',
    ...(isFob ? costs(random) : {}),
    ...payment,
    delivery: { name: importer.nameEn, address: importer.addressEn },
    mailOrder: false,
    items: goods.map((line) => makeItem(line, { origin, shipment, random })),
  };
}

/** The one account that the demonstration bank keeps for each trader. */
export const accountOf = (importer: Pick<Importer, 'code'>): string => importer.code.replaceAll('-', '').slice(4, 13);

const costs = (random: Random) => ({
  freight: { amount: String(random.between(60, 900) * 1000), currency: 'JPY' },
  insurance: { amount: String(random.between(3, 60) * 500), currency: 'JPY' },
});

/** Up to five lines from one country whose other laws fit on one declaration. */
function pickGoods({ importer, lines }: Shipment, random: Random): Goods[] {
  const known = importer.goods.filter(({ code }) => lines.has(code));
  const first = random.pick(known);
  const origin = first.origins[0] ?? '';
  const chosen = [first];
  const wanted = random.between(1, ITEMS_AT_MOST);
  for (const goods of known) {
    const laws = new Set([...chosen, goods].flatMap(({ code }) => lines.get(code)?.laws ?? []));
    const fits = goods !== first && goods.currency === first.currency && goods.origins.includes(origin);
    if (chosen.length < wanted && fits && laws.size <= LAWS_AT_MOST) chosen.push(goods);
  }
  return chosen;
}

type ItemMaking = { readonly origin: string; readonly shipment: Shipment; readonly random: Random };

function makeItem(goods: Goods, { origin, shipment, random }: ItemMaking): DeclarationContentInput['items'][number] {
  const line = shipment.lines.get(goods.code);
  const count = random.between(...goods.quantity);
  const amount = formatDecimal(multiply(mustBe(parseDecimal(goods.price)), mustBe(parseDecimal(String(count)))));
  return {
    code: goods.code,
    description: goods.name,
    origin: goods.origins.includes(origin) ? origin : random.pick(goods.origins),
    price: { amount, currency: goods.currency },
    quantities: (line?.units ?? []).flatMap((unit) => (unit === null ? [] : [quantityIn(unit, count, goods)])),
    taxClass: goods.class,
    otherLaws: (line?.laws ?? []).map((law, index) =>
      law === 'FD' || law === 'PL'
        ? { law, certificate: { number: `${law}-${shipment.serial}-${index + 1}` } }
        : { law, notApplicable: 'outside the scope of the law' },
    ),
  };
}

function quantityIn(unit: string, count: number, goods: Goods): { value: string; unit: string } {
  if (unit === goods.unit) return { value: String(count), unit };
  const grams = BigInt(Math.max(1, Math.round(goods.kg * 1000))) * BigInt(count);
  const scale = unit === 'MT' ? 6 : 3;
  const digits = grams.toString().padStart(scale + 1, '0');
  return { value: `${digits.slice(0, -scale)}.${digits.slice(-scale).slice(0, 3)}`, unit };
}
