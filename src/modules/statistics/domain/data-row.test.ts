import { describe, expect, it } from 'vitest';
import { DATA_COLUMNS, type DataItem, dataCells } from './data-row.ts';

const TILES: DataItem = {
  number: '23456789010',
  lodgedOn: '2016-05-15',
  consignorName: 'KAWARA S.A.',
  importerCode: '2345678901234-0000',
  importerName: 'KANZEIKYOKU CO., LTD',
  code: '690510000',
  naccsDigit: '5',
  priceAmount: '2000',
  priceCurrency: 'USD',
  chargesAmount: '500',
  customsValue: 273750n,
  quantity: '5',
  unit: 'MT',
  dutyNominal: '5475',
  dutyAmount: 5460n,
};
const cells = (given: Partial<DataItem> = {}, style: 'plain' | 'printed' = 'plain') =>
  Object.fromEntries(dataCells({ ...TILES, ...given }, style).map((cell, n) => [DATA_COLUMNS[n]?.name, cell]));

describe('a row of the declaration data file', () => {
  it('has the thirteen printed columns in their order, then nominal and lawful duty', () => {
    expect(DATA_COLUMNS.map(({ name }) => name)).toEqual([
      'Import declaration #',
      'Import declaration date',
      'Name of Shipper',
      'Importer number',
      'Name of importer',
      'HS code',
      'Price on Invoice',
      'Currency code',
      'Freight/insurance amount',
      'Taxation base(value)',
      'Customs duty amount',
      'Taxation base(amount)',
      'Unit',
      'Customs duty (nominal)',
      'Customs duty (lawful)',
    ]);
  });

  it('in print reads as the published example does', () => {
    expect(dataCells(TILES, 'printed').slice(0, 13)).toEqual([
      '234567 89010',
      '2016/05/15',
      'KAWARA S.A.',
      '2345678901234-0000',
      'KANZEIKYOKU CO., LTD',
      '6905100005',
      '2,000',
      'USD',
      '500',
      '273,750',
      '5,475',
      '5',
      'MT',
    ]);
  });

  it('for machines has plain digits and ISO dates', () => {
    expect(cells()).toMatchObject({
      'Import declaration date': '2016-05-15',
      'Price on Invoice': '2000',
      'Taxation base(value)': '273750',
    });
  });

  it('keeps the nominal duty and the lawful one apart', () => {
    expect(cells()).toMatchObject({
      'Customs duty amount': '5475',
      'Customs duty (nominal)': '5475',
      'Customs duty (lawful)': '5460',
    });
  });

  it('keeps decimals exactly and drops only closing zeros', () => {
    expect(cells({ priceAmount: '1234567.8900', quantity: '100' })).toMatchObject({
      'Price on Invoice': '1234567.89',
      'Taxation base(amount)': '100',
    });
    expect(cells({ priceAmount: '1234567.8900', dutyNominal: '5475.000' }, 'printed')).toMatchObject({
      'Price on Invoice': '1,234,567.89',
      'Customs duty amount': '5,475',
    });
  });

  it('leaves empty what was not declared', () => {
    expect(
      cells({ priceAmount: null, priceCurrency: null, chargesAmount: null, quantity: null, unit: null }),
    ).toMatchObject({
      'Price on Invoice': '',
      'Currency code': '',
      'Freight/insurance amount': '',
      'Taxation base(amount)': '',
      Unit: '',
    });
  });
});
