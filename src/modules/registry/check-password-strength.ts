import type { RefusalFactory } from '../../kernel/refusal.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { PASSWORD_LEAST, type PasswordWeakness, weaknessOf } from '../../platform/passwords.ts';
import { registryRefusals } from './refusals.ts';

const WORDING: Readonly<Record<PasswordWeakness, RefusalFactory>> = {
  short: registryRefusals.passwordShort,
  common: registryRefusals.passwordCommon,
  monotonous: registryRefusals.passwordMonotonous,
  'like-name': registryRefusals.passwordLikeName,
};

type Person = { readonly signInName: string; readonly displayName: string; readonly password: string };

export function checkPasswordStrength({ signInName, displayName, password }: Person): Result<null> {
  const weakness = weaknessOf(password, [signInName, displayName]);
  return weakness === null ? ok(null) : refused(WORDING[weakness]('/password', { least: PASSWORD_LEAST }));
}
