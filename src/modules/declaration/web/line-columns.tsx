import { useMemo } from 'react';
import {
  formatMoney,
  type GridColumn,
  type Language,
  type Option,
  type SearchOptions,
  useCodeList,
  useUi,
} from '../../../ui/index.ts';
import { type AssessmentAnswer, DUTY } from '../../duty/contract.ts';
import { readRateText } from '../../tariff/contract.ts';
import { useCodeSearch, useTariffSearch } from './code-lists.ts';
import { type FormLine, setField, type UnitsOf } from './form-state.ts';
import styles from './trade.module.css';
import { type Say, useText } from './words.ts';

/** Columns in the order in which spreadsheets of goods are usually kept, so that a paste lands right. */
export const LINE_FIELDS = [
  'code',
  'description',
  'origin',
  'price/currency',
  'price/amount',
  'quantities/0/value',
  'quantities/1/value',
  'taxClass',
] as const;

type AssessedItem = AssessmentAnswer['items'][number];
type Given = {
  readonly asOf: string;
  readonly unitsOf: UnitsOf;
  /** The assessed line at a place, when it could be counted. */
  readonly assessedAt: (index: number) => AssessedItem | undefined;
};

/** The lines of goods as a grid: what is typed on the left, what it costs on the right. */
export function useLineColumns({ asOf, unitsOf, assessedAt }: Given): readonly GridColumn<FormLine>[] {
  const say = useText();
  const { language } = useUi();
  const tariff = useTariffSearch(asOf);
  const countries = useCodeSearch('countries');
  const currencies = useCodeSearch('currencies');
  const taxClasses = useCodeList('tax-classes').options;
  // Apart, so that a new sum draws its own two columns again and not every field of every line.
  const typed = useMemo(
    () => [
      ...goodsColumns(say, tariff, countries),
      ...priceColumns(say, currencies, unitsOf),
      taxClassColumn(say, taxClasses),
    ],
    [say, tariff, countries, currencies, taxClasses, unitsOf],
  );
  const results = useMemo(() => resultColumns(say, language, assessedAt), [say, language, assessedAt]);
  return useMemo(() => [...typed, ...results], [typed, results]);
}

const field = (pointer: string) => ({
  id: pointer,
  get: (line: FormLine) => line[pointer] ?? '',
  set: (line: FormLine, text: string) => setField(line, pointer, text),
});

const upper = (pointer: string) => ({
  ...field(pointer),
  set: (line: FormLine, text: string) => setField(line, pointer, text.toUpperCase()),
});

function goodsColumns(say: Say, tariff: SearchOptions, countries: SearchOptions): GridColumn<FormLine>[] {
  return [
    {
      ...field('code'),
      header: say('declaration.line.code'),
      kind: 'code',
      width: 124,
      required: true,
      search: tariff,
    },
    { ...field('description'), header: say('declaration.line.description'), kind: 'text', width: 150, required: true },
    {
      ...upper('origin'),
      header: say('declaration.line.origin'),
      kind: 'code',
      width: 70,
      required: true,
      search: countries,
    },
  ];
}

function priceColumns(say: Say, currencies: SearchOptions, unitsOf: UnitsOf): GridColumn<FormLine>[] {
  const unitAt = (place: number) => (line: FormLine) =>
    line[`quantities/${place}/unit`] ?? unitsOf(line.code ?? '')[place] ?? '';
  return [
    {
      ...upper('price/currency'),
      header: say('declaration.line.currency'),
      kind: 'code',
      width: 70,
      search: currencies,
    },
    { ...field('price/amount'), header: say('declaration.line.price'), kind: 'decimal', width: 112 },
    {
      ...field('quantities/0/value'),
      header: say('declaration.line.quantity'),
      kind: 'decimal',
      width: 104,
      unit: unitAt(0),
    },
    {
      ...field('quantities/1/value'),
      header: say('declaration.line.quantity2'),
      kind: 'decimal',
      width: 84,
      unit: unitAt(1),
    },
  ];
}

const taxClassColumn = (say: Say, options: readonly Option[]): GridColumn<FormLine> => ({
  ...field('taxClass'),
  header: say('declaration.line.taxClass'),
  kind: 'select',
  width: 128,
  options: options.map(({ value, label }) => ({ value, label: label.replace(/^\S+\s/, '') })),
});

function resultColumns(say: Say, language: Language, assessedAt: Given['assessedAt']): GridColumn<FormLine>[] {
  const yen = (amount: string | undefined) =>
    amount === undefined ? '—' : <span className="figures">{formatMoney({ amount, currency: 'JPY' })}</span>;
  return [
    {
      id: 'rate',
      header: say('declaration.line.rate'),
      kind: 'shown',
      width: 88,
      get: () => '',
      show: (_, index) => {
        const rate = assessedAt(index)?.taxLines.find(({ measure }) => measure === DUTY)?.rate;
        if (rate === undefined) return '—';
        const text = readRateText(rate, language);
        return (
          <span className={styles.rate} title={text}>
            {text}
          </span>
        );
      },
    },
    {
      id: 'tax',
      header: say('declaration.line.tax'),
      kind: 'shown',
      width: 100,
      get: () => '',
      show: (_, index) => yen(taxOf(assessedAt(index))),
    },
  ];
}

const taxOf = (item: AssessedItem | undefined): string | undefined =>
  item && String(item.taxLines.reduce((sum, { amount }) => sum + BigInt(amount), 0n));
