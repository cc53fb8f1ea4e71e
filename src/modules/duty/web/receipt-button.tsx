import { type ReactNode, useState } from 'react';
import { downloadText } from '../../../ui/download-text.ts';
import { api, Button, ProblemBanner } from '../../../ui/index.ts';
import type { AssessmentRequest } from '../contract.ts';
import styles from './calculator.module.css';
import { useDutyWords } from './words.ts';

/** The signed receipt of what is shown. Only this sends amounts to the server, and says so. */
export function ReceiptButton({ request }: { readonly request: AssessmentRequest }): ReactNode {
  const word = useDutyWords();
  const [state, setState] = useState<{ readonly isPending: boolean; readonly error?: unknown }>({ isPending: false });
  const download = async (): Promise<void> => {
    setState({ isPending: true });
    try {
      const receipt = await api.post('/api/assessments/receipt', request);
      const text = `${JSON.stringify(receipt, null, 2)}\n`;
      downloadText({ name: `receipt-${request.asOf}.json`, text, type: 'application/json' });
      setState({ isPending: false });
    } catch (error) {
      setState({ isPending: false, error });
    }
  };
  return (
    <div className={styles.receipt}>
      <Button size="small" icon="download" pending={state.isPending} onPress={() => void download()}>
        {word('duty.receipt.download')}
      </Button>
      <p className={styles.caveat}>{word('duty.receipt.help')}</p>
      <ProblemBanner error={state.error} />
    </div>
  );
}
