import { describe, expect, it } from 'vitest';
import { weaknessOf } from './passwords.ts';

const NAMES = ['m.aoba', 'Midori Aoba'];

describe('a password', () => {
  it.each([
    ['short', 'q7!kZp2#vLw'],
    ['short', ''],
    ['monotonous', 'aaaaaaaaaaaaaaaa'],
    ['monotonous', 'ababababababab'],
    ['monotonous', 'xyz1234567abcq'],
    ['monotonous', 'kp9876543210wq'],
    ['like-name', 'M.AOBA-likes-tea'],
    ['like-name', 'my name is midori aoba'],
    ['common', 'password-2026!'],
    ['common', 'P@ssw0rd-2026-11'],
    ['common', 'sekisho-demo-2026'],
    ['common', 'Customs Officer 26'],
    ['common', 'ｐａｓｓｗｏｒｄ2026!'],
  ])('is refused as %s: %s', (weakness, password) => {
    expect(weaknessOf(password, NAMES)).toBe(weakness);
  });

  it.each([
    'quiet harbour at dusk',
    'q7!kZp2#vLwR',
    '朝の港に三つの船が並んで待つ',
    'my password is a long sentence about tea',
    'rust-colored cranes 41',
  ])('will do: %s', (password) => {
    expect(weaknessOf(password, NAMES)).toBeNull();
  });

  it('may hold a name too short to matter', () => {
    expect(weaknessOf('quiet harbour at dusk', ['at'])).toBeNull();
  });
});
