/** Handbook 2.8: every form of rate, on amounts worked out by hand. */
import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { assess } from './assess.ts';
import { formatAssessment } from './format-assessment.ts';
import { referenceOn } from './profile.test-support.ts';

type Case = readonly [rate: string, value: string, quantity: string, nominal: string, amount: string];

const REFERENCE = referenceOn('2026-11-21');
const WINE = '15%又は125円/lのうちいずれか低い税率\nただしその税率が67円/lを下回る場合は67円/l';

function dutyAt(dutyRate: string, customsValueJpy: string, quantity: string) {
  const [value = '', unit = ''] = quantity.split(' ');
  const quantities = unit === '' ? [] : [{ value, unit }];
  const item = { code: '210310000', origin: 'CN', customsValueJpy, quantities, taxClass: 'standard', dutyRate };
  const assessed = mustBe(assess({ asOf: '2026-11-21', direction: 'import', items: [item] }, REFERENCE));
  const line = formatAssessment(assessed).items[0]?.taxLines[0];
  return { nominal: line?.nominal, amount: line?.amount };
}

const check = (...[rate, value, quantity, nominal, amount]: Case) => {
  expect(dutyAt(rate, value, quantity)).toEqual({ nominal, amount });
};

describe('free', () => {
  it.each<Case>([
    ['無税', '999999', '', '0', '0'],
    ['(無税)', '999999', '', '0', '0'],
  ])('%s', check);
});

describe('ad valorem: nominal on the value, amount on the base floored to 1,000', () => {
  it.each<Case>([
    ['5.3%', '273750', '', '14508.75', '14469'],
    ['2%', '273750', '', '5475', '5460'],
    ['3.9%', '2008511', '', '78331.929', '78312'],
    ['0.2%', '1999', '', '3.998', '2'],
    ['50%', '999', '', '499.5', '0'],
    ['(7.2%)', '250000', '', '18000', '18000'],
  ])('%s of %s', check);
});

describe('specific: the quantity is cut after two decimals for the amount (R11)', () => {
  it.each<Case>([
    ['42.40円/l', '100000', '10 L', '424', '424'],
    ['49円/kg', '100000', '1.239 KG', '60.711', '60'],
    ['49円/kg', '100', '1 KG', '49', '49'],
    ['482円/kg', '64530', '1000 KG', '482000', '482000'],
    ['1円/kg', '5', '0.999 KG', '0.999', '0'],
  ])('%s on value %s, quantity %s', check);
});

describe('units that convert exactly', () => {
  it.each<Case>([
    ['49円/kg', '100000', '2 MT', '98000', '98000'],
    ['49円/kg', '100000', '1500 GR', '73.5', '73'],
    ['125円/l', '100000', '0.9 KL', '112500', '112500'],
  ])('%s on value %s, quantity %s', check);
});

describe('sum', () => {
  it.each<Case>([
    ['36%＋290円/kg', '5000000', '10000 KG', '4700000', '4700000'],
    ['29.8%＋1,159円/kg', '5000000', '10000 KG', '13080000', '13080000'],
    ['25%＋63円/kg', '1999', '1.5 KG', '594.25', '344'],
  ])('%s on value %s, quantity %s', check);
});

describe('whichever is the greater, on amounts', () => {
  it.each<Case>([
    ['30%又は4,300円/足のうちいずれか高い税率', '1000000', '100 PR', '430000', '430000'],
    ['30%又は4,300円/足のうちいずれか高い税率', '2000000', '100 PR', '600000', '600000'],
    ['30%又は4,300円/足のうちいずれか高い税率', '1433000', '100 PR', '430000', '430000'],
  ])('%s on value %s, quantity %s', check);
});

describe('whichever is the less, with a minimum', () => {
  it.each<Case>([
    [WINE, '1350000', '900 L', '112500', '112500'],
    [WINE, '270000', '900 L', '60300', '60300'],
    [WINE, '500000', '900 L', '75000', '75000'],
    [WINE, '402000', '900 L', '60300', '60300'],
    [WINE, '750000', '900 L', '112500', '112500'],
  ])('%s on value %s, quantity %s', check);
});

describe('differential', () => {
  it.each<Case>([
    ['(73.70円−課税価格)/kg', '700000', '10000 KG', '37000', '37000'],
    ['(73.70円−課税価格)/kg', '737000', '10000 KG', '0', '0'],
    ['(73.70円−課税価格)/kg', '900000', '10000 KG', '0', '0'],
    ['(500円−課税価格)/kg', '400050', '1000 KG', '99950', '99950'],
    ['535.53円/kg-課税価格/kg', '400000', '1000 KG', '135530', '135530'],
    ['1キログラムにつき部分肉に係る基準輸入価格と課税価格との差額', '300000', '1000 KG', '246530', '246530'],
  ])('%s on value %s, quantity %s', check);
});

describe('differential with a factor, against a specific ceiling', () => {
  const CPTPP = '（524円×1.002-課税価格）/kg又は54円/kgのうちいずれか低い税率';
  it.each<Case>([
    [CPTPP, '60000', '1000 KG', '54000', '54000'],
    [CPTPP, '300000', '1000 KG', '54000', '54000'],
    [CPTPP, '471000', '1000 KG', '54000', '54000'],
    [CPTPP, '471048', '1000 KG', '54000', '54000'],
    [CPTPP, '471049', '1000 KG', '53999', '53999'],
    [CPTPP, '524000', '1000 KG', '1048', '1048'],
    [CPTPP, '526000', '1000 KG', '0', '0'],
  ])('%s on value %s, quantity %s', check);
});
