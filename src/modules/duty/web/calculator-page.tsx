import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import {
  AwayError,
  Banner,
  Button,
  EmptyState,
  ErrorState,
  PageHead,
  ProblemBanner,
  ProblemError,
  refusalText,
  Skeleton,
  useToday,
  useUi,
} from '../../../ui/index.ts';
import type { AssessmentRequest } from '../contract.ts';
import { AssessmentSheet } from './assessment-sheet.tsx';
import styles from './calculator.module.css';
import { faultsOfItem, otherFaults } from './calculator-faults.ts';
import {
  blankForm,
  blankItem,
  type CalculatorForm,
  type CalculatorItem,
  countedItems,
  decodeForm,
  encodeForm,
  ITEMS_AT_MOST,
  requestOf,
} from './calculator-form.ts';
import { CalculatorHeader } from './calculator-header.tsx';
import { CalculatorItemCard } from './calculator-item.tsx';
import { Comparisons } from './comparisons.tsx';
import { PostalWay } from './postal-way.tsx';
import { ReceiptButton } from './receipt-button.tsx';
import { type AssessedHere, useAssessment } from './use-assessment.ts';
import { useDutyWords } from './words.ts';

/** What is due, worked out in this browser while one types, with every step of the reasoning. */
export function CalculatorPage(): ReactNode {
  const { form, setForm, link } = useForm();
  const { language } = useUi();
  const word = useDutyWords();
  const request = useMemo(() => requestOf(form), [form]);
  const { assessed, reference, latest } = useAssessment(request);
  const refusals = assessed.state === 'refused' && request ? assessed.refusals : [];
  const counted = countedItems(form);
  const setItem = (index: number, item: CalculatorItem): void =>
    setForm({ ...form, items: form.items.map((each, n) => (n === index ? item : each)) });
  const remove = (index: number): void => setForm({ ...form, items: form.items.filter((_, n) => n !== index) });
  return (
    <>
      <PageHead title={word('duty.calc.title')} lead={word('duty.calc.lead')} />
      <div className={styles.columns}>
        <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
          {form.items.map((item, index) => (
            <CalculatorItemCard
              // biome-ignore lint/suspicious/noArrayIndexKey: items have no name of their own, and are edited in place
              key={index}
              number={index + 1}
              item={item}
              currency={form.currency}
              asOf={form.asOf}
              reference={latest}
              faults={faultsOfItem(refusals, counted.indexOf(index), language)}
              onChange={(next) => setItem(index, next)}
              {...(form.items.length > 1 ? { onRemove: () => remove(index) } : {})}
            />
          ))}
          {form.items.length < ITEMS_AT_MOST && <AddItem form={form} onChange={setForm} />}
          <CalculatorHeader form={form} refusals={otherFaults(refusals)} onChange={setForm} />
        </form>
        <section className={styles.answer} aria-label={word('duty.calc.answer')} aria-live="polite">
          <Answer assessed={request ? assessed : null} link={link} request={request}>
            {request && reference && (
              <Comparisons
                form={form}
                request={request}
                reference={reference}
                isAssessed={assessed.state === 'assessed'}
                onChange={setForm}
              />
            )}
            {reference && assessed.state === 'assessed' && <PostalWay answer={assessed.answer} reference={reference} />}
          </Answer>
          {otherFaults(refusals).map((refusal) => (
            <Banner key={refusal.code + refusal.pointer} tone="caution">
              {refusalText(refusal, language)}
            </Banner>
          ))}
        </section>
      </div>
    </>
  );
}

function AddItem(props: {
  readonly form: CalculatorForm;
  readonly onChange: (form: CalculatorForm) => void;
}): ReactNode {
  const { form, onChange } = props;
  const word = useDutyWords();
  return (
    <div>
      <Button icon="add" onPress={() => onChange({ ...form, items: [...form.items, blankItem()] })}>
        {word('duty.calc.addItem')}
      </Button>
    </div>
  );
}

function Answer(props: {
  readonly assessed: AssessedHere | null;
  readonly link: string;
  readonly request: AssessmentRequest | null;
  readonly children: ReactNode;
}): ReactNode {
  const { assessed, link, request, children } = props;
  const word = useDutyWords();
  if (!assessed) {
    return (
      <EmptyState title={word('duty.calc.start')} icon="calculator">
        <p>{word('duty.calc.startText')}</p>
      </EmptyState>
    );
  }
  switch (assessed.state) {
    case 'loading':
      return <Skeleton lines={6} />;
    case 'failed':
      if (assessed.error instanceof ProblemError) return <ProblemBanner error={assessed.error} />;
      return (
        <ErrorState onRetry={assessed.retry}>
          {assessed.error instanceof AwayError ? <p>{word('duty.calc.away')}</p> : undefined}
        </ErrorState>
      );
    case 'refused':
      return (
        <>
          <EmptyState title={word('duty.calc.missing')} icon="edit">
            <p>{word('duty.calc.missingText')}</p>
          </EmptyState>
          {children}
        </>
      );
    case 'assessed':
      return (
        <>
          <AssessmentSheet answer={assessed.answer} reproduceHref={link} level={2}>
            {children}
          </AssessmentSheet>
          {request && <ReceiptButton request={request} />}
          <p className={styles.caveat}>{word('duty.calc.caveat')}</p>
        </>
      );
  }
}

/** The form lives in the address behind the #, so that back, refresh and a copied link bring it again. */
function useForm(): { form: CalculatorForm; setForm: (form: CalculatorForm) => void; link: string } {
  const [params] = useSearchParams();
  const today = useToday();
  const [form, setForm] = useState<CalculatorForm>(() => {
    const kept = decodeForm(window.location.hash.slice(1));
    return kept ?? blankForm(today, /^\d{9}$/.exec(params.get('code') ?? '')?.[0] ?? '');
  });
  const link = useMemo(() => `/calculator#${encodeForm(form)}`, [form]);
  useEffect(() => {
    const timer = setTimeout(() => window.history.replaceState(window.history.state, '', link), 300);
    return () => clearTimeout(timer);
  }, [link]);
  return { form, setForm, link };
}
