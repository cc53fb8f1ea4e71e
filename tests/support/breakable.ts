/**
 * For tests of the tests: every function of a mocked file is as it was, until the bench says which one is broken and
 * how. A mock of our own code is otherwise against the law of the house.
 */
export type Sound = (...args: unknown[]) => unknown;
/** Takes the place of a function of whatever shape. */
export type Replacement = (...args: never[]) => unknown;
export type Broken = Readonly<Record<string, (sound: Sound) => Replacement>>;

export const bench = { broken: {} as Broken };

/** A factory for `vi.mock`. */
export async function breakable(original: () => Promise<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const sound = Object.entries(await original());
  return Object.fromEntries(
    sound.map(([name, one]) => {
      if (typeof one !== 'function') return [name, one];
      const whole = one as Sound;
      const perhapsBroken: Sound = (...args) => ((bench.broken[name]?.(whole) as Sound | undefined) ?? whole)(...args);
      return [name, perhapsBroken];
    }),
  );
}
