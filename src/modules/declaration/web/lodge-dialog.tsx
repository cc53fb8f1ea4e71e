import { type ReactNode, useState } from 'react';
import { ConfirmDialog, formatMoney, SelectField, useCodeList, useUi } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { AssessmentTotalsList } from '../../duty/web/index.ts';
import type { CheckAnswer } from '../view-schemas.ts';
import styles from './trade.module.css';
import type { Lodging } from './use-lodging.tsx';
import { Warnings } from './warnings.tsx';
import { useText, useWordOf } from './words.ts';

type LodgeDialogProps = { readonly lodging: Lodging; readonly onClose: () => void; readonly lineCount: number };

/** The last look: what will happen, and what it will cost. */
export function LodgeDialog({ lodging, onClose, lineCount }: LodgeDialogProps): ReactNode {
  const say = useText();
  const effectOf = useWordOf('declaration.effect');
  const options = useCodeList('lodging-conditions').options.filter(({ value }) => value !== 'H');
  const [condition, setCondition] = useState('');
  const { checked, isConfirming, warnings } = lodging;
  const total = checked?.assessment?.totals.total ?? '0';
  return (
    <ConfirmDialog
      title={say('declaration.lodge.title')}
      confirmLabel={say('declaration.lodge.confirm', { total: formatMoney({ amount: total, currency: 'JPY' }) })}
      isOpen={isConfirming}
      onClose={onClose}
      onConfirm={() => lodging.lodge(condition)}
    >
      <div className={layout.stack}>
        <p>
          {effectOf(condition === '' ? 'now' : condition)} {say('declaration.lodge.lane')}
        </p>
        {checked?.assessment && (
          <>
            <p>{say('declaration.lodge.lines', { lines: lineCount })}</p>
            <AssessmentTotalsList answer={checked.assessment} />
          </>
        )}
        <SelectField
          label={say('declaration.lodge.condition')}
          value={condition}
          onChange={setCondition}
          options={options.map((each) => (each.value === '' ? { ...each, label: each.label.trim() } : each))}
        />
        <div>
          <Warnings warnings={warnings} onJump={onClose} />
        </div>
        <LikelyDocuments documents={checked?.documents ?? []} />
        <p className={layout.quiet}>{say('declaration.lodge.law')}</p>
      </div>
    </ConfirmDialog>
  );
}

/** A forecast: which papers the officer asks for, if any, is decided after the lodging. */
function LikelyDocuments({ documents }: Pick<CheckAnswer, 'documents'>): ReactNode {
  const say = useText();
  const { language } = useUi();
  if (documents.length === 0) return null;
  return (
    <details className={styles.needs} open>
      <summary>{say('declaration.lodge.documents')}</summary>
      <p className={layout.quiet}>{say('declaration.lodge.documents.lead')}</p>
      <ul>
        {documents.map(({ key, words, why }) => (
          <li key={key}>
            {words[language]} <small className={styles.why}>{why[language]}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
