import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { formatMoney } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { type AssessmentReference, adviseClaims } from '../../duty/contract.ts';
import { ClaimComparison, claimPatch, LineExtras, withoutPart } from '../../duty/web/index.ts';
import type { DeclarationContent } from '../content-schema.ts';
import { toAssessmentRequest } from '../to-assessment-request.ts';
import type { FormLine } from './form-state.ts';
import { fieldIdOf } from './header-fields.ts';
import { patched } from './pointer-form.ts';
import styles from './trade.module.css';
import { useText } from './words.ts';

export type LineClaimsProps = {
  readonly index: number;
  readonly line: FormLine;
  readonly onChange: (line: FormLine) => void;
  readonly errorOf: (pointer: string) => string | undefined;
  /** The content as the form makes it, its day, and the lines that can be counted. */
  readonly content: DeclarationContent;
  readonly asOf: string;
  readonly counted: readonly number[];
  readonly reference: AssessmentReference | undefined;
};

/** Preference, excises, exporter, quota and relief of a line, with what each lawful claim would save. */
export function LineClaims(props: LineClaimsProps): ReactNode {
  const { index, line, onChange, errorOf, asOf, reference } = props;
  if (!reference) return null;
  return (
    <>
      <LineExtras
        texts={line}
        code={(line.code ?? '').replace(/\D/g, '').slice(0, 9)}
        origin={line.origin ?? ''}
        asOf={asOf}
        reference={reference}
        onPatch={(patch) => onChange(patched(line, patch))}
        errorOf={(pointer) => errorOf(`/items/${index}/${pointer}`)}
        idOf={(pointer) => fieldIdOf(`items/${index}/${pointer}`)}
      />
      <Advice {...props} reference={reference} />
    </>
  );
}

function Advice(props: LineClaimsProps & { readonly reference: AssessmentReference }): ReactNode {
  const { index, line, onChange, reference } = props;
  const say = useText();
  const advised = useAdvice(props);
  if (!advised || advised.claims.length + advised.open.length === 0) return null;
  const best = advised.claims[0];
  const saves = best !== undefined && best.saving > 0n;
  const saving = formatMoney({ amount: String(best?.saving ?? 0n), currency: reference.ownCurrency });
  return (
    <details className={styles.needs}>
      <summary>
        {saves
          ? say('declaration.line.adviceSaving', { saving })
          : say('declaration.line.advice', { count: advised.claims.length })}
      </summary>
      <p className={layout.quiet}>{say('declaration.line.adviceNote')}</p>
      <ClaimComparison
        advised={advised}
        reference={reference}
        claimed={line['claim/agreement'] ?? ''}
        caption={say('declaration.line.adviceLine', { line: index + 1 })}
        onApply={(need) => onChange(patched(line, need ? claimPatch(line, need) : withoutPart(line, 'claim')))}
      />
    </details>
  );
}

/** Of this line, but within its declaration: costs are shared, and the waiver of proof looks at the whole value. */
function useAdvice({ index, content, asOf, counted, reference }: LineClaimsProps) {
  const settled = useDeferredValue(content);
  return useMemo(() => {
    if (!reference) return undefined;
    // Of a long declaration only the line itself is worked out: its neighbours cost too much at every keystroke.
    const wanted = counted.length > WHOLE_AT_MOST ? [index] : [...new Set([...counted, index])].sort((a, b) => a - b);
    const items = wanted.flatMap((place) => settled.items[place] ?? []);
    const advised = adviseClaims(toAssessmentRequest({ ...settled, items }, asOf), reference);
    return advised.ok ? advised.value[wanted.indexOf(index)] : undefined;
  }, [settled, asOf, counted, index, reference]);
}

const WHOLE_AT_MOST = 20;
