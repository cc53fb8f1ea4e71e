import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import { soySauce } from './declaration.test-support.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { viewDeclaration } from './queries/view-declaration.ts';

let test: TestSystem;
beforeAll(async () => {
  test = await testSystem();
});
afterAll(() => test.stop());

it('answers the declarant with what the rooms after it have made of the lodging', async () => {
  const { trader } = test.actors;
  const receipt = mustBe(
    await test.perform(registerDeclaration, { actor: trader, input: { content: soySauce(), lodge: true } }),
  );
  const view = mustBe(await test.perform(viewDeclaration, { actor: trader, input: { id: receipt.id } }));
  expect(view).toMatchObject(receipt);
  expect(receipt.state).not.toBe('LODGED');
});
