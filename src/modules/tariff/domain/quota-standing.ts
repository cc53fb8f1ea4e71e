/**
 * What is known of a certificate of tariff quota that a declaration names: plain JSON, because a browser is handed it
 * with the other reference data of an assessment. `remaining` is what the certificate may still cover.
 */
export type QuotaStanding = {
  /** The number of the certificate as it is written on a declaration. */
  readonly certificate: string;
  /** The key of the quota in the country profile, e.g. `leather-shoes`. */
  readonly quota: string;
  /** Beginnings of nine-digit codes: a code is covered when it begins with one of them. */
  readonly codes: readonly string[];
  readonly unit: string;
  readonly remaining: string;
  readonly validFrom: string;
  readonly validTo: string;
  /** The importer's code of the trader it was issued to; left out where the public may ask. */
  readonly holder?: string;
  /** At least nine tenths of the pool are used: whether more is to be had is doubtful. */
  readonly isCritical?: boolean;
};
