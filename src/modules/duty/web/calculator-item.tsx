import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'react-router';
import {
  Button,
  ComboField,
  formatCode,
  NumberField,
  type SearchOptions,
  SelectField,
  TextField,
  useCodeList,
  useUi,
} from '../../../ui/index.ts';
import { lineName, searchCommodities, useTariffLine } from '../../tariff/web/index.ts';
import type { AssessmentReference } from '../contract.ts';
import styles from './calculator.module.css';
import type { ItemFaults, RateQuestion } from './calculator-faults.ts';
import type { CalculatorItem } from './calculator-form.ts';
import { hasExtras, patchTexts } from './line-extras.ts';
import { LineExtras } from './line-extras.tsx';
import { useDutyWords } from './words.ts';

type Props = {
  readonly number: number;
  readonly item: CalculatorItem;
  readonly currency: string;
  readonly asOf: string;
  readonly faults: ItemFaults;
  /** Of the day, as soon as a first request could be made. */
  readonly reference: AssessmentReference | undefined;
  readonly onChange: (item: CalculatorItem) => void;
  readonly onRemove?: () => void;
};

/** One kind of goods: what, from where, for how much, how many in the units that the schedule counts it in. */
export function CalculatorItemCard(props: Props): ReactNode {
  const { item, faults, onChange, number } = props;
  const word = useDutyWords();
  const set = (changes: Partial<CalculatorItem>): void => onChange({ ...item, ...changes });
  return (
    <fieldset className={styles.card}>
      <legend>{word('duty.calc.item', { number })}</legend>
      {props.onRemove && (
        <div className={styles.remove}>
          <Button
            size="small"
            tone="quiet"
            icon="trash"
            label={word('duty.calc.removeItem', { number })}
            onPress={props.onRemove}
          />
        </div>
      )}
      <Goods {...props} />
      <div className={styles.fields}>
        <OriginField value={item.origin} error={faults.at('origin')} onChange={(origin) => set({ origin })} />
        <NumberField
          label={word('duty.calc.price')}
          value={item.price}
          unit={props.currency}
          error={faults.at('price')}
          onChange={(price) => set({ price })}
          required
        />
      </div>
      <Quantities {...props} />
      {questionsOf(props).map((question) => (
        <QuestionField
          key={question.key}
          question={question}
          value={item.answers[question.key] ?? ''}
          onChange={(answer) => set({ answers: { ...item.answers, [question.key]: answer } })}
        />
      ))}
      <SelectField
        label={word('duty.calc.taxClass')}
        value={item.taxClass}
        options={[
          { value: 'standard', label: word('duty.calc.standard') },
          { value: 'reduced', label: word('duty.calc.reduced') },
        ]}
        onChange={(value) => set({ taxClass: value === 'reduced' ? 'reduced' : 'standard' })}
      />
      <Extras {...props} />
    </fieldset>
  );
}

/** Folded until something is said in it: most goods need none of it. */
function Extras({ item, asOf, reference, faults, onChange }: Props): ReactNode {
  const word = useDutyWords();
  const [isOpen, setOpen] = useState(false);
  if (!reference) return <p className={styles.caveat}>{word('duty.extra.later')}</p>;
  return (
    <details
      className={styles.more}
      open={isOpen || hasExtras(item.extras)}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{word('duty.extra.title')}</summary>
      <LineExtras
        texts={item.extras}
        code={item.code}
        origin={item.origin}
        asOf={asOf}
        reference={reference}
        errorOf={faults.exactly}
        onPatch={(patch) => onChange({ ...item, extras: patchTexts(item.extras, patch) })}
      />
    </details>
  );
}

/** Questions still open, and those answered already, so that an answer can be changed. */
function questionsOf({ item, faults }: Props): RateQuestion[] {
  const open = faults.questions.map(({ key }) => key);
  const answered = Object.keys(item.answers).filter((key) => item.answers[key] !== '' && !open.includes(key));
  return [...faults.questions, ...answered.map((key) => ({ key, text: key, options: [] }))];
}

