import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { DataTable, EmptyState, FilterChips, LinkButton, PageHead, ProblemBanner, useUi } from '../../../ui/index.ts';
import { RULE_STATES, type RuleState } from '../contract.ts';
import { RULES_KEY, type RuleRow, riskApi } from './risk-api.ts';
import { ruleColumns, stateOf } from './rule-columns.tsx';
import { useRiskWords } from './words.ts';

/** Every rule with its state and what it has hit: the supervisor's first look in the morning. */
export function RulesPage(): ReactNode {
  const word = useRiskWords();
  const { language } = useUi();
  const navigate = useNavigate();
  const { data, isPending, error, refetch } = useQuery({ queryKey: RULES_KEY, queryFn: riskApi.rules });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selections = data?.selections30Days ?? 0;
  const columns = useMemo(() => ruleColumns({ word, language, selections }), [word, language, selections]);
  const all = data?.rules ?? [];
  const rows = all.filter((row) => chosen.size === 0 || chosen.has(stateOf(row)));
  const open = (row: RuleRow): void => void navigate(`/office/rules/${row.id}`);
  return (
    <>
      <PageHead
        title={word('risk.list.title')}
        lead={word('risk.list.lead')}
        actions={
          <LinkButton to="/office/rules/new" tone="primary" icon="add">
            {word('risk.list.new')}
          </LinkButton>
        }
      />
      <DataTable
        id="office.rules"
        caption={word('risk.list.caption')}
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
        state={error ? 'error' : isPending ? 'loading' : 'ready'}
        errorNote={<ProblemBanner error={error} />}
        onRetry={() => void refetch()}
        onOpen={open}
        initialSort={{ column: 'hits30', descending: true }}
        maxHeight="calc(100dvh - 320px)"
        empty={<EmptyState title={word('risk.list.empty')} />}
        filters={<StateChips rows={all} chosen={chosen} onChange={setChosen} />}
        tools={<span>{word('risk.list.selections', { count: selections })}</span>}
      />
    </>
  );
}

function StateChips(props: {
  readonly rows: readonly RuleRow[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}): ReactNode {
  const { rows, chosen, onChange } = props;
  const word = useRiskWords();
  const count = (state: RuleState): number => rows.filter((row) => stateOf(row) === state).length;
  const toggle = (id: string): void => onChange(chosen.has(id) ? new Set() : new Set([id]));
  return (
    <FilterChips
      label={word('risk.list.filter')}
      chips={RULE_STATES.map((state) => ({ id: state, label: word(`risk.state.${state}`), count: count(state) }))}
      chosen={chosen}
      onToggle={toggle}
    />
  );
}
