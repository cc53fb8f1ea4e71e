import type { ReactNode } from 'react';
import { formatInstant, formatPlainDate, Icon, StatusTag, useUi } from '../../../ui/index.ts';
import type { ExaminationFile } from '../contract.ts';
import styles from './dialog-form.module.css';
import { documentHref } from './inspection-api.ts';
import { useInspectionWords } from './words.ts';

/** What was asked for, whether it came, and everything that was handed in. */
export function DocumentList(props: { readonly declarationId: string; readonly file: ExaminationFile }): ReactNode {
  const { declarationId, file } = props;
  const word = useInspectionWords();
  return (
    <div className={styles.record}>
      {file.requests.length > 0 && (
        <div>
          <h3>{word('inspection.documents.requested')}</h3>
          <ul className={styles.list}>
            {file.requests.map((request) => (
              <RequestItem key={request.id} request={request} />
            ))}
          </ul>
        </div>
      )}
      {file.documents.length === 0 ? (
        <p className={styles.muted}>{word('inspection.documents.none')}</p>
      ) : (
        <ul className={styles.list}>
          {file.documents.map((document) => (
            <DocumentItem key={document.id} document={document} href={documentHref(declarationId, document.id)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function RequestItem({ request }: { readonly request: ExaminationFile['requests'][number] }): ReactNode {
  const word = useInspectionWords();
  const { language } = useUi();
  const { document, reason, answered, submitBy } = request;
  return (
    <li className={styles.item}>
      <div className={styles.grow}>
        <p>{document}</p>
        <p className={styles.muted}>{reason}</p>
      </div>
      <StatusTag tone={answered ? 'ok' : 'caution'}>
        {answered
          ? word('inspection.documents.arrived')
          : word('inspection.documents.waiting', { day: formatPlainDate(submitBy, language) })}
      </StatusTag>
    </li>
  );
}

function DocumentItem(props: {
  readonly document: ExaminationFile['documents'][number];
  readonly href: string;
}): ReactNode {
  const { name, uploadedBy, uploadedAt, sizeBytes } = props.document;
  const word = useInspectionWords();
  const { language, timeZone } = useUi();
  const when = formatInstant(uploadedAt, { language, timeZone });
  return (
    <li className={styles.item}>
      <Icon name="document" />
      <div className={styles.grow}>
        <a href={props.href} download={name} aria-label={word('inspection.documents.download', { name })}>
          {name}
        </a>
        <p className={styles.muted}>
          {word('inspection.documents.uploaded', { who: uploadedBy, when, size: sizeText(sizeBytes) })}
        </p>
      </div>
    </li>
  );
}

const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${Math.round(bytes / 100_000) / 10} MB`;
