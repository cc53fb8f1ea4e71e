/** The three published declarations (source 5): fictional, and older than any edition here, so each brings its rate. */
const declared = (given: {
  importer: { code: string; name: string };
  consignor: string;
  item: { code: string; description: string; dutyRate: string; currency: string };
  amounts: readonly [price: string, freight: string];
  quantity: { value: string; unit: string };
}) => ({
  office: '1A',
  importer: given.importer,
  consignor: { name: given.consignor },
  transport: { mode: 'sea' as const, billNumbers: ['PRINTED'] },
  bondedPlace: '1AD01',
  items: [
    {
      code: given.item.code,
      description: given.item.description,
      origin: 'CN',
      price: { amount: given.amounts[0], currency: given.item.currency },
      freight: { amount: given.amounts[1], currency: given.item.currency },
      quantities: [given.quantity],
      taxClass: 'standard' as const,
      dutyRate: given.item.dutyRate,
    },
  ],
});

export const PRINTED_DECLARATIONS = [
  {
    number: '12345678900',
    lodgedOn: '2014-01-01',
    content: declared({
      importer: { code: '1234567890123-9000', name: 'ZAIMUSOKEN CO., LTD' },
      consignor: 'SOY SAUCE INTERNATIONAL LTD',
      item: { code: '2103100005', description: 'SOY SAUCE', dutyRate: '7.2%', currency: 'JPY' },
      amounts: ['200000', '50000'],
      quantity: { value: '2000', unit: 'KG' },
    }),
  },
  {
    number: '23456789010',
    lodgedOn: '2016-05-15',
    rates: { USD: '109.5' },
    content: declared({
      importer: { code: '2345678901234-0000', name: 'KANZEIKYOKU CO., LTD' },
      consignor: 'KAWARA S.A.',
      item: { code: '6905100005', description: 'ROOF TILES', dutyRate: '2%', currency: 'USD' },
      amounts: ['2000', '500'],
      quantity: { value: '5', unit: 'MT' },
    }),
  },
  {
    number: '34567890120',
    lodgedOn: '2018-03-20',
    rates: { EUR: '129.82' },
    content: declared({
      importer: { code: '3456789012345-0000', name: 'SMART ZEIKAN LLC' },
      consignor: 'BALL LLP',
      item: { code: '9506320003', description: 'GOLF BALLS', dutyRate: '無税', currency: 'EUR' },
      amounts: ['2000', '500'],
      quantity: { value: '2500', unit: 'NO' },
    }),
  },
];
