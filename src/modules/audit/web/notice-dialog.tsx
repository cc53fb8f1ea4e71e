import { type ReactNode, useState } from 'react';
import { Banner, ComboField, ConfirmDialog, DateField, TextField, useTextForm, useToday } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import { useTraderSearch } from '../../registry/web/index.ts';
import { useRecordNotice } from './audit-data.ts';
import { useAuditText } from './words.ts';

const BLANK = { importerCode: '', periodFrom: '', periodTo: '', notifiedOn: '', purpose: '' };
const NAMES = ['importerCode', 'periodFrom', 'periodTo', 'notifiedOn', 'purpose'] as const;

/** The notice of an audit is recorded for good: it decides on the rate of every later amended return of the period. */
export function NoticeDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useAuditText();
  const today = useToday();
  const record = useRecordNotice();
  const importers = useTraderSearch('code');
  const [importerName, setImporterName] = useState('');
  const form = useTextForm({ start: { ...BLANK, notifiedOn: today }, needed: NAMES, error: record.error });
  const bind = (name: Exclude<keyof typeof BLANK, 'importerCode'>) => ({
    ...form.bind(name),
    label: say(`audit.notice.${name}`),
  });
  const confirm = async (): Promise<void> => {
    if (await form.send(record.mutateAsync)) onClose();
  };
  return (
    <ConfirmDialog
      title={say('audit.notices.record')}
      confirmLabel={say('audit.notices.record')}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={layout.form}>
        <Banner tone="caution">{say('audit.notices.consequence')}</Banner>
        {form.problem}
        <ComboField
          {...form.bind('importerCode')}
          label={say('audit.notice.importer')}
          display={importerName}
          search={importers}
          onChange={(importerCode, option) => {
            setImporterName(String(option?.label ?? ''));
            form.set({ importerCode });
          }}
        />
        <DateField {...bind('periodFrom')} />
        <DateField {...bind('periodTo')} />
        <DateField {...bind('notifiedOn')} />
        <TextField {...bind('purpose')} maxLength={500} />
      </div>
    </ConfirmDialog>
  );
}
