/** What can be worth knowing about the goods of a line although nothing is wrong. */
export type GoodsFlagKind =
  | 'excise-expected'
  | 'reduced-rate-doubtful'
  | 'reduced-rate-possible'
  | 'price-band'
  | 'exporter-missing'
  | 'exporter-unnamed'
  | 'remedy-demonstration'
  | 'quota-unverified'
  | 'quota-without-effect'
  | 'quota-critical'
  | 'quota-certificate-missing';
