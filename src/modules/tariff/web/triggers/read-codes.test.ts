import { describe, expect, it } from 'vitest';
import { readCodes } from './read-codes.ts';

describe('codes in a text', () => {
  it.each([
    ['', []],
    [' 0201, 0202 ', ['0201', '0202']],
    ['0201.30\n０２０２、0201.30', ['020130', '0202']],
    ['beef', ['beef']],
  ])('%j are %j', (text, codes) => {
    expect(readCodes(text)).toEqual(codes);
  });
});
