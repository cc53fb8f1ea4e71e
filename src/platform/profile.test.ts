import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findParameter, getParameter } from '../kernel/parameters.ts';
import { parsePlainDate } from '../kernel/plain-date.ts';
import { mustBe } from '../kernel/result.ts';
import { loadProfile } from './profile.ts';

let folder: string;
const put = (name: string, text: string): void => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const day = (text: string) => mustBe(parsePlainDate(text));

const TAX = `key: tax.rate
description: { ja: 税率, en: rate }
law: { ja: 法 第1条, en: Act Art. 1 }
values:
  - { from: '2014-04-01', value: '6.3%', status: confirmed }
  - { from: '2019-10-01', value: '7.8%', status: confirmed }
  - { from: '2030-01-01', value: null, status: unconfirmed }
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sekisho-profile-'));
  put('profile.yaml', 'country: XX\ntimeZone: Asia/Tokyo\ncurrency: { code: XXA, minorDigits: 0 }\n');
  put('parameters/tax/rate.yaml', TAX);
  put('codes/units.csv', 'code,name_en\nKG,kilogram\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a value holds from its day until the next one', () => {
  const profile = loadProfile(folder);
  const on = (text: string) => findParameter(profile.parametersOn(day(text)), 'tax.rate')?.value;
  expect(['2014-03-31', '2014-04-01', '2019-09-30', '2019-10-01', '2030-01-01'].map(on)).toEqual([
    undefined,
    '6.3%',
    '6.3%',
    '7.8%',
    null,
  ]);
});

it('a value comes with its law and its mark', () => {
  const found = getParameter(loadProfile(folder).parametersOn(day('2026-11-20')), 'tax.rate');
  expect(found).toMatchObject({ from: '2019-10-01', status: 'confirmed', law: { en: 'Act Art. 1' } });
});

it('a rule without a value is a broken profile, and says which', () => {
  const parameters = loadProfile(folder).parametersOn(day('2030-06-01'));
  expect(() => getParameter(parameters, 'tax.rate')).toThrow(/"tax.rate" on 2030-06-01/);
});

it('country, time zone, currency, lists and other files are read', () => {
  const profile = loadProfile(folder);
  expect([profile.country, profile.timeZone, profile.currency]).toEqual(['XX', 'Asia/Tokyo', 'XXA']);
  expect(profile.codes('units')).toEqual([{ code: 'KG', name_en: 'kilogram' }]);
  expect(profile.readText('codes/units.csv')).toContain('KG');
  expect(() => profile.codes('nothing')).toThrow();
});

it('a day that is none stops the start', () => {
  put('parameters/bad.yaml', TAX.replace('2014-04-01', '2014-04-31'));
  expect(() => loadProfile(folder)).toThrow(/2014-04-31/);
});
