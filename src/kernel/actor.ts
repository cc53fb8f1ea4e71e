/** Who may act. Rights are decided per operation and per subject; a role alone opens nothing that belongs to others. */
export const ROLES = [
  'public',
  'trader',
  'broker',
  'officer',
  'supervisor',
  'analyst',
  'administrator',
  'bank',
  'system',
] as const;

export type Role = (typeof ROLES)[number];

/**
 * The person (or the platform itself, role `system`) on whose behalf an operation runs.
 * `traderId` is set for a trader's staff, `brokerId` for a broker's, `officeCode` for customs staff, `bank` for the
 * machine of a bank.
 */
export type Actor = {
  readonly userId: string | null;
  readonly name: string;
  readonly role: Role;
  readonly traderId: string | null;
  readonly brokerId: string | null;
  readonly officeCode: string | null;
  readonly bank: string | null;
};

export const PUBLIC_ACTOR: Actor = {
  userId: null,
  name: 'public',
  role: 'public',
  traderId: null,
  brokerId: null,
  officeCode: null,
  bank: null,
};

export const systemActor = (name: string): Actor => ({ ...PUBLIC_ACTOR, name, role: 'system' });

const CUSTOMS_ROLES: readonly Role[] = ['officer', 'supervisor', 'administrator', 'system'];

export const isCustomsStaff = (actor: Actor): boolean => CUSTOMS_ROLES.includes(actor.role);
