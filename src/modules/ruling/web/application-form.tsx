import { type ReactNode, useState } from 'react';
import {
  Banner,
  Button,
  ErrorSummary,
  Panel,
  ProblemBanner,
  refusalsOf,
  summaryOf,
  TextAreaField,
  TextField,
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

/** The application while it is written: saved on request, handed in when it is whole. */
export function ApplicationForm({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const { language } = useUi();
  const [form, setForm] = useState(file.application);
  const { error, saved, pending, save, apply, withdraw } = useWriting(file);
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
        {saved && <Banner tone="ok">{word('ruling.done.save')}</Banner>}
        <div className={styles.actions}>
          <Button tone="primary" pending={pending} onPress={() => void apply(form)}>
            {word('ruling.do.apply')}
          </Button>
          <Button pending={pending} onPress={() => void save(form)}>
            {word('ruling.do.save')}
          </Button>
          <Button tone="quiet" onPress={() => void withdraw()}>
            {word('ruling.do.discard')}
          </Button>
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

function useWriting(file: RulingFile) {
  const { send, refresh } = useRulingCommand(file);
  const [error, setError] = useState<unknown>(null);
  const [saved, setSaved] = useState(false);
  const [pending, setPending] = useState(false);
  const attempt = async (call: () => Promise<unknown>): Promise<boolean> => {
    setPending(true);
    setSaved(false);
    try {
      await call();
      setError(null);
      return true;
    } catch (thrown) {
      setError(thrown);
      return false;
    } finally {
      setPending(false);
    }
  };
  const write = (application: RulingApplication): Promise<RulingFile> => send('', { application });
  return {
    error,
    saved,
    pending,
    save: async (application: RulingApplication) => setSaved(await attempt(() => write(application))),
    /** Two acts of one person: what was written is kept even when the application is not whole yet. */
    apply: (application: RulingApplication) =>
      attempt(async () => {
        const { rowVersion } = await write(application);
        await send('apply', { rowVersion }).finally(refresh);
      }),
    withdraw: () => attempt(() => send('withdraw')),
  };
}
