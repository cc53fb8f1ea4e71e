import { type ReactNode, useState } from 'react';
import { CheckboxField, SelectField, TextField, useCodeList } from '../../../ui/index.ts';
import type { DeclarationContent } from '../../declaration/contract.ts';
import styles from './audit.module.css';
import type { Findings, LineFinding } from './corrected-content.ts';
import { useAuditText } from './words.ts';

/** The fields of one line that money depends on, as the officer finds them. */
export function LineFindings(props: {
  readonly content: DeclarationContent;
  readonly findings: Findings;
  readonly onChange: (findings: Findings) => void;
}): ReactNode {
  const { content, findings, onChange } = props;
  const say = useAuditText();
  const countries = useCodeList('countries');
  const [line, setLine] = useState(0);
  const item = content.items[line];
  if (!item) return null;
  const found = findings[line] ?? {};
  const change = (patch: LineFinding): void => onChange({ ...findings, [line]: { ...found, ...patch } });
  return (
    <div className={styles.ask}>
      <SelectField
        label={say('audit.line')}
        value={String(line)}
        onChange={(value) => setLine(Number(value))}
        options={content.items.map(({ code, description }, index) => ({
          value: String(index),
          label: `${index + 1} ${code} ${description}`,
        }))}
      />
      <TextField
        label={say('audit.line.code')}
        value={found.code ?? item.code}
        onChange={(code) => change({ code })}
        mono
        maxLength={20}
      />
      <SelectField
        label={say('audit.line.origin')}
        value={found.origin ?? item.origin}
        onChange={(origin) => change({ origin })}
        options={countries.options}
      />
      <Amounts item={item} found={found} onChange={change} />
      <SelectField
        label={say('audit.line.taxClass')}
        value={found.taxClass ?? item.taxClass}
        onChange={(value) => change({ taxClass: value === 'reduced' ? 'reduced' : 'standard' })}
        options={(['standard', 'reduced'] as const).map((value) => ({ value, label: say(`audit.taxClass.${value}`) }))}
      />
      {item.claim && (
        <CheckboxField
          label={say('audit.line.withoutClaim', { agreement: item.claim.agreement })}
          checked={found.withoutClaim ?? false}
          onChange={(withoutClaim) => change({ withoutClaim })}
        />
      )}
    </div>
  );
}

type AmountsProps = {
  readonly item: DeclarationContent['items'][number];
  readonly found: LineFinding;
  readonly onChange: (patch: LineFinding) => void;
};

function Amounts({ item, found, onChange }: AmountsProps): ReactNode {
  const say = useAuditText();
  const quantity = item.quantities[0];
  return (
    <>
      {item.price && (
        <TextField
          label={say('audit.line.price', { currency: item.price.currency })}
          value={found.price ?? item.price.amount}
          onChange={(price) => onChange({ price })}
          mono
        />
      )}
      {quantity && (
        <TextField
          label={say('audit.line.quantity', { unit: quantity.unit })}
          value={found.quantity ?? quantity.value}
          onChange={(value) => onChange({ quantity: value })}
          mono
        />
      )}
    </>
  );
}
