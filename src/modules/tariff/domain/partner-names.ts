/** Names of treaty partners as the agreements write them: part of the rate language, like its units. */
const PARTNERS: Readonly<Record<string, string>> = {
  オーストラリア: 'AU',
  カナダ: 'CA',
  ニュージーランド: 'NZ',
  チリ: 'CL',
  ベトナム: 'VN',
  マレーシア: 'MY',
  シンガポール: 'SG',
  メキシコ: 'MX',
  ペルー: 'PE',
  ブルネイ: 'BN',
  'ブルネイ・ダルサラーム': 'BN',
  英国: 'GB',
  タイ: 'TH',
  インドネシア: 'ID',
  フィリピン: 'PH',
  スイス: 'CH',
  インド: 'IN',
  モンゴル: 'MN',
  中国: 'CN',
  中華人民共和国: 'CN',
  韓国: 'KR',
  大韓民国: 'KR',
  ラオス: 'LA',
  カンボジア: 'KH',
  ミャンマー: 'MM',
  アメリカ合衆国: 'US',
  米国: 'US',
};

/** `カナダ及びニュージーランド` → CA, NZ; null when a name is not known, so that a person decides. */
export function partnersOf(names: string): readonly string[] | null {
  const codes = names.split(/、|及び|並びに/).map((name) => PARTNERS[name.trim()]);
  return codes.every((code) => code !== undefined) ? codes : null;
}
