import type { ReactNode } from 'react';
import { Button, NumberField, SelectField, useUi } from '../../../ui/index.ts';
import { EXCISE_GOODS_LIMIT } from '../contract.ts';
import { canBear, type ExciseClass, isExpectedOn } from '../domain/excise/excise-class.ts';
import { useExtras } from './extra-field.ts';
import styles from './line-extras.module.css';
import { amountField, excisePlaces, withoutPart } from './line-extras.ts';
import { useDutyWords } from './words.ts';

/** Liquor, tobacco, petroleum and coal, gasoline: shown for goods that can bear one, or where one is stated. */
export function ExciseFields(): ReactNode {
  const { texts, code, reference, onPatch, errorOf } = useExtras();
  const word = useDutyWords();
  const places = excisePlaces(texts);
  const possible = reference.excises.filter((tax) => canBear(tax, code));
  if (places.length === 0 && possible.length === 0) return null;
  const expected = reference.excises.some((tax) => isExpectedOn(tax, code));
  const wrong = errorOf('excises');
  return (
    <fieldset className={styles.part}>
      <legend>{word('duty.extra.excises')}</legend>
      {places.length === 0 && expected && <p className={styles.hint}>{word('duty.extra.exciseExpected')}</p>}
      {wrong && <p className={styles.wrong}>{wrong}</p>}
      {places.map((place) => (
        <ExciseGoods key={place} place={place} taxes={possible} />
      ))}
      {places.length < EXCISE_GOODS_LIMIT && (
        <Button
          size="small"
          tone="quiet"
          icon="add"
          onPress={() => onPatch({ [`excises/${(places.at(-1) ?? -1) + 1}/kind`]: '' })}
        >
          {word('duty.extra.exciseAdd')}
        </Button>
      )}
    </fieldset>
  );
}

const keyOf = ({ kind, class: name }: Pick<ExciseClass, 'kind' | 'class'>): string => `${kind}/${name}`;

function ExciseGoods(props: { readonly place: number; readonly taxes: readonly ExciseClass[] }): ReactNode {
  const { texts, reference, field, onPatch } = useExtras();
  const { language } = useUi();
  const word = useDutyWords();
  const at = `excises/${props.place}`;
  const kind = texts[`${at}/kind`] ?? '';
  const stated = keyOf({ kind, class: texts[`${at}/class`] ?? '' });
  const tax = reference.excises.find((one) => keyOf(one) === stated);
  const offered = new Map([...props.taxes, ...(tax ? [tax] : [])].map((one) => [keyOf(one), one] as const));
  const options = [...offered].map(([value, one]) => ({ value, label: one.name[language] }));
  const choose = (key: string): void => {
    const [chosen = '', name = ''] = key.split('/');
    onPatch({ ...withoutPart(texts, at), [`${at}/kind`]: chosen, ...(name ? { [`${at}/class`]: name } : {}) });
  };
  return (
    <div className={styles.row}>
      <SelectField
        {...field(`${at}/kind`, `${at}/class`, at)}
        label={word('duty.extra.exciseClass')}
        value={kind ? stated : ''}
        placeholder={word('duty.calc.choose')}
        options={tax || !kind ? options : [...options, { value: stated, label: stated }]}
        onChange={choose}
      />
      {tax && <ExciseAmounts tax={tax} at={at} />}
      <Button
        size="small"
        tone="quiet"
        icon="trash"
        label={word('duty.extra.exciseRemove', { place: props.place + 1 })}
        onPress={() => onPatch(withoutPart(texts, at))}
      />
    </div>
  );
}

const STRONG = 'liquor';

function ExciseAmounts({ tax, at }: { readonly tax: ExciseClass; readonly at: string }): ReactNode {
  const { texts, field } = useExtras();
  const word = useDutyWords();
  const name = amountField(tax, texts, at);
  return (
    <>
      <NumberField {...field(`${at}/${name}`)} label={word(`duty.extra.${name}`)} />
      {(tax.kind === STRONG || tax.strength) && (
        <NumberField {...field(`${at}/alcoholPercent`)} label={word('duty.extra.alcoholPercent')} unit="%" />
      )}
      {tax.conversion && <NumberField {...field(`${at}/convertedSticks`)} label={word('duty.extra.convertedSticks')} />}
    </>
  );
}
