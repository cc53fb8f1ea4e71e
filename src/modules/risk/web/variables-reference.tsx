import { type ReactNode, useState } from 'react';
import { Panel, TextField, useUi } from '../../../ui/index.ts';
import { VARIABLES, type Variable } from '../contract.ts';
import styles from './rule-form.module.css';
import { useRiskWords } from './words.ts';

const GROUPS = ['declaration', 'item', 'trader', 'aeo'] as const;

/** What a rule may look at, beside the editor; a click puts the name where the cursor was. */
export function VariablesReference({ onInsert }: { readonly onInsert: (name: string) => void }): ReactNode {
  const [query, setQuery] = useState('');
  const word = useRiskWords();
  const { language } = useUi();
  const sought = query.trim().toLowerCase();
  const fits = ({ name, words }: Variable): boolean => `${name} ${words[language]}`.toLowerCase().includes(sought);
  const found = VARIABLES.filter(fits);
  return (
    <Panel title={word('risk.variables.title')} boxed>
      <TextField
        label={word('risk.variables.search')}
        type="search"
        hideLabel
        placeholder={word('risk.variables.search')}
        value={query}
        onChange={setQuery}
      />
      <div className={styles.variables}>
        {found.length === 0 && <p className={styles.muted}>{word('risk.variables.none')}</p>}
        {GROUPS.filter((group) => found.some((variable) => variable.group === group)).map((group) => (
          <div key={group}>
            <h3 className={styles.group}>{word(`risk.variables.${group}`)}</h3>
            {found
              .filter((variable) => variable.group === group)
              .map((variable) => (
                <VariableRow key={variable.name} variable={variable} onInsert={onInsert} />
              ))}
          </div>
        ))}
      </div>
    </Panel>
  );
}

function VariableRow(props: { readonly variable: Variable; readonly onInsert: (name: string) => void }): ReactNode {
  const { name, type, words } = props.variable;
  const word = useRiskWords();
  const { language } = useUi();
  return (
    <button
      type="button"
      className={styles.variable}
      title={word('risk.variables.insert', { name })}
      onClick={() => props.onInsert(name)}
    >
      <code>{name}</code>
      <span className={styles.type}>{type}</span>
      <small>{words[language]}</small>
    </button>
  );
}
