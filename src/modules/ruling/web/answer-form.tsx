import type { ReactNode } from 'react';
import { ComboField, Panel, SelectField, TextAreaField, TextField, useCodeList, useUi } from '../../../ui/index.ts';
import { searchCommodities } from '../../tariff/web/index.ts';
import type { RulingFile } from '../contract.ts';
import styles from './ruling.module.css';
import { type RulingWord, useRulingWords } from './words.ts';

/** Everything that an answer says, as typed. */
export type AnswerText = {
  readonly code: string;
  readonly origin: string;
  readonly method: string;
  readonly law: string;
  readonly reasons: string;
  readonly titleJa: string;
  readonly titleEn: string;
  readonly summaryJa: string;
  readonly summaryEn: string;
};

const EMPTY: AnswerText = {
  code: '',
  origin: '',
  method: '',
  law: '',
  reasons: '',
  titleJa: '',
  titleEn: '',
  summaryJa: '',
  summaryEn: '',
};

/** Begins with what is known: on a review the answer that stands, else nothing. */
export function startingAnswer({ decisions, publicText }: RulingFile): AnswerText {
  const last = decisions.at(-1);
  const standing = last && {
    code: last.code ?? '',
    origin: last.origin ?? '',
    method: last.method ?? '',
    law: last.law,
  };
  const shown = publicText && {
    titleJa: publicText.title.ja,
    titleEn: publicText.title.en,
    summaryJa: publicText.summary.ja,
    summaryEn: publicText.summary.en,
  };
  return { ...EMPTY, ...standing, ...shown };
}

/** As the server takes it. */
export const answerBody = (text: AnswerText) => ({
  decision: {
    reasons: text.reasons,
    law: text.law,
    ...(text.code ? { code: text.code } : {}),
    ...(text.origin ? { origin: text.origin } : {}),
    ...(text.method ? { method: text.method } : {}),
  },
  publicText: {
    title: { ja: text.titleJa, en: text.titleEn },
    summary: { ja: text.summaryJa, en: text.summaryEn },
  },
});

const NEEDED_OF = { classification: 'code', origin: 'origin', valuation: 'method' } as const;

/** The first field that is still blank and must not be; the bar says so before anything is sent. */
export function missingIn(text: AnswerText, kind: RulingFile['kind']): RulingWord | undefined {
  const names = [NEEDED_OF[kind], 'law', 'reasons', 'titleJa', 'titleEn', 'summaryJa', 'summaryEn'] as const;
  const missing = names.find((name) => text[name].trim() === '');
  return missing && WORD_OF[missing];
}

const WORD_OF = {
  code: 'ruling.field.code',
  origin: 'ruling.field.origin',
  method: 'ruling.field.method',
  law: 'ruling.field.law',
  reasons: 'ruling.field.reasons',
  titleJa: 'ruling.publicText.titleJa',
  titleEn: 'ruling.publicText.titleEn',
  summaryJa: 'ruling.publicText.summaryJa',
  summaryEn: 'ruling.publicText.summaryEn',
} as const satisfies Record<keyof AnswerText, RulingWord>;

/** The answer as it is written, beside the case; the bar below sends it. */
export function AnswerForm(props: {
  readonly kind: RulingFile['kind'];
  readonly text: AnswerText;
  readonly onChange: (text: AnswerText) => void;
}): ReactNode {
  const { kind, text, onChange } = props;
  const word = useRulingWords();
  const { language } = useUi();
  const countries = useCodeList('countries');
  const at = (name: keyof AnswerText) => ({
    id: `answer-${name}`,
    label: word(WORD_OF[name]),
    value: text[name],
    onChange: (typed: string) => onChange({ ...text, [name]: typed }),
    required: name !== 'code' && name !== 'origin' && name !== 'method' ? true : NEEDED_OF[kind] === name,
  });
  return (
    <Panel title={word('ruling.answer')}>
      <div className={styles.fields}>
        <div className={styles.pair}>
          {kind !== 'valuation' && (
            <ComboField
              {...at('code')}
              search={(query, signal) => searchCommodities(query, { language, signal })}
              allowFree
              mono
            />
          )}
          {kind === 'origin' && <SelectField {...at('origin')} options={countries.options} placeholder="" />}
        </div>
        {kind === 'valuation' && <TextAreaField {...at('method')} maxLength={2000} />}
        <TextField {...at('law')} maxLength={500} />
        <TextAreaField {...at('reasons')} rows={6} maxLength={8000} />
        <p className={styles.quiet}>{word('ruling.publicText.help')}</p>
        <div className={styles.pair}>
          <TextField {...at('titleJa')} maxLength={120} />
          <TextField {...at('titleEn')} maxLength={120} />
          <TextAreaField {...at('summaryJa')} rows={4} maxLength={4000} />
          <TextAreaField {...at('summaryEn')} rows={4} maxLength={4000} />
        </div>
      </div>
    </Panel>
  );
}
