import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, Banner, ConfirmDialog, DateField, TextField, useSend, useTextForm, useToday } from '../../../ui/index.ts';
import layout from '../../../ui/layout.module.css';
import type { ForeseenView } from '../contract.ts';
import { useAuditText } from './words.ts';

type Props = { readonly declarationId: string; readonly onClose: () => void };

/** From when the importer had to expect a reassessment: what is amended from that day on bears the full rate. */
export function ForeseenDialog({ declarationId, onClose }: Props): ReactNode {
  const say = useAuditText();
  const today = useToday();
  const client = useQueryClient();
  const record = useSend(
    (body: { readonly foreseenOn: string; readonly ground: string }, key: string) =>
      api.post<ForeseenView>('/api/audit-foreseen', { declarationId, ...body }, { key }),
    { onSuccess: () => client.invalidateQueries({ queryKey: ['declaration', declarationId] }) },
  );
  const start = { foreseenOn: today, ground: '' };
  const form = useTextForm({ start, needed: ['foreseenOn', 'ground'], error: record.error });
  const confirm = async (): Promise<void> => {
    if (await form.send(record.mutateAsync)) onClose();
  };
  return (
    <ConfirmDialog
      title={say('audit.foreseen.record')}
      confirmLabel={say('audit.foreseen.record')}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
    >
      <div className={layout.form}>
        <Banner tone="caution">{say('audit.foreseen.consequence')}</Banner>
        {form.problem}
        <DateField {...form.bind('foreseenOn')} label={say('audit.foreseen.day')} />
        <TextField {...form.bind('ground')} label={say('audit.foreseen.ground')} maxLength={500} />
      </div>
    </ConfirmDialog>
  );
}
