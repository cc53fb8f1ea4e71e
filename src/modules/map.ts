/**
 * The rooms, in order: a room may look only at rooms before it. The dependency rules, the order of migrations and
 * reactions and the picture in ARCHITECTURE.md are all made from this list.
 */
export const ROOMS = [
  { name: 'registry', shelf: 'know', does: { en: 'traders, brokers, offices, places', ja: '事業者・官署・場所' } },
  { name: 'tariff', shelf: 'know', does: { en: 'nomenclature, dated rates, search', ja: '品目表と税率' } },
  { name: 'rates', shelf: 'know', does: { en: 'exchange rates, business calendar', ja: '外国為替相場・暦' } },
  { name: 'ruling', shelf: 'trust', does: { en: 'advance rulings that bind customs', ja: '事前教示' } },
  { name: 'guarantee', shelf: 'trust', does: { en: 'security, reserved and released', ja: '担保の管理' } },
  { name: 'valuation', shelf: 'compute', does: { en: 'customs value', ja: '課税価格' } },
  { name: 'origin', shelf: 'compute', does: { en: 'preferences, proofs, origin', ja: '特恵・原産地' } },
  { name: 'duty', shelf: 'compute', does: { en: 'duty and tax, line by line', ja: '税額計算' } },
  { name: 'declaration', shelf: 'declare', does: { en: 'import declarations and their life', ja: '輸入申告' } },
  { name: 'risk', shelf: 'decide', does: { en: 'selection for a channel by rules', ja: '審査区分の選定' } },
  { name: 'payment', shelf: 'decide', does: { en: 'demands, receipts, the ledger', ja: '納付と元帳' } },
  { name: 'inspection', shelf: 'act', does: { en: 'documents and physical examination', ja: '審査・検査' } },
  { name: 'release', shelf: 'act', does: { en: 'guards and the import permit', ja: '輸入許可' } },
  { name: 'relief', shelf: 'act', does: { en: 'conditions of reliefs, drawback', ja: '減免税の条件・戻し税' } },
  { name: 'audit', shelf: 'learn', does: { en: 'corrections, penalties, reassessment', ja: '事後調査・更正・加算税' } },
  { name: 'statistics', shelf: 'learn', does: { en: 'the declaration data file', ja: '申告データ' } },
] as const;
