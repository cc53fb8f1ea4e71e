import { type ReactNode, useState } from 'react';
import {
  api,
  Banner,
  ComboField,
  ConfirmDialog,
  DateField,
  errorAt,
  type Option,
  ProblemBanner,
  refusalsOf,
  TextField,
  useToday,
  useUi,
} from '../../../ui/index.ts';
import styles from './audit.module.css';
import { type NoticeInput, useRecordNotice } from './audit-data.ts';
import { useAuditText } from './words.ts';

/** The notice of an audit is recorded for good: it decides on the rate of every later amended return of the period. */
export function NoticeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useAuditText();
  const { language } = useUi();
  const today = useToday();
  const record = useRecordNotice();
  const [importerName, setImporterName] = useState('');
  const [input, setInput] = useState<NoticeInput>({
    ...{ importerCode: '', periodFrom: '', periodTo: '', notifiedOn: today, purpose: '' },
  });
  const refusals = refusalsOf(record.error);
  const bind = (name: Exclude<keyof NoticeInput, 'importerCode'>) => ({
    label: say(`audit.notice.${name}`),
    value: input[name],
    onChange: (value: string) => setInput((now) => ({ ...now, [name]: value })),
    error: errorAt(refusals, `/${name}`, language),
    required: true,
  });
  const confirm = async (): Promise<void> => {
    const isDone = await record.mutateAsync(input).then(
      () => true,
      () => false,
    );
    if (isDone) onClose();
  };
  return (
    <ConfirmDialog
      title={say('audit.notices.record')}
      confirmLabel={say('audit.notices.record')}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={styles.form}>
        <Banner tone="caution">{say('audit.notices.consequence')}</Banner>
        <ComboField
          label={say('audit.notice.importer')}
          value={input.importerCode}
          display={importerName}
          search={searchImporters}
          error={errorAt(refusals, '/importerCode', language)}
          required
          onChange={(importerCode, option) => {
            setImporterName(String(option?.label ?? ''));
            setInput((now) => ({ ...now, importerCode }));
          }}
        />
        <DateField {...bind('periodFrom')} />
        <DateField {...bind('periodTo')} />
        <DateField {...bind('notifiedOn')} />
        <TextField {...bind('purpose')} maxLength={500} />
        <ProblemBanner error={record.error} />
      </div>
    </ConfirmDialog>
  );
}

type Found = { readonly traders: readonly { readonly code: string; readonly nameEn: string }[] };

async function searchImporters(text: string, signal: AbortSignal): Promise<readonly Option[]> {
  const { traders } = await api.get<Found>('/api/traders', { text, limit: 20 }, signal);
  return traders.map(({ code, nameEn }) => ({ value: code, label: nameEn, detail: code }));
}
