import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { contrast } from './contrast.ts';

const theme = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
const tokenFile = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css');
const tokens = new Map(
  [...readFileSync(tokenFile, 'utf8').matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/gi)].map((hit) => [hit[1], hit[2]]),
);

function colour(meaning: string, side: 'light' | 'dark'): string {
  const pair = new RegExp(`--${meaning}: light-dark\\(([^,]+), ([^;]+)\\);`).exec(theme);
  const said = pair?.[side === 'light' ? 1 : 2] ?? '';
  const token = /^var\((--[\w-]+)\)$/.exec(said)?.[1];
  const hex = token ? tokens.get(token) : said;
  if (!hex || !/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`--${meaning} has no readable ${side} colour: ${said}`);
  return hex;
}

const grounds = ['surface', 'surface-raised', 'surface-sunken', 'surface-hover'];
const textPairs = [
  ...['ink', 'ink-muted', 'accent', 'danger', 'ok', 'caution', 'info'].flatMap((ink) => grounds.map((on) => [ink, on])),
  ...['accent', 'ok', 'caution', 'danger', 'info'].map((tone) => [tone, `${tone}-soft`]),
  ...['accent', 'ok', 'caution', 'danger', 'info'].map((tone) => ['ink', `${tone}-soft`]),
  ['ink-muted', 'accent-soft'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['danger-ink', 'danger'],
  ['ink-inverse', 'surface-inverse'],
];
const edgePairs = ['surface', 'surface-raised', 'surface-sunken'].flatMap((on) => [
  ['line-strong', on],
  ['focus', on],
]);

describe.each(['light', 'dark'] as const)('in the %s theme', (side) => {
  test.each(textPairs)('text in %s is readable on %s', (ink = '', ground = '') => {
    expect(contrast(colour(ink, side), colour(ground, side))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(edgePairs)('the edge %s can be seen on %s', (edge = '', ground = '') => {
    expect(contrast(colour(edge, side), colour(ground, side))).toBeGreaterThanOrEqual(3);
  });

  test('the focus ring and its halo differ from each other', () => {
    expect(contrast(colour('focus', side), colour('focus-halo', side))).toBeGreaterThanOrEqual(3);
  });
});

test('black on white has the greatest contrast there is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('no type size is below twelve pixels', () => {
  const sizes = [...theme.matchAll(/--t-[\w]+: ([\d.]+)rem/g)].map((hit) => Number(hit[1]) * 16);
  expect(sizes.length).toBeGreaterThan(5);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});
