// The flat set of names that a rule may use. Public knowledge about inputs: handbook 17.
import type { Words } from '../../../kernel/refusal.ts';

export type VariableType = 'string' | 'int' | 'double' | 'bool' | 'list<string>';
export type VariableGroup = 'declaration' | 'item' | 'trader' | 'aeo';
export type Variable = {
  readonly name: string;
  readonly type: VariableType;
  readonly group: VariableGroup;
  readonly words: Words;
};

const of =
  (group: VariableGroup) =>
  (name: string, type: VariableType, ja: string, en: string): Variable => ({ name, type, group, words: { ja, en } });
const declaration = of('declaration');
const item = of('item');
const trader = of('trader');
const aeo = of('aeo');

/** Every rule is evaluated once per goods item; declaration and trader values are the same for each of them. */
export const VARIABLES: readonly Variable[] = [
  declaration('declarationKind', 'string', '申告種別', 'declaration kind'),
  declaration('destinationKind', 'string', '申告先種別', 'destination kind'),
  declaration('lodgingCondition', 'string', '申告条件（通常は空）', 'lodging condition, empty when normal'),
  declaration('preliminary', 'bool', '予備申告である', 'is a preliminary declaration'),
  declaration('office', 'string', '申告官署', 'customs office'),
  declaration('bondedPlace', 'string', '蔵置場所', 'bonded place'),
  declaration('itemCount', 'int', '欄数', 'number of goods items'),
  declaration('totalCustomsValue', 'int', '課税価格の合計（円）', 'total customs value in yen'),
  declaration('totalDuty', 'int', '関税の合計（円）', 'total customs duty in yen'),
  declaration('totalTax', 'int', '税額の合計（円）', 'total of all taxes in yen'),
  declaration('priceTerms', 'string', '建値（FOB、CIF など）', 'terms of the price (FOB, CIF …)'),
  declaration('currency', 'string', 'インボイス通貨', 'invoice currency'),
  declaration('grossMassKg', 'double', '総重量（kg）', 'gross mass in kilograms'),
  declaration('packages', 'int', '貨物個数', 'number of packages'),
  declaration('consignorName', 'string', '仕出人名', 'name of the consignor'),
  declaration('consignorCountry', 'string', '仕出人の国', 'country of the consignor'),
  declaration('loadingPort', 'string', '積出地', 'place of loading'),
  declaration('mailOrder', 'bool', '通販貨物である', 'goods of mail order'),
  declaration('platform', 'string', 'プラットフォーム符号', 'platform code'),
  declaration('changeCount', 'int', '許可前の変更回数', 'changes made before the permit'),
  declaration('lodgedOn', 'string', '申告日（YYYY-MM-DD）', 'legal day of lodging (YYYY-MM-DD)'),
  item('itemNumber', 'int', '欄番号', 'number of the goods item'),
  item('code', 'string', '統計品目番号9桁', 'nine-digit statistical code'),
  item('chapter', 'string', '類（2桁）', 'chapter, two digits'),
  item('heading', 'string', '項（4桁）', 'heading, four digits'),
  item('subheading', 'string', '号（6桁）', 'subheading, six digits'),
  item('description', 'string', '品名', 'description of the goods'),
  item('origin', 'string', '原産国', 'country of origin'),
  item('customsValue', 'int', '欄の課税価格（円）', 'customs value of the item in yen'),
  item('duty', 'int', '欄の関税額（円）', 'customs duty of the item in yen'),
  item('taxClass', 'string', '消費税率区分', 'consumption tax class'),
  item('quantity', 'double', '第1数量（ないときは0）', 'first quantity, 0 when there is none'),
  item('quantityUnit', 'string', '第1数量の単位', 'unit of the first quantity'),
  item('valuePerUnit', 'double', '課税価格÷第1数量（ないときは0）', 'customs value per unit, 0 when there is none'),
  item('preferenceClaimed', 'bool', '特恵・EPA税率を求めている', 'claims a preferential rate'),
  item('flags', 'list<string>', '税額計算が付けた注意の種別', 'kinds of the flags that the assessment put on the item'),
  item('otherLaws', 'list<string>', '他法令コード', 'codes of other laws'),
  trader('importer', 'string', '輸入者符号', 'importer number'),
  trader(
    'importerDeclarations',
    'int',
    '過去365日の申告件数（1000で打切り）',
    'declarations in 365 days, at most 1000',
  ),
  trader('importerChanges', 'int', '過去365日の変更・撤回件数', 'changes and withdrawals in 365 days'),
  trader('importerAmendments', 'int', '過去365日の修正申告件数', 'amended returns in 365 days'),
  trader('importerFindings', 'int', '過去365日の審査・検査での指摘件数', 'findings at examination in 365 days'),
  trader('newOrigin', 'bool', 'この輸入者にとって初めての原産国', 'origin is new for this importer'),
  trader('newHeading', 'bool', 'この輸入者にとって初めての項', 'heading is new for this importer'),
  trader('brokered', 'bool', '通関業者による申告', 'lodged by a broker'),
  aeo('aeo', 'bool', '輸入者がAEO事業者である', 'importer is an authorised economic operator'),
  aeo('aeoBroker', 'bool', '通関業者がAEO事業者である', 'broker is an authorised economic operator'),
];

export type RiskValue = string | bigint | number | boolean | readonly string[];
/** One row of values per goods item, by variable name. */
export type RiskRow = Readonly<Record<string, RiskValue>>;
