import { type ReactNode, useMemo, useState } from 'react';
import { CheckboxField, type Description, DescriptionList, Money, useUi } from '../../../ui/index.ts';
import { type AssessmentAnswer, type AssessmentReference, answerPostal, postalQuestionSchema } from '../contract.ts';
import styles from './calculator.module.css';
import { useDutyWords } from './words.ts';

const FACTS = ['deliveryRequested', 'needsAnswer', 'letter'] as const;
type Facts = Readonly<Record<(typeof FACTS)[number], boolean>>;
const NONE: Facts = { deliveryRequested: false, needsAnswer: false, letter: false };

/** Handbook 3.7: how the same goods would be taxed and handed over when they come by post, without a declaration. */
export function PostalWay(props: {
  readonly answer: AssessmentAnswer;
  readonly reference: AssessmentReference;
}): ReactNode {
  const { answer, reference } = props;
  const { language } = useUi();
  const word = useDutyWords();
  const [facts, setFacts] = useState(NONE);
  const { customsValue, total } = answer.totals;
  const postal = useMemo(() => {
    const asked = postalQuestionSchema.safeParse({ customsValueJpy: customsValue, taxTotal: total, ...facts });
    return asked.success ? answerPostal(asked.data, reference.parameters) : undefined;
  }, [customsValue, total, facts, reference]);
  if (!postal) return null;
  const { currency } = answer;
  const items: Description[] = [
    { term: word('duty.postal.why'), value: `${postal.why[language]} (${postal.law[language]})`, wide: true },
    ...(postal.toPay === '0'
      ? []
      : [
          { term: word('duty.postal.tax'), value: <Money amount={total} currency={currency} /> },
          { term: word('duty.postal.fee'), value: <Money amount={postal.handlingFee} currency={currency} /> },
          { term: word('duty.postal.toPay'), value: <Money amount={postal.toPay} currency={currency} /> },
        ]),
  ];
  return (
    <details className={styles.more}>
      <summary>{word('duty.postal.title')}</summary>
      <h3>{word(`duty.postal.procedure.${postal.procedure}`)}</h3>
      <DescriptionList items={items} />
      {FACTS.map((fact) => (
        <CheckboxField
          key={fact}
          label={word(`duty.postal.${fact}`)}
          checked={facts[fact]}
          onChange={(checked) => setFacts((now) => ({ ...now, [fact]: checked }))}
        />
      ))}
    </details>
  );
}
