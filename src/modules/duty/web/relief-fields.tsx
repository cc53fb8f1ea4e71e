import type { ReactNode } from 'react';
import { DateField, NumberField, SelectField, TextField, useUi } from '../../../ui/index.ts';
import { lawOfRelief } from '../contract.ts';
import { useExtras } from './extra-field.ts';
import styles from './line-extras.module.css';
import { withoutPart } from './line-extras.ts';
import { useDutyWords } from './words.ts';

/** Customs Tariff Act Art. 10 to 18: reliefs at import, with the facts that each asks for. */
export function ReliefFields(): ReactNode {
  const { texts, reference, field, onPatch } = useExtras();
  const { language } = useUi();
  const word = useDutyWords();
  const stated = texts['relief/article'] ?? '';
  const articles = Object.values(reference.lowValue.reliefs);
  const atImport = articles.filter(
    ({ effect, code }) => effect === 'exempt' || effect === 'reduced' || code === stated,
  );
  const article = articles.find(({ code }) => code === stated);
  const options = atImport.map(({ code, name }) => ({
    value: code,
    label: `${lawOfRelief(code)[language]} ${name[language]}`,
  }));
  return (
    <fieldset className={styles.part}>
      <legend>{word('duty.extra.relief')}</legend>
      <div className={styles.fields}>
        <SelectField
          {...field('relief/article', 'relief')}
          label={word('duty.extra.reliefArticle')}
          placeholder={word('duty.extra.reliefNone')}
          options={article || !stated ? options : [...options, { value: stated, label: stated }]}
          onChange={(code) => onPatch({ ...withoutPart(texts, 'relief'), 'relief/article': code || null })}
          {...(article?.limitMonths && article.limitFrom === 'permit'
            ? { help: word('duty.extra.reliefLimit', { months: article.limitMonths }) }
            : {})}
        />
        {article?.amount === 'share' && (
          <NumberField {...field('relief/sharePercent')} label={word('duty.extra.reliefShare')} unit="%" />
        )}
        {article?.amount === 'exported-value' && (
          <>
            <NumberField
              {...field('relief/exportedValueJpy')}
              label={word('duty.extra.exportedValue')}
              unit={reference.ownCurrency}
            />
            <DateField {...field('relief/exportedOn')} label={word('duty.extra.exportedOn')} />
          </>
        )}
        {article && (
          <TextField {...field('relief/document')} label={word('duty.extra.reliefDocument')} maxLength={60} />
        )}
      </div>
    </fieldset>
  );
}
