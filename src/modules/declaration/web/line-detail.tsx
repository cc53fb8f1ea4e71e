import type { ReactNode } from 'react';
import type { Refusal } from '../../../kernel/refusal.ts';
import { NumberField, Panel, TextField } from '../../../ui/index.ts';
import { Adjustments } from './adjustments.tsx';
import { setField } from './form-state.ts';
import { fieldIdOf } from './header-fields.ts';
import { LineClaims, type LineClaimsProps } from './line-claims.tsx';
import { OtherLaws } from './other-laws.tsx';
import { patched } from './pointer-form.ts';
import styles from './trade.module.css';
import { useText } from './words.ts';

const RULINGS = ['classification', 'origin', 'valuation'] as const;

type LineDetailProps = LineClaimsProps & {
  /** Other laws that the tariff line names. */
  readonly lawsAsked: readonly string[];
  readonly refusals: readonly Refusal[];
};

/** What few lines need: other laws, costs of the line alone, facts that a conditional rate asks for. */
export function LineDetail(props: LineDetailProps): ReactNode {
  const { index, line, onChange, errorOf } = props;
  const say = useText();
  const set = (pointer: string) => (text: string) => onChange(setField(line, pointer, text));
  const at = (pointer: string) => ({
    id: fieldIdOf(`items/${index}/${pointer}`),
    value: line[pointer] ?? '',
    onChange: set(pointer),
    error: errorOf(`/items/${index}/${pointer}`),
  });
  return (
    <Panel title={say('declaration.line.detail', { line: index + 1 })} level={3}>
      <div className={styles.fields}>
        <TextField {...at('originProof')} label={say('declaration.line.originProof')} mono maxLength={4} />
        <CostField name="freight" {...props} />
        <CostField name="insurance" {...props} />
        <NumberField {...at('customsValueJpy')} label={say('declaration.line.customsValueJpy')} unit="JPY" />
        {RULINGS.map((kind) => (
          <TextField
            key={kind}
            {...at(`rulings/${kind}`)}
            label={say(`declaration.line.rulings.${kind}`)}
            mono
            maxLength={20}
          />
        ))}
        <Answers {...props} />
      </div>
      <Adjustments
        form={line}
        under={`items/${index}/`}
        currency={line['price/currency'] ?? ''}
        onPatch={(patch) => onChange(patched(line, patch))}
        errorOf={errorOf}
      />
      <LineClaims {...props} />
      <OtherLaws {...props} />
    </Panel>
  );
}

/** A cost of the line, in the currency of its price unless it says otherwise. */
function CostField(props: LineDetailProps & { readonly name: 'freight' | 'insurance' }): ReactNode {
  const { line, index, name, onChange, errorOf } = props;
  const say = useText();
  const isPlain = line[name] !== undefined && line[`${name}/amount`] === undefined;
  const pointer = line[`${name}/amount`] === undefined ? name : `${name}/amount`;
  const currency = isPlain ? line['price/currency'] : (line[`${name}/currency`] ?? line['price/currency']);
  return (
    <NumberField
      id={fieldIdOf(`items/${index}/${name}`)}
      label={say(`declaration.line.${name}`)}
      value={line[pointer] ?? ''}
      onChange={(text) => onChange(setField(line, pointer, text))}
      error={errorOf(`/items/${index}/${name}`) ?? errorOf(`/items/${index}/${name}/amount`)}
      unit={currency ?? ''}
    />
  );
}

/** Facts that the rate of this line depends on; they appear when the assessment asks for them. */
function Answers({ line, index, onChange, refusals, errorOf }: LineDetailProps): ReactNode {
  const prefix = `/items/${index}/answers/`;
  const asked = refusals.flatMap(({ pointer }) =>
    pointer.startsWith(prefix) ? [pointer.slice(`/items/${index}/`.length)] : [],
  );
  const given = Object.keys(line).filter((pointer) => pointer.startsWith('answers/'));
  return [...new Set([...given, ...asked])].map((pointer) => (
    <TextField
      key={pointer}
      id={fieldIdOf(`items/${index}/${pointer}`)}
      label={pointer.slice('answers/'.length).replaceAll('~1', '/')}
      value={line[pointer] ?? ''}
      onChange={(text) => onChange(setField(line, pointer, text))}
      error={errorOf(`/items/${index}/${pointer}`)}
    />
  ));
}
