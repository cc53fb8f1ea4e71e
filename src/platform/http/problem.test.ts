import { expect, it } from 'vitest';
import { platformRefusals } from '../refusals.ts';
import { problemOf } from './problem.ts';

const refusals = (count: number) =>
  Array.from({ length: count }, (_, index) => platformRefusals.inputMalformed(`/lines/${index}`, { detail: 'x' }));

it('tells every refusal up to a thousand', () => {
  const problem = problemOf(refusals(1_000), 'en', 'id');
  expect(problem.refusals).toHaveLength(1_000);
  expect(problem).not.toHaveProperty('refusalsLeftOut');
});

it('says how many it left out beyond that', () => {
  const problem = problemOf(refusals(1_001), 'en', 'id');
  expect(problem.refusals).toHaveLength(1_000);
  expect(problem.detail.split('\n')).toHaveLength(1_000);
  expect(problem).toMatchObject({ status: 422, refusalsLeftOut: 1 });
});
