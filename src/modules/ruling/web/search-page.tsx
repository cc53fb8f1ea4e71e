import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import {
  Button,
  Code,
  DateField,
  DateText,
  EmptyState,
  ErrorState,
  PageHead,
  SelectField,
  Skeleton,
  TextField,
  useUi,
} from '../../../ui/index.ts';
import { type PublicRuling, RULING_KINDS } from '../contract.ts';
import styles from './ruling.module.css';
import { usePublicRulings } from './ruling-data.ts';
import { StandingTag } from './standing-tag.tsx';
import { useRulingWordOf, useRulingWords } from './words.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Published rulings, for anyone. What is looked for stands in the address, so that a link shows the same. */
export function SearchPage(): ReactNode {
  const [params, setParams] = useSearchParams();
  const word = useRulingWords();
  const kindOf = useRulingWordOf('ruling.kind');
  const at = (name: string): string => params.get(name) ?? '';
  const change = (name: string) => (text: string) => {
    const next = new URLSearchParams(params);
    if (text) next.set(name, text);
    else next.delete(name);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const kinds = RULING_KINDS.map((kind) => ({ value: kind, label: kindOf(kind) }));
  return (
    <>
      <PageHead title={word('ruling.public.title')} lead={word('ruling.public.lead')} />
      <search className={styles.ask}>
        <div className={styles.words}>
          <TextField
            label={word('ruling.public.words')}
            help={word('ruling.public.words.help')}
            type="search"
            value={at('q')}
            onChange={change('q')}
            maxLength={100}
          />
        </div>
        <TextField
          label={word('ruling.public.code')}
          value={at('code')}
          onChange={change('code')}
          mono
          maxLength={13}
        />
        <SelectField
          label={word('ruling.field.kind')}
          value={at('kind')}
          onChange={change('kind')}
          options={kinds}
          placeholder={word('ruling.public.anyKind')}
        />
        <DayField label={word('ruling.public.from')} value={at('from')} onChange={change('from')} />
        <DayField label={word('ruling.public.to')} value={at('to')} onChange={change('to')} />
      </search>
      <Found query={{ query: at('q'), code: at('code'), kind: at('kind'), from: at('from'), to: at('to') }} />
    </>
  );
}

/** Typing a day goes through days that are none: only a whole one is looked for. */
function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}): ReactNode {
  const [typed, setTyped] = useState(props.value);
  const change = (text: string): void => {
    setTyped(text);
    if (text === '' || DAY.test(text)) props.onChange(text);
  };
  return <DateField label={props.label} value={typed} onChange={change} />;
}

function Found({ query }: { readonly query: Readonly<Record<string, string>> }): ReactNode {
  const word = useRulingWords();
  const found = usePublicRulings(query);
  if (found.error) return <ErrorState onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton lines={6} />;
  const rulings = found.data.pages.flatMap((page) => page.rulings);
  if (rulings.length === 0) {
    return <EmptyState icon="search" title={word('ruling.public.none')} />;
  }
  return (
    <>
      <p role="status">{word('ruling.public.found', { count: found.data.pages[0]?.total ?? 0 })}</p>
      <ul className={styles.list}>
        {rulings.map((ruling) => (
          <FoundRuling key={ruling.number} ruling={ruling} />
        ))}
      </ul>
      {found.hasNextPage && (
        <div className={styles.more}>
          <Button pending={found.isFetchingNextPage} onPress={() => void found.fetchNextPage()}>
            {word('ruling.public.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function FoundRuling({ ruling }: { readonly ruling: PublicRuling }): ReactNode {
  const { language } = useUi();
  const kindOf = useRulingWordOf('ruling.kind');
  const word = useRulingWords();
  return (
    <li className={styles.row}>
      <h2>
        <Link to={`/rulings/${ruling.number}`}>{ruling.title[language]}</Link>
      </h2>
      <p>{shortened(ruling.summary[language])}</p>
      <p className={styles.facts}>
        <span className="code">{ruling.number}</span>
        <span>{kindOf(ruling.kind)}</span>
        {ruling.code && <Code code={ruling.code} />}
        {ruling.origin && <span>{ruling.origin}</span>}
        <span>
          {word('ruling.field.answeredOn')} <DateText date={ruling.answeredOn} />
        </span>
        <StandingTag standing={ruling.standing} />
      </p>
    </li>
  );
}

const LETTERS = 160;
const shortened = (text: string): string =>
  [...text].length > LETTERS ? `${[...text].slice(0, LETTERS).join('')}…` : text;
