import { type ReactNode, useState } from 'react';
import { Button, FileField, Panel, ProblemBanner } from '../../../ui/index.ts';
import { DOCUMENT_LIMIT_BYTES, type RulingFile } from '../contract.ts';
import styles from './ruling.module.css';
import { useRulingCommand } from './ruling-data.ts';
import { useRulingWords } from './words.ts';

const TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'text/csv', 'text/plain', 'application/xml'];
const CHUNK = 0x8000;

/** Drawings, photographs, contracts: for customs only, until the answer. */
export function AttachPanel({ file }: { readonly file: RulingFile }): ReactNode {
  const word = useRulingWords();
  const { send } = useRulingCommand(file);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [error, setError] = useState<unknown>(null);
  const [pending, setPending] = useState(false);
  const [chosen] = files;
  const isTooBig = chosen !== undefined && chosen.size > DOCUMENT_LIMIT_BYTES;
  const isOther = chosen !== undefined && !TYPES.includes(chosen.type);
  const wrong = isTooBig ? word('ruling.attach.tooBig') : isOther ? word('ruling.attach.otherType') : undefined;
  const attach = async (): Promise<void> => {
    if (!chosen || wrong) return;
    setPending(true);
    try {
      const contentBase64 = base64Of(new Uint8Array(await chosen.arrayBuffer()));
      await send('documents', { name: chosen.name, mediaType: chosen.type, contentBase64 });
      setFiles([]);
      setError(null);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setPending(false);
    }
  };
  return (
    <Panel title={word('ruling.attach')}>
      <div className={styles.fields}>
        <ProblemBanner error={error} />
        <FileField
          label={word('ruling.attach.file')}
          help={word('ruling.attach.help')}
          files={files}
          onChange={setFiles}
          accept={TYPES.join(',')}
          error={wrong}
        />
        <div className={styles.actions}>
          <Button
            icon="upload"
            pending={pending}
            disabled={!chosen || wrong !== undefined}
            onPress={() => void attach()}
          >
            {word('ruling.attach.do')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** In pieces that the call stack can carry. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  }
  return btoa(binary);
}
