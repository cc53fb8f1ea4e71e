import { describe, expect, it } from 'vitest';
import { claimPatch, excisePlaces, itemOfExtras, patchTexts, withoutPart } from './line-extras.ts';

describe('what a line says beyond goods, origin and price', () => {
  it('becomes the fields of the request, nested as they are there', () => {
    const texts = {
      'claim/agreement': 'EU',
      'claim/proof/kind': 'STATEMENT',
      'claim/proof/date': '2026-10-01',
      'claim/proof/number': ' ',
      'excises/0/kind': 'liquor',
      'excises/0/class': 'wine',
      'excises/0/litres': '900',
      'excises/2/kind': 'gasoline',
      exporter: 'ACME',
      'quota/certificate': 'Q1',
      personalUse: 'yes',
      gift: '',
      specifiedLowValue: 'yes',
      sellerRegistration: 'T1234567890123',
      'relief/article': '17',
    };
    expect(itemOfExtras(texts)).toEqual({
      claim: { agreement: 'EU', proof: { kind: 'STATEMENT', date: '2026-10-01' } },
      excises: [{ kind: 'liquor', class: 'wine', litres: '900' }, { kind: 'gasoline' }],
      exporter: 'ACME',
      quota: { certificate: 'Q1' },
      personalUse: true,
      specifiedLowValue: true,
      sellerRegistration: 'T1234567890123',
      relief: { article: '17' },
    });
  });

  it('becomes a list where the fields are numbered', () => {
    const at = 'claim/differential';
    const texts = { [`${at}/contributors/0`]: 'CN', [`${at}/contributors/1`]: 'VN', [`${at}/basis`]: 'highest' };
    expect(itemOfExtras(texts)).toEqual({
      claim: { differential: { contributors: ['CN', 'VN'], basis: 'highest' } },
    });
  });

  it('says nothing when nothing was typed', () => {
    expect(itemOfExtras({ 'claim/agreement': '', exporter: '  ' })).toEqual({});
  });

  it('takes a whole part away and leaves its neighbours', () => {
    const texts = { 'claim/agreement': 'EU', 'claim/proof/kind': 'CO', claimant: 'x', exporter: 'y' };
    expect(patchTexts(texts, withoutPart(texts, 'claim'))).toEqual({ claimant: 'x', exporter: 'y' });
  });

  it('keeps the places of a list where the middle one was removed', () => {
    expect(excisePlaces({ 'excises/2/kind': 'a', 'excises/0/kind': 'b', 'excises/2/class': 'c' })).toEqual([0, 2]);
  });

  it('applies a claim with the first paper that proves it, and makes up number and day for a trial alone', () => {
    const before = { 'claim/agreement': 'RCEP', 'claim/proof/number': '7', exporter: 'y' };
    const need = { agreement: 'EU', needed: true, kinds: ['STATEMENT', 'SELF_EXPORTER'] };
    expect(patchTexts(before, claimPatch(before, need))).toEqual({
      exporter: 'y',
      'claim/agreement': 'EU',
      'claim/proof/kind': 'STATEMENT',
    });
    const trial = { date: '2026-11-20', number: 'trial' };
    expect(patchTexts({}, claimPatch({}, need, trial))).toMatchObject({
      'claim/proof/date': '2026-11-20',
      'claim/proof/number': 'trial',
    });
    expect(patchTexts({}, claimPatch({}, { ...need, needed: false }, trial))).toEqual({ 'claim/agreement': 'EU' });
  });
});
