import { type ReactNode, useRef, useState } from 'react';
import {
  Button,
  ErrorSummary,
  Panel,
  ProblemBanner,
  refusalsOf,
  SavedState,
  summaryOf,
  TextAreaField,
  TextField,
  useSelfSaving,
  useSubmitKey,
  useUi,
} from '../../../ui/index.ts';
import type { RulingApplication, RulingFile } from '../contract.ts';
import styles from './ruling.module.css';
import { useRulingCommand } from './ruling-data.ts';
import { type RulingWord, useRulingWords } from './words.ts';

type Name = keyof RulingApplication;
type Prose = { readonly name: Name; readonly most: number; readonly rows: number; readonly required?: true };

const PROSE: readonly Prose[] = [
  { name: 'goods', most: 4000, rows: 6, required: true },
  { name: 'use', most: 2000, rows: 3 },
  { name: 'question', most: 2000, rows: 4, required: true },
];
const MORE: readonly Prose[] = [
  { name: 'reasons', most: 4000, rows: 4 },
  { name: 'confidential', most: 4000, rows: 3 },
  { name: 'deferralReason', most: 1000, rows: 2 },
];
const PROPOSED = {
  classification: { name: 'proposedCode', most: 13 },
  origin: { name: 'proposedOrigin', most: 2 },
  valuation: { name: 'proposedMethod', most: 2000 },
} as const;

const idOf = (name: string): string => `ruling-${name}`;

/** The application while it is written: it saves itself, and is handed in when it is whole. */
export function ApplicationForm({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const { language } = useUi();
  const [form, setForm] = useState(file.application);
  const { error, saving, pending, apply, withdraw } = useWriting(file, form);
  useSubmitKey(() => void apply(), !pending);
  const refusals = refusalsOf(error);
  const at = (name: Name) => ({
    id: idOf(name),
    label: word(`ruling.application.${name}`),
    value: form[name],
    onChange: (text: string) => setForm({ ...form, [name]: text }),
    error: summaryOf(
      refusals.filter(({ pointer }) => pointer === `/application/${name}`),
      language,
    )[0]?.message,
  });
  const proposed = PROPOSED[file.kind];
  const area = ({ name, most, rows, required }: Prose): ReactNode => (
    <TextAreaField
      key={name}
      {...at(name)}
      maxLength={most}
      rows={rows}
      required={required ?? false}
      {...helpOf(name, word)}
    />
  );
  return (
    <Panel title={word('ruling.application')}>
      {refusals.length > 0 ? (
        <ErrorSummary errors={summaryOf(refusals, language, (pointer) => idOf(pointer.split('/').at(-1) ?? ''))} />
      ) : (
        <ProblemBanner error={error} />
      )}
      <div className={styles.fields}>
        <TextField {...at('title')} maxLength={120} required />
        {PROSE.map(area)}
        {file.kind === 'valuation' ? (
          <TextAreaField {...at(proposed.name)} maxLength={proposed.most} rows={3} />
        ) : (
          <TextField {...at(proposed.name)} maxLength={proposed.most} mono size={proposed.most} />
        )}
        {MORE.map(area)}
        <div className={styles.actions}>
          <Button tone="primary" keyHint="Ctrl ↵" pending={pending} onPress={() => void apply()}>
            {word('ruling.do.apply')}
          </Button>
          <Button tone="quiet" onPress={() => void withdraw()}>
            {word('ruling.do.discard')}
          </Button>
          <SavedState state={saving.state} at={saving.at} />
        </div>
        <p className={styles.quiet}>{word('ruling.do.apply.will')}</p>
      </div>
    </Panel>
  );
}

const HELP: Readonly<Partial<Record<Name, RulingWord>>> = {
  goods: 'ruling.application.goods.help',
  confidential: 'ruling.application.confidential.help',
  deferralReason: 'ruling.application.deferralReason.help',
};
const helpOf = (name: Name, word: (id: RulingWord) => string) => {
  const help = HELP[name];
  return help ? { help: word(help) } : {};
};

/** Each save is an act in the journal: one for a thought, not for a word. */
const PAUSE_MS = 2_000;

function useWriting(file: RulingFile, form: RulingApplication) {
  const { send, refresh } = useRulingCommand(file);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const kept = useRef({ text: JSON.stringify(file.application), rowVersion: file.rowVersion });
  // What else happened to the case (a document came) is no conflict while the words are those that were saved here.
  if (JSON.stringify(file.application) === kept.current.text && file.rowVersion > kept.current.rowVersion) {
    kept.current = { ...kept.current, rowVersion: file.rowVersion };
  }
  const attempt = async <T,>(call: () => Promise<T>): Promise<T> => {
    try {
      const answer = await call();
      setError(null);
      return answer;
    } catch (thrown) {
      setError(thrown);
      throw thrown;
    }
  };
  const save = (application: RulingApplication): Promise<{ savedAt: string }> =>
    attempt(async () => {
      const { rowVersion, changedAt } = await send('', { application, rowVersion: kept.current.rowVersion });
      kept.current = { text: JSON.stringify(application), rowVersion };
      return { savedAt: changedAt };
    });
  const { flush, ...saving } = useSelfSaving(form, save, {
    isReady: !pending,
    savedText: JSON.stringify(file.application),
    savedAt: file.changedAt,
    pauseMs: PAUSE_MS,
  });
  const finish = async (command: 'apply' | 'withdraw'): Promise<void> => {
    setPending(true);
    const go = () => send(command, { rowVersion: kept.current.rowVersion }).finally(refresh);
    // What was written is kept even when the application is not whole yet.
    if (await flush()) await attempt(go).catch(() => undefined);
    setPending(false);
  };
  return { error, saving, pending, apply: () => finish('apply'), withdraw: () => finish('withdraw') };
}
