import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  Banner,
  Breadcrumbs,
  ErrorState,
  PageHead,
  Panel,
  ProblemBanner,
  Skeleton,
  Stat,
  StatusTag,
} from '../../../ui/index.ts';
import { RULES_KEY, type RuleView, riskApi, ruleKey } from './risk-api.ts';
import { stateTones } from './rule-columns.tsx';
import { RuleDecisions } from './rule-decisions.tsx';
import styles from './rule-form.module.css';
import { CEL_FIELD, RuleFormFields } from './rule-form.tsx';
import { RuleVersions } from './rule-versions.tsx';
import { TestRunResult } from './test-run-result.tsx';
import { useRuleForm } from './use-rule-form.ts';
import { VariablesReference } from './variables-reference.tsx';
import { useRiskWords } from './words.ts';

/** `/office/rules/:id` and `/office/rules/new`. */
export function RulePage(): ReactNode {
  const { id } = useParams();
  return id === undefined || id === 'new' ? <RuleEditor key="new" rule={null} /> : <KnownRule key={id} id={id} />;
}

function KnownRule({ id }: { readonly id: string }): ReactNode {
  const { data, error, refetch } = useQuery({ queryKey: ruleKey(id), queryFn: () => riskApi.rule(id) });
  if (error) {
    return (
      <ErrorState onRetry={() => void refetch()}>
        <ProblemBanner error={error} />
      </ErrorState>
    );
  }
  return data ? <RuleEditor rule={data} /> : <Skeleton lines={8} height={24} />;
}

function RuleEditor({ rule }: { readonly rule: RuleView | null }): ReactNode {
  const word = useRiskWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const edit = useRuleForm(rule);
  const [done, setDone] = useState<string | null>(null);
  const onDone = async (view: { readonly id: string }, said: string): Promise<void> => {
    setDone(said);
    edit.forget();
    await client.invalidateQueries({ queryKey: RULES_KEY });
    if (!rule) await navigate(`/office/rules/${view.id}`, { replace: true });
  };
  const title = rule?.name ?? word('risk.rule.new');
  return (
    <div className={styles.bottom}>
      <PageHead
        title={title}
        above={<Breadcrumbs crumbs={[{ label: word('risk.list.title'), to: '/office/rules' }, { label: title }]} />}
        status={rule && <RuleStatus rule={rule} />}
      />
      <div className={styles.page}>
        {done && !edit.isChanged && <Banner tone="ok">{done}</Banner>}
        {edit.isChanged && rule && <Banner tone="info">{word('risk.rule.unsaved')}</Banner>}
        <div className={styles.columns}>
          <Panel title={word('risk.rule.text')}>
            {rule?.current.state === 'active' && <p className={styles.muted}>{word('risk.rule.noEdit')}</p>}
            <RuleFormFields form={edit.form} isNew={!rule} onChange={edit.change} errorOf={edit.errorOf} />
          </Panel>
          <VariablesReference onInsert={(name) => insertAtCursor(name, (cel) => edit.change('cel', cel))} />
        </div>
        {rule && <RuleRecord rule={rule} />}
      </div>
      <RuleDecisions rule={rule} edit={edit} onDone={onDone} />
    </div>
  );
}

function RuleStatus({ rule }: { readonly rule: RuleView }): ReactNode {
  const word = useRiskWords();
  const { state, version } = rule.current;
  return (
    <StatusTag tone={stateTones[state]}>
      {word(`risk.state.${state}`)} · {word('risk.column.version')} {version}
    </StatusTag>
  );
}

function RuleRecord({ rule }: { readonly rule: RuleView }): ReactNode {
  const word = useRiskWords();
  return (
    <>
      <Panel title={word('risk.rates.title')}>
        <div className={styles.stats}>
          <Stat label={word('risk.column.hits30')} value={rule.hits30Days} />
          <Stat label={word('risk.column.hits')} value={rule.hits} />
          <Stat label={word('risk.column.errors')} value={rule.errors} />
          <Stat label={word('risk.column.disputes')} value={rule.disputes} />
        </div>
      </Panel>
      <Panel title={word('risk.test.title')}>
        <TestRunResult test={rule.current.test} />
      </Panel>
      <Panel title={word('risk.versions.title')}>
        <RuleVersions versions={rule.versions} />
      </Panel>
    </>
  );
}

function insertAtCursor(name: string, change: (cel: string) => void): void {
  const field = document.getElementById(CEL_FIELD);
  if (!(field instanceof HTMLTextAreaElement)) return;
  const { value, selectionStart, selectionEnd } = field;
  change(`${value.slice(0, selectionStart)}${name}${value.slice(selectionEnd)}`);
  field.focus();
  requestAnimationFrame(() => field.setSelectionRange(selectionStart + name.length, selectionStart + name.length));
}
