import { expect, it } from 'vitest';
import { DEPTH_LIMIT, findHostile } from './hostile-input.ts';

const nested = (depth: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level++) value = [value];
  return value;
};

it('finds the null character wherever it hides, and says where', () => {
  expect(findHostile({ items: [{ 'a/b': 'x\0y' }] })).toEqual({
    pointer: '/items/0/a~1b',
    detail: 'holds the null character',
  });
  expect(findHostile({ 'x\0': 1 })?.pointer).toBe('');
  expect(findHostile('\0')?.pointer).toBe('');
});

it('finds half a surrogate pair but lets whole characters pass', () => {
  expect(findHostile({ name: '\ud800' })?.detail).toBe('holds half a character');
  expect(findHostile({ name: '𠮷野家 😀 関所' })).toBeNull();
});

it('lets the deepest allowed nesting pass and refuses one level more', () => {
  expect(findHostile(nested(DEPTH_LIMIT))).toBeNull();
  expect(findHostile(nested(DEPTH_LIMIT + 1))?.detail).toContain('nested deeper');
  expect(findHostile(nested(200_000))?.detail).toContain('nested deeper');
});

it('lets every other value pass', () => {
  expect(findHostile({ a: [1, null, true, undefined, 'text\n\t', 5n] })).toBeNull();
});
