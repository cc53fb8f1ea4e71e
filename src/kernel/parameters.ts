import type { PlainDate } from './plain-date.ts';
import type { Words } from './refusal.ts';

export type ParameterStatus = 'confirmed' | 'unconfirmed' | 'derived' | 'demonstration';

/** One dated value of one rule, as it stands on the day asked for, with the law it comes from. */
export type ParameterValue = {
  /** Always text: the reader parses it into a rate, an amount, a number of days … `null`: the rule does not apply. */
  readonly value: string | null;
  readonly from: PlainDate;
  readonly status: ParameterStatus;
  readonly law: Words;
};

/** Every parameter of a country profile as of one day; plain JSON, so that a browser can be handed the same rules. */
export type Parameters = {
  readonly asOf: PlainDate;
  readonly values: Readonly<Record<string, ParameterValue>>;
};

/** A rule that the code needs and the profile does not define is a broken profile, not a user's fault. */
export function getParameter(parameters: Parameters, key: string): ParameterValue & { readonly value: string } {
  const found = parameters.values[key];
  if (found?.value == null) throw new Error(`The country profile has no value for "${key}" on ${parameters.asOf}`);
  return { ...found, value: found.value };
}

export function findParameter(parameters: Parameters, key: string): ParameterValue | undefined {
  return parameters.values[key];
}
