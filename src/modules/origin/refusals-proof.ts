// The refusals that concern a proof of origin, quoted on a claim or kept on record.
import type { RefusalText } from '../../kernel/refusal.ts';

const LAW = { ja: '関税法施行令 第61条', en: 'Customs Act Enforcement Order, Art. 61' };
const both = (what: RefusalText['what'], fix: RefusalText['fix'], status: RefusalText['status'] = 422) => ({
  status,
  law: LAW,
  what,
  fix,
});

export const PROOF_TEXTS = {
  proofMissing: both(
    {
      ja: '課税価格の合計が {limit} 円を超えるため、{agreement} の原産地証明が必要です。',
      en: 'A proof of origin is needed for {agreement}: the total customs value is above {limit} yen.',
    },
    { ja: '次のいずれかの証明を proof に入力してください: {kinds}', en: 'Give one of these under proof: {kinds}.' },
  ),
  proofKindUnknown: both(
    { ja: '証明の種類「{kind}」は登録されていません。', en: 'The kind of proof “{kind}” is not known.' },
    { ja: '次のいずれかを指定してください: {kinds}', en: 'Give one of: {kinds}.' },
  ),
  proofKindNotAllowed: both(
    {
      ja: '{agreement}（{origin}）では証明の種類「{kind}」は使えません。',
      en: '{agreement} does not accept the kind of proof “{kind}” for {origin}.',
    },
    { ja: '次のいずれかを用意してください: {kinds}', en: 'Provide one of: {kinds}.' },
  ),
  proofNumberMissing: both(
    { ja: '証明「{kind}」には番号が必要です。', en: 'A proof of kind “{kind}” needs its number.' },
    { ja: '証明書の番号を入力してください。', en: 'Give the number printed on it.' },
  ),
  proofDateMissing: both(
    { ja: '証明「{kind}」には作成日が必要です。', en: 'A proof of kind “{kind}” needs its date.' },
    { ja: '作成日（発給日）を入力してください。', en: 'Give the day it was issued or made out.' },
  ),
  proofDateAfter: both(
    {
      ja: '証明の日付 {date} は申告日 {day} より後です。',
      en: 'The proof is dated {date}, after the declaration of {day}.',
    },
    {
      ja: '申告の日までに作成された証明を用意してください。',
      en: 'Provide a proof made out on or before the day of the declaration.',
    },
  ),
  proofExpired: both(
    {
      ja: '証明の有効期間は {until} までで、申告日 {day} には切れています。',
      en: 'The proof was valid until {until} and has expired on the day of the declaration, {day}.',
    },
    {
      ja: '有効な証明を取り直すか、特恵の主張を外してください。',
      en: 'Obtain a new proof, or leave the claim out.',
    },
  ),
  proofPeriodOutside: both(
    {
      ja: '証明が対象とする期間（{from}～{to}）に申告日 {day} が入りません。',
      en: 'The proof covers {from} to {to}, which does not include the day of the declaration, {day}.',
    },
    { ja: '期間内の証明を用意してください。', en: 'Provide a proof whose period includes the day.' },
  ),
  proofPeriodTooLong: both(
    {
      ja: '複数回の輸送に使う証明の期間は {months} か月以内でなければなりません。',
      en: 'A proof for several consignments may cover at most {months} months, from its first day to its last.',
    },
    { ja: '期間を確認してください。', en: 'Check the period.' },
  ),
  proofOtherGoods: both(
    {
      ja: '証明の品目番号 {proofCode} が申告の品目番号 {code} と一致しません。',
      en: 'The proof is for {proofCode}, the declaration for {code}.',
    },
    {
      ja: '品目番号を確認し、この貨物の証明を用意してください。',
      en: 'Check the codes, and provide the proof of these goods.',
    },
  ),
  proofUnknown: both(
    { ja: '証明 {id} は見つかりません。', en: 'There is no proof {id}.' },
    { ja: '番号を確認してください。', en: 'Check the number.' },
    404,
  ),
  proofTaken: both(
    {
      ja: '同じ協定・種類・番号の証明がすでに登録されています（{number}）。',
      en: 'A proof of this agreement, kind and number is on record already ({number}).',
    },
    { ja: '登録済みの証明を使ってください。', en: 'Use the one on record.' },
    409,
  ),
  proofWithdrawn: both(
    { ja: '証明 {number} は取り下げられています。', en: 'The proof {number} has been withdrawn.' },
    { ja: '別の証明を用意するか、特恵の主張を外してください。', en: 'Provide another proof, or leave the claim out.' },
    409,
  ),
  proofDiffers: both(
    {
      ja: '証明 {number} は登録では {date} 付けですが、申告では {given} 付けです。',
      en: 'The proof {number} is on record with the date {date}; the declaration says {given}.',
    },
    { ja: '証明書の日付を確認してください。', en: 'Check the date on the proof.' },
  ),
  proofCoversOther: both(
    {
      ja: '登録された証明 {number} の品目（{covered}）に {code} は含まれません。',
      en: 'The proof {number} on record covers {covered}, not {code}.',
    },
    { ja: 'この貨物の証明を用意してください。', en: 'Provide the proof of these goods.' },
  ),
  exporterNumberMissing: both(
    {
      ja: '{limit} を超える貨物の輸出者による申告には、登録輸出者番号（REX番号等）が必要です。',
      en: 'Above {limit} the exporter’s statement must name the exporter’s registered number (such as REX).',
    },
    {
      ja: '申告文に記載された登録輸出者番号を exporterNumber に入力するか、輸入者の知識による申告に切り替えてください。',
      en: 'Give the registered number in the statement as exporterNumber, or claim on the importer’s knowledge.',
    },
  ),
  proofExhausted: both(
    {
      ja: '証明 {number} の残りは {remaining} {unit} で、{asked} {unit} には足りません。',
      en: 'The proof {number} has {remaining} {unit} left, less than the {asked} {unit} asked for.',
    },
    {
      ja: '数量と証明を確認し、超える分は別の証明を用意するか、特恵の主張を外した別欄に申告してください。',
      en: 'Check quantity and proof; for the rest provide another proof, or declare it on a line without the claim.',
    },
    409,
  ),
  proofUnitMissing: both(
    {
      ja: '証明 {number} は単位 {unit} で数量を示していますが、その単位の数量がありません。',
      en: 'The proof {number} counts in {unit}; no quantity in it is given.',
    },
    { ja: '単位 {unit} の数量を入力してください。', en: 'Give the quantity in {unit}.' },
  ),
  proofQuantityZero: both(
    {
      ja: '証明の数量は0より大きくなければなりません。',
      en: 'The quantity that a proof covers must be above zero.',
    },
    { ja: '数量を確認してください。', en: 'Check the quantity.' },
  ),
  proofLinesOverlap: both(
    {
      ja: '証明の明細 {line} の品目（{code}）は他の明細と重なっています。',
      en: 'Line {line} of the proof names goods ({code}) that another line names as well.',
    },
    {
      ja: '同じ品目は数量を合計して1つの明細にしてください。',
      en: 'Write the same goods once, with their quantities added up.',
    },
  ),
  proofTraderUnknown: both(
    {
      ja: '輸入者 {code} の証明を登録する権限がありません。',
      en: 'You may not keep proofs for the importer {code}.',
    },
    {
      ja: '自社の輸入者コードか、委任を受けた輸入者のコードを入力してください。',
      en: 'Give your own importer code, or that of a client who gave you a mandate.',
    },
    403,
  ),
} as const satisfies Record<string, RefusalText>;
