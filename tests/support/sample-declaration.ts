import type { DeclarationContentInput } from '../../src/modules/declaration/contract.ts';

/** A small, lawful consignment of the demonstration trader "Aoba Foods": soy sauce from China, priced CIF in yen. */
export function sampleContent(changes: Partial<DeclarationContentInput> = {}): DeclarationContentInput {
  return {
    declarationKind: 'C',
    office: '1A',
    importer: { code: '8990000000001-0000', name: 'AOBA FOODS CO., LTD.' },
    consignor: { name: 'EXAMPLE SAUCE LTD.', address: '1 SAMPLE ROAD, SHANGHAI', country: 'CN' },
    transport: { mode: 'sea', billNumbers: ['SMPL0000001'], vessel: 'SAMPLE MARU', arrivedOn: '2026-11-18' },
    bondedPlace: '1AD01',
    packages: { count: 100, unit: 'CT' },
    grossMass: { value: '2100', unit: 'KGM' },
    terms: 'CIF',
    invoiceNumber: 'INV-1',
    paymentMethod: 'MPN',
    delivery: { name: 'AOBA FOODS CO., LTD.', address: '1-2-3 KAKUU, CHUO-KU, TOKYO' },
    mailOrder: false,
    items: [
      {
        code: '210310000',
        description: 'SOY SAUCE',
        origin: 'CN',
        price: { amount: '200000', currency: 'JPY' },
        quantities: [{ value: '2000', unit: 'KG' }],
        taxClass: 'reduced',
        otherLaws: [{ law: 'FD', certificate: { number: 'FD-2026-0001' } }],
      },
    ],
    ...changes,
  };
}
