import type { DeclarationContentInput } from '../declaration/contract.ts';

/** Golf balls of the demonstration's sports importer (trader2, not AEO) or, given its code, of another. */
export const golfBalls = (
  given: { origin?: string; balls?: string; importer?: string; unitPrice?: string } = {},
): DeclarationContentInput => ({
  office: '1A',
  importer: { code: given.importer ?? '5990000000004-0000', name: 'Smart Sports K.K.' },
  consignor: { name: 'BALL LLP', address: '1 Fairway', country: 'US' },
  transport: {
    mode: 'sea',
    billNumbers: ['TESTBL0001'],
    vessel: 'SEKISHO MARU',
    arrivedOn: '2026-11-19',
    loadingPort: 'USLAX',
    dischargePort: 'JPTYO',
  },
  bondedPlace: '1AD01',
  packages: { count: 10, unit: 'CT' },
  grossMass: { value: '120', unit: 'KGM' },
  terms: 'CIF',
  delivery: { name: 'Smart Sports K.K.', address: '8-9 Karimachi, Kita-ku, Osaka' },
  mailOrder: false,
  items: [
    {
      code: '950632000',
      description: 'GOLF BALLS',
      origin: given.origin ?? 'US',
      price: { amount: given.unitPrice ?? '300000', currency: 'JPY' },
      quantities: [{ value: given.balls ?? '2500', unit: 'NO' }],
      taxClass: 'standard',
    },
  ],
});
