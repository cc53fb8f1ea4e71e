import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRepeatedMember } from './repeated-member.ts';

describe('a member that one object states twice', () => {
  it.each<[string, string, string]>([
    ['at the top', '{"asOf":"a","asOf":"b"}', '/asOf'],
    ['far apart', '{"a":1,"b":{"a":2},"c":[],"a":3}', '/a'],
    ['deep in a list', '{"items":[{"code":"1"},{"code":"1","x":[1,{}],"code":"2"}]}', '/items/1/code'],
    ['inside a list of lists', '[[1,[2]],[{"q":1,"q":1}]]', '/1/0/q'],
    ['written once with an escape', '{"asOf":1,"\\u0061sOf":2}', '/asOf'],
    ['with signs that a pointer escapes', '{"a/b~":1,"a/b~":2}', '/a~1b~0'],
    ['with white space before the colon', '{"a" : 1, "a"\n: 2}', '/a'],
    ['of the empty name', '{"":1,"":2}', '/'],
  ])('is found %s', (_, json, pointer) => {
    expect(findRepeatedMember(json)?.pointer).toBe(pointer);
  });

  it.each([
    ['in two objects', '[{"a":1},{"a":1}]'],
    ['as a value', '{"a":"a","b":"a"}'],
    ['inside a text that looks like JSON', '{"a":"{\\"a\\":1,\\"a\\":2}"}'],
    ['in an outer and an inner object', '{"a":{"a":{"a":1}}}'],
    ['of another case', '{"a":1,"A":2}'],
    ['in what holds no object', '"a"'],
  ])('is not found where a name stands %s', (_, json) => {
    expect(findRepeatedMember(json)).toBeUndefined();
  });

  it('is found in no text that a program wrote', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(findRepeatedMember(JSON.stringify(value))).toBeUndefined();
      }),
    );
  });

  it('is found wherever one is added to a written object', () => {
    const object = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(object, fc.nat(), (value, n) => {
        const names = Object.keys(value);
        const name = names[n % names.length] ?? '';
        const twice = `${JSON.stringify(value).slice(0, -1)},${JSON.stringify(name)}:0}`;
        expect(findRepeatedMember(twice)?.name).toBe(name.slice(0, 60));
      }),
    );
  });
});
