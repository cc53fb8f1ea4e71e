import { type ReactNode, useState } from 'react';
import {
  Banner,
  Button,
  ConfirmDialog,
  formatInstant,
  formatPlainDate,
  Icon,
  TextField,
  useCodeList,
  useFailureText,
  useTextForm,
  useUi,
} from '../../../ui/index.ts';
import type { ReleaseStatus } from '../contract.ts';
import styles from './release.module.css';
import { releaseApi } from './release-api.ts';
import { useReleaseWords } from './words.ts';

type Waiting = ReleaseStatus['waitingFor'][number];
type OtherLaw = { readonly itemNumber: number; readonly lawCode: string };
type GuardsProps = {
  readonly declarationId: string;
  readonly status: ReleaseStatus;
  readonly onDone: (said: string) => Promise<void>;
  /** The server knows more than the page shows. */
  readonly onConflict: () => Promise<unknown>;
};

/** What still stands between the goods and their permit, and the certificates customs has seen. */
export function ReleaseGuards({ declarationId, status, onDone, onConflict }: GuardsProps): ReactNode {
  const word = useReleaseWords();
  const { language, timeZone } = useUi();
  const [asked, setAsked] = useState<OtherLaw | null>(null);
  const { permit, waitingFor, checkedAt, certificates } = status;
  if (permit) {
    const day = formatPlainDate(permit.permittedOn, language);
    return <Banner tone="ok">{word('release.permitted', { day, number: permit.permitNumber })}</Banner>;
  }
  return (
    <div>
      <p className={styles.muted}>
        {word(waitingFor.length > 0 ? 'release.waiting' : checkedAt ? 'release.clear' : 'release.later')}
      </p>
      <ul className={styles.list}>
        {waitingFor.map((waiting) => (
          <WaitingItem
            key={`${waiting.code}-${waiting.itemNumber ?? ''}-${waiting.lawCode ?? ''}`}
            waiting={waiting}
            onConfirm={setAsked}
          />
        ))}
      </ul>
      {checkedAt && (
        <p className={styles.muted}>
          {word('release.checked', { when: formatInstant(checkedAt, { language, timeZone }) })}
        </p>
      )}
      {certificates.length > 0 && <Certificates certificates={certificates} />}
      {asked && (
        <ConfirmCertificate
          declarationId={declarationId}
          law={asked}
          onClose={() => setAsked(null)}
          onConflict={onConflict}
          onDone={async () => {
            setAsked(null);
            await onDone(word('release.confirm.done'));
          }}
        />
      )}
    </div>
  );
}

function WaitingItem(props: { readonly waiting: Waiting; readonly onConfirm: (law: OtherLaw) => void }): ReactNode {
  const { what, law, itemNumber, lawCode } = props.waiting;
  const word = useReleaseWords();
  const { language } = useUi();
  return (
    <li className={styles.item}>
      <span className={styles.waits}>
        <Icon name="clock" />
      </span>
      <span className={styles.what}>
        {what[language]} <small>({law[language]})</small>
      </span>
      {itemNumber !== undefined && lawCode !== undefined && (
        <Button size="small" icon="check" onPress={() => props.onConfirm({ itemNumber, lawCode })}>
          {word('release.confirm')}
        </Button>
      )}
    </li>
  );
}

function Certificates({ certificates }: Pick<ReleaseStatus, 'certificates'>): ReactNode {
  const word = useReleaseWords();
  const { nameOf } = useCodeList('laws');
  const { language, timeZone } = useUi();
  return (
    <div>
      <h3>{word('release.certificates')}</h3>
      <ul className={styles.list}>
        {certificates.map(({ itemNumber, lawCode, certificateNumber, confirmedBy, confirmedAt }) => (
          <li key={`${itemNumber}-${lawCode}`}>
            {word('release.certificate', {
              item: itemNumber,
              law: nameOf(lawCode),
              number: certificateNumber,
              who: confirmedBy,
              when: formatInstant(confirmedAt, { language, timeZone }),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ConfirmCertificate(props: {
  readonly declarationId: string;
  readonly law: OtherLaw;
  readonly onClose: () => void;
  readonly onConflict: () => Promise<unknown>;
  readonly onDone: () => Promise<void>;
}): ReactNode {
  const { declarationId, law, onClose, onConflict, onDone } = props;
  const [failure, setFailure] = useState<string | undefined>();
  const word = useReleaseWords();
  const { nameOf } = useCodeList('laws');
  const failureOf = useFailureText(onConflict);
  const form = useTextForm({ start: { number: '' }, needed: ['number'], error: null });
  const confirm = async (): Promise<void> => {
    await form.send(async ({ number }) => {
      const act = async (): Promise<void> => {
        await releaseApi.confirm(declarationId, { ...law, certificateNumber: number.trim() });
        await onDone();
      };
      setFailure(await failureOf(act));
    });
  };
  return (
    <ConfirmDialog
      title={word('release.confirm.title', { item: law.itemNumber, law: nameOf(law.lawCode) })}
      confirmLabel={word('release.confirm')}
      isOpen
      onClose={onClose}
      onConfirm={confirm}
      error={failure}
    >
      <p className={styles.muted}>{word('release.confirm.will')}</p>
      <TextField {...form.bind('number')} label={word('release.confirm.number')} maxLength={60} mono autoFocus />
    </ConfirmDialog>
  );
}
