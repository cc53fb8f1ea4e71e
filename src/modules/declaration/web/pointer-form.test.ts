import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten, unflatten } from './pointer-form.ts';

describe('a form of pointers', () => {
  it('names every leaf by its pointer', () => {
    expect(flatten({ importer: { code: '1' }, items: [{ code: 'a' }], mailOrder: false })).toEqual({
      'importer/code': '1',
      'items/0/code': 'a',
      mailOrder: 'no',
    });
  });

  it('gives numbers and yes or no back as such', () => {
    expect(unflatten({ 'packages/count': '12', mailOrder: 'no', 'packages/unit': 'CT' })).toEqual({
      packages: { count: 12, unit: 'CT' },
      mailOrder: false,
    });
  });

  it('keeps a number that is none as typed, so that the refusal can name it', () => {
    expect(unflatten({ 'packages/count': 'twelve' })).toEqual({ packages: { count: 'twelve' } });
  });

  it('leaves out what is blank and closes the gap in a list', () => {
    expect(unflatten({ 'a/b': ' ', 'list/0/x': '', 'list/1/x': '2' })).toEqual({ list: [{ x: '2' }] });
  });

  it('keeps names that contain a slash or a tilde', () => {
    const answers = { answers: { 'end-use/feed~1': 'yes' } };
    expect(unflatten(flatten(answers))).toEqual(answers);
  });

  it('returns every content of trimmed, filled text', () => {
    const text = fc.stringMatching(/^[a-z][a-z0-9 ]{0,8}[a-z]$/);
    const names = fc.stringMatching(/^[a-z/~]{1,6}$/).filter((name) => name !== '__proto__');
    const leafs = fc.dictionary(names, text, { minKeys: 1, noNullPrototype: true });
    const content = fc.dictionary(names, fc.oneof(text, leafs, fc.array(leafs, { minLength: 1 })), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(content, (each) => {
        expect(unflatten(flatten(each))).toEqual(each);
      }),
    );
  });
});
