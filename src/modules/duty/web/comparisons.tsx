import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { Refusal } from '../../../kernel/refusal.ts';
import { Banner, formatCode, refusalText, useCodeList, useUi } from '../../../ui/index.ts';
import { type AdvisedItem, type AssessmentReference, type AssessmentRequest, adviseClaims } from '../contract.ts';
import styles from './calculator.module.css';
import { type CalculatorForm, type CalculatorItem, countedItems } from './calculator-form.ts';
import { ClaimComparison } from './claim-comparison.tsx';
import { compareSchemes, hasChoice } from './compare-schemes.ts';
import { claimPatch, patchTexts, withoutPart } from './line-extras.ts';
import { SchemeComparison } from './scheme-comparison.tsx';
import { useDutyWords } from './words.ts';

/** More lines than these are opened one by one. */
const OPEN_AT_MOST = 3;

/** Lawful claims of each line and ways of the whole declaration, side by side; choosing one changes the form. */
export function Comparisons(props: {
  readonly form: CalculatorForm;
  readonly request: AssessmentRequest;
  readonly reference: AssessmentReference;
  /** What the assessment refuses is said at its fields already. */
  readonly isAssessed: boolean;
  readonly onChange: (form: CalculatorForm) => void;
}): ReactNode {
  const { form, reference, isAssessed, onChange } = props;
  const word = useDutyWords();
  const request = useDeferredValue(props.request);
  const advised = useMemo(() => adviseClaims(request, reference), [request, reference]);
  const schemes = useMemo(() => compareSchemes(request, reference), [request, reference]);
  const places = countedItems(form);
  const setExtras = (place: number, extras: CalculatorItem['extras']): void =>
    onChange({ ...form, items: form.items.map((item, n) => (n === place ? { ...item, extras } : item)) });
  const trial = { date: form.asOf, number: word('duty.advice.trial') };
  const lines = advised.ok ? advised.value : [];
  return (
    <>
      {!advised.ok && isAssessed && <Lacking refusals={advised.refusals} />}
      {lines.map((line, index) => {
        const place = places[index] ?? index;
        const extras = form.items[place]?.extras ?? {};
        return (
          <Line key={line.number} line={line} isFolded={lines.length > OPEN_AT_MOST}>
            {(caption) => (
              <ClaimComparison
                advised={line}
                reference={reference}
                claimed={extras['claim/agreement'] ?? ''}
                caption={caption}
                onApply={(need) =>
                  setExtras(
                    place,
                    patchTexts(extras, need ? claimPatch(extras, need, trial) : withoutPart(extras, 'claim')),
                  )
                }
              />
            )}
          </Line>
        );
      })}
      {hasChoice(schemes, form.scheme) && (
        <SchemeComparison
          compared={schemes}
          chosen={form.scheme}
          currency={reference.ownCurrency}
          onChoose={(scheme) => onChange({ ...form, scheme })}
        />
      )}
    </>
  );
}

function Lacking({ refusals }: { readonly refusals: readonly Refusal[] }): ReactNode {
  const { language } = useUi();
  const word = useDutyWords();
  return (
    <Banner tone="info" title={word('duty.advice.open')}>
      {refusals.map((refusal) => (
        <p key={refusal.code + refusal.pointer}>{refusalText(refusal, language)}</p>
      ))}
    </Banner>
  );
}

function Line(props: {
  readonly line: AdvisedItem;
  readonly isFolded: boolean;
  readonly children: (caption: string) => ReactNode;
}): ReactNode {
  const { line, isFolded, children } = props;
  const word = useDutyWords();
  const { nameOf } = useCodeList('countries');
  const caption = word('duty.advice.title', {
    number: line.number,
    code: formatCode(line.code),
    origin: nameOf(line.origin),
    count: line.claims.length,
  });
  if (!isFolded) return children(caption);
  return (
    <details className={styles.more}>
      <summary>{caption}</summary>
      {children(caption)}
    </details>
  );
}
