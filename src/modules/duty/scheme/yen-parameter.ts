import { getParameter, type Parameters } from '../../../kernel/parameters.ts';

/** A limit of the profile in whole yen. */
export const yenParameter = (parameters: Parameters, key: string): bigint =>
  BigInt(getParameter(parameters, key).value);
