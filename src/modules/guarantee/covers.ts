import type { Profile } from '../../platform/profile.ts';
import type { Covers } from './domain/choose-guarantee.ts';

/** Which purposes each kind of guarantee serves, as the country profile has it. */
export const coversOf = (profile: Profile): Covers =>
  Object.fromEntries(profile.codes('guarantee-kinds').map(({ code = '', covers = '' }) => [code, covers.split('|')]));
