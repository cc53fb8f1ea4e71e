import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, toJsonText } from './json.ts';

it('whole numbers of any size travel as strings', () => {
  expect(toJsonText({ total: 92_400n, big: 10n ** 20n })).toBe('{"total":"92400","big":"100000000000000000000"}');
  expect(toJsonText(undefined)).toBe('null');
});

it('equal values have one canonical text, whatever the order of their keys', () => {
  expect(canonicalJson({ b: 1, a: { d: [1, { z: 0, y: 1 }], c: null } })).toBe(
    '{"a":{"c":null,"d":[1,{"y":1,"z":0}]},"b":1}',
  );
  const objects = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(objects, (value) => {
      const reversed = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(reversed)).toBe(canonicalJson(value));
    }),
  );
});

it('other values have another text', () => {
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }));
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
  expect(canonicalJson({ a: undefined })).toBe(canonicalJson({}));
});
