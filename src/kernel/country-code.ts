import { kernelRefusals } from './refusals.ts';
import { ok, type Result, refused } from './result.ts';

/** ISO 3166-1 alpha-2. Whether the code is in the profile's list is the profile's question. */
export type CountryCode = string & { readonly __brand: 'CountryCode' };

export function parseCountryCode(text: string, pointer = ''): Result<CountryCode> {
  if (/^[A-Z]{2}$/.test(text)) return ok(text as CountryCode);
  return refused(kernelRefusals.countryCodeMalformed(pointer, { value: text.slice(0, 10) }));
}