function Goods({ item, asOf, faults, onChange }: Props): ReactNode {
  const { language } = useUi();
  const word = useDutyWords();
  const line = useLine(item.code, asOf);
  const search: SearchOptions = async (query, signal) => searchCommodities(query, { language, asOf, signal });
  return (
    <ComboField
      label={word('duty.calc.code')}
      value={item.code}
      display={formatCode(item.code)}
      search={search}
      allowFree
      mono
      required
      onChange={(text) => onChange({ ...item, code: digitsOf(text), quantities: {}, answers: {} })}
      error={faults.at('code')}
      help={
        line ? (
          <>
            {lineName(line, language)} · <Link to={`/tariff/${line.code}`}>{word('duty.calc.aboutLine')}</Link>
          </>
        ) : (
          word('duty.calc.codeHelp')
        )
      }
    />
  );
}

/** 2204.21.020 and 2204210206 are the nine digits; anything else stays as typed, for the refusal to name. */
function digitsOf(text: string): string {
  const bare = text.replace(/[.\s-]/g, '');
  return /^\d{9,10}$/.test(bare) ? bare.slice(0, 9) : text.trim();
}

function useLine(code: string, asOf: string) {
  const isWhole = /^\d{9}$/.test(code) && /^\d{4}-\d{2}-\d{2}$/.test(asOf);
  const { data } = useTariffLine(isWhole ? code : '', asOf);
  return isWhole ? data?.line : undefined;
}

function Quantities({ item, asOf, faults, onChange }: Props): ReactNode {
  const word = useDutyWords();
  const names = useCodeList('units');
  const line = useLine(item.code, asOf);
  const units = [...new Set([...(line?.units ?? []), ...faults.units])].filter((unit) => unit !== null);
  if (units.length === 0) return null;
  return (
    <div className={styles.fields}>
      {units.map((unit) => (
        <NumberField
          key={unit}
          label={word('duty.calc.quantity', { unit: names.nameOf(unit) })}
          value={item.quantities[unit] ?? ''}
          unit={unit}
          error={faults.units.includes(unit) ? word('duty.calc.quantityNeeded') : undefined}
          onChange={(value) => onChange({ ...item, quantities: { ...item.quantities, [unit]: value } })}
        />
      ))}
    </div>
  );
}

function OriginField(props: {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (origin: string) => void;
}): ReactNode {
  const word = useDutyWords();
  const { options } = useCodeList('countries');
  const sorted = useMemo(() => [...options], [options]);
  const search: SearchOptions = async (query) => {
    const asked = query.trim().toLowerCase();
    const starts = sorted.filter(({ value }) => value.toLowerCase() === asked);
    const contains = sorted.filter((option) => !starts.includes(option) && option.label.toLowerCase().includes(asked));
    return [...starts, ...contains].slice(0, 50);
  };
  return (
    <ComboField
      label={word('duty.calc.origin')}
      value={props.value}
      display={options.find(({ value }) => value === props.value)?.label ?? props.value}
      search={search}
      onChange={props.onChange}
      error={props.error}
      required
    />
  );
}

/** A rate that depends on a fact asks for it here, in the words of the schedule. */
function QuestionField(props: {
  readonly question: RateQuestion;
  readonly value: string;
  readonly onChange: (answer: string) => void;
}): ReactNode {
  const { question, value, onChange } = props;
  const word = useDutyWords();
  if (question.options.length === 0) return <TextField label={question.text} value={value} onChange={onChange} />;
  return (
    <SelectField
      label={question.text}
      value={value}
      onChange={onChange}
      placeholder={word('duty.calc.choose')}
      options={question.options.map((option) => ({ value: option, label: answerLabel(option, word) }))}
    />
  );
}

function answerLabel(option: string, word: ReturnType<typeof useDutyWords>): string {
  if (option === 'yes') return word('duty.calc.yes');
  return option === 'no' ? word('duty.calc.no') : option;
}
