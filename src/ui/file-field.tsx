import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { cx } from './cx.ts';
import styles from './field.module.css';
import { Field } from './field.tsx';
import { Icon } from './icon.tsx';
import { useWords } from './intl.tsx';

/** Files by button or by dropping them. What is too big is named by the caller through `error`. */
export function FileField(props: {
  readonly label: ReactNode;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  readonly id?: string;
  readonly help?: ReactNode;
  readonly error?: string | undefined;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly required?: boolean;
}): ReactNode {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const word = useWords();
  const { label, id, help, error, required = false, files, multiple = false } = props;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    props.onChange(multiple ? dropped : dropped.slice(0, 1));
  };
  return (
    <Field bare label={label} id={id} help={help} error={error} required={required}>
      {(control) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the input inside does the same
        <div
          className={cx(styles.drop, over && styles.dropping)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <input
            {...control}
            ref={input}
            type="file"
            accept={props.accept}
            multiple={multiple}
            onChange={(event) => props.onChange([...(event.target.files ?? [])])}
          />
          {files.length === 0 ? <span>{word('ui.file.drop')}</span> : <FileList files={files} />}
        </div>
      )}
    </Field>
  );
}

function FileList({ files }: { readonly files: readonly File[] }): ReactNode {
  return (
    <ul className={styles.files}>
      {files.map((file) => (
        <li key={file.name}>
          <Icon name="document" size={16} /> {file.name}{' '}
          <span className="figures">({Math.ceil(file.size / 1024).toLocaleString('en')} kB)</span>
        </li>
      ))}
    </ul>
  );
}
