// RCEP Art. 2.6: asked for only where the schedule gives these goods another rate by country.
import type { ReactNode } from 'react';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { CheckboxField, type Language, NumberField, SelectField, useCodeList, useUi } from '../../../ui/index.ts';
import { agreementOf, DIFFERENTIAL_BASES, partiesOn, preferentialCell, rateDiffers } from '../../origin/contract.ts';
import { ratesOn, readRateText } from '../../tariff/contract.ts';
import { type ExtrasDesk, useExtras } from './extra-field.ts';
import styles from './line-extras.module.css';
import { withoutPart } from './line-extras.ts';
import { useDutyWords } from './words.ts';

const AT = 'claim/differential';

/** Whose rate is claimed, and what supports it. */
export function DifferentialFields(): ReactNode {
  const desk = useExtras();
  const { texts, field, onPatch } = desk;
  const word = useDutyWords();
  const { language } = useUi();
  const asked = askedOf(desk, language);
  const stated = Object.keys(texts).some((name) => name.startsWith(`${AT}/`));
  if (!asked && !stated) return null;
  const basis = texts[`${AT}/basis`] ?? '';
  return (
    <>
      {asked && <p className={styles.hint}>{word('duty.extra.differentialHelp', { rates: asked.rates })}</p>}
      <div className={styles.fields}>
        <SelectField
          {...field(`${AT}/basis`, AT)}
          label={word('duty.extra.differential')}
          placeholder={word('duty.extra.differential.country')}
          options={DIFFERENTIAL_BASES.filter((one) => one !== 'country').map((one) => ({
            value: one,
            label: word(`duty.extra.differential.${one}`),
          }))}
          onChange={(chosen) => onPatch({ ...withoutPart(texts, AT), [`${AT}/basis`]: chosen || null })}
        />
        {(basis === '' || basis === 'country') && <CountryFields least={asked?.least} />}
      </div>
      {basis === 'highest-contributing' && <Contributors />}
    </>
  );
}

function CountryFields({ least }: { readonly least: string | undefined }): ReactNode {
  const desk = useExtras();
  const { field } = desk;
  const word = useDutyWords();
  const { nameOf } = useCodeList('countries');
  return (
    <>
      <SelectField
        {...field(`${AT}/country`)}
        label={word('duty.extra.differentialCountry')}
        placeholder={word('duty.extra.differentialDeclared')}
        options={partiesOf(desk).map((country) => ({ value: country, label: nameOf(country) }))}
      />
      <NumberField
        {...field(`${AT}/localValuePercent`)}
        label={word('duty.extra.localValue')}
        unit="%"
        help={least && word('duty.extra.localValueHelp', { least })}
      />
    </>
  );
}

function Contributors(): ReactNode {
  const desk = useExtras();
  const { texts, onPatch, errorOf } = desk;
  const word = useDutyWords();
  const { nameOf } = useCodeList('countries');
  const list = `${AT}/contributors`;
  const places = Object.keys(texts).filter((name) => name.startsWith(`${list}/`));
  const named = places.flatMap((place) => texts[place] ?? []);
  const error = [list, ...places].map(errorOf).find((text) => text !== undefined);
  const turn = (country: string, isNamed: boolean): void => {
    const next = isNamed ? [...named, country] : named.filter((one) => one !== country);
    const numbered = Object.fromEntries(next.map((one, index) => [`${list}/${index}`, one]));
    onPatch({ ...withoutPart(texts, list), ...numbered });
  };
  return (
    <fieldset className={styles.part}>
      <legend>{word('duty.extra.contributors')}</legend>
      {error && <p className={styles.wrong}>{error}</p>}
      <div className={styles.fields}>
        {partiesOf(desk).map((country) => (
          <CheckboxField
            key={country}
            label={nameOf(country)}
            checked={named.includes(country)}
            onChange={(isNamed) => turn(country, isNamed)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function partiesOf({ reference, texts, asOf }: ExtrasDesk): readonly string[] {
  const agreement = agreementOf(reference.origin, texts['claim/agreement'] ?? '');
  return agreement === undefined ? [] : partiesOn(reference.origin, agreement, asOf).sort();
}

type Asked = { readonly rates: string; readonly least: string };

/** Nothing where every party has the same rate, or no line says so yet. */
function askedOf({ reference, texts, code, asOf }: ExtrasDesk, language: Language): Asked | undefined {
  const day = parsePlainDate(asOf);
  const line = Object.hasOwn(reference.lines, code) ? reference.lines[code] : undefined;
  const agreement = agreementOf(reference.origin, texts['claim/agreement'] ?? '');
  if (!day.ok || line === undefined || agreement === undefined) return undefined;
  const cells = ratesOn(line, day.value);
  const rule = cells && rateDiffers({ agreement, asOf: day.value, cells }, reference.origin);
  if (!cells || !rule) return undefined;
  const columns = reference.origin.agreements.filter((one) => one.agreement === agreement);
  const rates = columns.map((part) => {
    const printed = preferentialCell(part, cells)?.printed;
    return `${part.name[language]} ${printed === undefined ? '—' : readRateText(printed, language)}`;
  });
  return { rates: rates.join(', '), least: rule.localValuePercent };
}
