/** What can be worth knowing about the goods of a line although nothing is wrong. */
export type GoodsFlagKind =
  | 'excise-expected'
  | 'exporter-missing'
  | 'exporter-unnamed'
  | 'quota-unverified'
  | 'quota-critical'
  | 'quota-certificate-missing';
