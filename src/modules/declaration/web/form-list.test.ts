import { expect, it } from 'vitest';
import { placesOf, withoutPlace } from './form-list.ts';
import { patched, unflatten } from './pointer-form.ts';

const form = {
  office: '1A',
  'adjustments/0/kind': 'packing',
  'adjustments/0/amount': '10',
  'adjustments/1/kind': 'royalties',
  'adjustments/1/amount': '20',
  'adjustments/1/currency': 'EUR',
  'adjustments/2/kind': 'assists',
};

it('The places of a list are found whatever stands in them.', () => {
  expect(placesOf(form, 'adjustments')).toEqual([0, 1, 2]);
  expect(placesOf(form, 'transport/billNumbers')).toEqual([]);
  expect(placesOf({ 'transport/billNumbers/0': '', 'transport/billNumbers/1': 'B' }, 'transport/billNumbers')).toEqual([
    0, 1,
  ]);
});

it('Taking an entry out moves those after it up and leaves nothing of its own behind.', () => {
  expect(patched(form, withoutPlace(form, 'adjustments', 0))).toEqual({
    office: '1A',
    'adjustments/0/kind': 'royalties',
    'adjustments/0/amount': '20',
    'adjustments/0/currency': 'EUR',
    'adjustments/1/kind': 'assists',
  });
});

it('Taking the last entry out leaves the others as they were.', () => {
  const left = patched(form, withoutPlace(form, 'adjustments', 2));
  expect(unflatten(left)).toEqual({
    office: '1A',
    adjustments: [
      { kind: 'packing', amount: '10' },
      { kind: 'royalties', amount: '20', currency: 'EUR' },
    ],
  });
});
