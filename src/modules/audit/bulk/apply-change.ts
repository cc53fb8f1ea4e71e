// The law as changed: a profile with other remedies, excises or parameters, and requests with another rate or without a
// claim. The assessment itself is the ordinary one.
import type { Parameters } from '../../../kernel/parameters.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { type AssessmentProfile, DUTY, type Remedy, type ShapedRequest } from '../../duty/index.ts';
import type { Change } from './change.ts';

export function changedProfile(profile: AssessmentProfile, change: Change): AssessmentProfile {
  const { measure, rate, without = false, parameter } = change;
  if (parameter) return withValues(profile, { [parameter.key]: parameter.value });
  if (measure === DUTY) return profile;
  const changed = (remedies: readonly Remedy[]): Remedy[] => {
    const touched = new Set(remedies.filter(({ kind }) => kind === measure).map(({ code }) => code));
    // What extends a measure changes and falls with it.
    const isTouched = (one: Remedy) => touched.has(one.code) || (one.extends && touched.has(one.extends.code));
    return remedies
      .filter((one) => !(without && isTouched(one)))
      .map((one) => (rate !== undefined && isTouched(one) ? { ...one, rate, exporters: [] } : one));
  };
  const remediesOn = (asOf: PlainDate) => changed(profile.remediesOn(asOf));
  const sleepersOn = (asOf: PlainDate) => changed(profile.sleepersOn(asOf));
  const withRemedies = { ...profile, remediesOn, sleepersOn };
  return without ? withoutExcise(withRemedies, measure) : withRemedies;
}

/** A struck-down excise keeps its classes, for declared goods name them, and loses its rates. */
function withoutExcise(profile: AssessmentProfile, measure: string): AssessmentProfile {
  const keysOn = (asOf: PlainDate): string[] =>
    profile
      .excisesOn(asOf)
      .filter((tax) => tax.measure === measure)
      .flatMap(({ rates, strength }) => [...rates, ...(strength ? [strength.perDegree] : [])]);
  const parametersOn = (asOf: PlainDate): Parameters => {
    const parameters = profile.parametersOn(asOf);
    const struck = keysOn(asOf).flatMap((key) => {
      const found = parameters.values[key];
      return found?.value == null ? [] : [[key, { ...found, value: '0' }] as const];
    });
    return struck.length === 0
      ? parameters
      : { ...parameters, values: { ...parameters.values, ...Object.fromEntries(struck) } };
  };
  return { ...profile, parametersOn: remembered(parametersOn) };
}

function withValues(profile: AssessmentProfile, values: Readonly<Record<string, string>>): AssessmentProfile {
  const parametersOn = (asOf: PlainDate): Parameters => {
    const parameters = profile.parametersOn(asOf);
    const set = Object.entries(values).flatMap(([key, value]) => {
      const found = parameters.values[key];
      return found ? [[key, { ...found, value }] as const] : [];
    });
    return { ...parameters, values: { ...parameters.values, ...Object.fromEntries(set) } };
  };
  return { ...profile, parametersOn: remembered(parametersOn) };
}

/** Readers of parameters keep what they read by the identity of the snapshot. */
function remembered(make: (asOf: PlainDate) => Parameters): (asOf: PlainDate) => Parameters {
  const known = new Map<PlainDate, Parameters>();
  return (asOf) => {
    const found = known.get(asOf) ?? make(asOf);
    known.set(asOf, found);
    return found;
  };
}

const FREE = '無税';

export function changedRequest(request: ShapedRequest, { measure, rate, without, agreement, parameter }: Change) {
  if (measure !== DUTY || parameter) return request;
  const items = request.items.map((item) => {
    if (agreement !== undefined && item.claim?.agreement !== agreement) return item;
    if (rate !== undefined) return { ...item, dutyRate: rate };
    if (!without) return item;
    if (agreement === undefined) return { ...item, dutyRate: FREE };
    const { claim: _struck, ...unclaimed } = item;
    return unclaimed;
  });
  return { ...request, items };
}
