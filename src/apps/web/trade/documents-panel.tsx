import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { DOCUMENT_LIMIT_BYTES, type ExaminationFile } from '../../../modules/inspection/contract.ts';
import { DocumentList, examinationKey, inspectionApi } from '../../../modules/inspection/web/index.ts';
import { api, Banner, Button, FileField, Panel, ProblemBanner, SelectField } from '../../../ui/index.ts';
import { useSend } from '../../../ui/use-send.ts';
import { base64Of } from './base64-of.ts';
import styles from './trade-panels.module.css';
import { useTradeText } from './words.ts';

type Shown = { readonly id: string; readonly state: string; readonly isDeclarant: boolean };

const EXAMINED = ['CAT2', 'CAT3', 'PRELIM_LODGED'];

/** Papers that customs asked for, and the place to hand them in. */
export function DocumentsPanel({ declaration }: { readonly declaration: Shown }): ReactNode {
  const say = useTradeText();
  const { id, state, isDeclarant } = declaration;
  const file = useQuery({
    queryKey: examinationKey(id),
    queryFn: () => inspectionApi.file(id),
    refetchInterval: 15_000,
    retry: false,
  }).data;
  const isOpen = file?.examinations.some((each) => each.state === 'open') ?? false;
  if (!file || (!isOpen && file.requests.length + file.documents.length === 0)) return null;
  const isWaiting = file.requests.some(({ answered }) => !answered) && isOpen;
  return (
    <Panel title={say('trade.documents.title')} boxed={isWaiting}>
      {isWaiting && <Banner tone="caution">{say('trade.documents.asked')}</Banner>}
      <DocumentList declarationId={id} file={file} />
      <Looks file={file} />
      {isOpen && isDeclarant && EXAMINED.includes(state) && <Upload declarationId={id} file={file} />}
    </Panel>
  );
}

/** Inspections that were fixed: when and where. */
function Looks({ file }: { readonly file: ExaminationFile }): ReactNode {
  const say = useTradeText();
  const planned = file.inspections.filter(({ performedOn }) => performedOn === null);
  return planned.map(({ id, plannedOn, place }) => (
    <Banner key={id} tone="info" title={say('trade.inspection.title')}>
      {say('trade.inspection.text', { day: plannedOn, place })}
    </Banner>
  ));
}

const TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'text/csv', 'text/plain', 'application/xml'];

type Sent = { readonly name: string; readonly mediaType: string; readonly contentBase64: string };

function Upload({
  declarationId,
  file,
}: {
  readonly declarationId: string;
  readonly file: ExaminationFile;
}): ReactNode {
  const say = useTradeText();
  const client = useQueryClient();
  const open = file.requests.filter(({ answered }) => !answered);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [request, setRequest] = useState<string | null>(null);
  const requestId = request ?? open[0]?.id ?? '';
  const send = useSend(
    (body: Sent & { readonly requestId?: string }, key) =>
      api.post(`/api/declarations/${declarationId}/documents`, body, { key }),
    {
      onSuccess: async () => {
        setChosen([]);
        setRequest(null);
        await client.invalidateQueries({ queryKey: examinationKey(declarationId) });
      },
    },
  );
  const [first] = chosen;
  const error = first && faultOf(first);
  const submit = async (): Promise<void> => {
    if (!first || error) return;
    const contentBase64 = base64Of(new Uint8Array(await first.arrayBuffer()));
    const asked = requestId === '' ? {} : { requestId };
    await send.mutateAsync({ name: first.name, mediaType: first.type, contentBase64, ...asked }).catch(() => undefined);
  };
  const options = [
    ...open.map(({ id, document }) => ({ value: id, label: document })),
    { value: '', label: say('trade.documents.other') },
  ];
  return (
    <div className={styles.upload}>
      {open.length > 0 && (
        <SelectField label={say('trade.documents.for')} value={requestId} onChange={setRequest} options={options} />
      )}
      <FileField
        label={say('trade.documents.file')}
        help={say('trade.documents.help')}
        files={chosen}
        onChange={setChosen}
        accept={TYPES.join(',')}
        error={error && say(error)}
      />
      <Button tone="primary" icon="upload" pending={send.isPending} disabled={!first} onPress={() => void submit()}>
        {say('trade.documents.send')}
      </Button>
      <ProblemBanner error={send.error} />
    </div>
  );
}

function faultOf({ size, type }: File): 'trade.documents.tooLarge' | 'trade.documents.wrongType' | undefined {
  if (size > DOCUMENT_LIMIT_BYTES) return 'trade.documents.tooLarge';
  return TYPES.includes(type) ? undefined : 'trade.documents.wrongType';
}
