import { type ReactNode, useState } from 'react';
import { DateField, type Decision, SelectField, useFailureText } from '../../../ui/index.ts';
import { INVALID_BECAUSE, type RulingCommand, type RulingFile } from '../contract.ts';
import { type AnswerText, answerBody, missingIn } from './answer-form.tsx';
import styles from './ruling.module.css';
import { useRulingCommand } from './ruling-data.ts';
import { type RulingSay, useRulingWordOf, useRulingWords } from './words.ts';

type CaseDecision = Decision & { readonly command: RulingCommand };
type Run = (command: string, body?: Readonly<Record<string, unknown>>) => Promise<string | undefined>;

/** What an officer may do now, the expected step first. */
export function useCaseDecisions(
  file: RulingFile,
  text: AnswerText,
): { readonly decisions: readonly Decision[]; readonly said: string } {
  const word = useRulingWords();
  const becauseOf = useRulingWordOf('ruling.because');
  const { send, refresh } = useRulingCommand(file);
  const failureOf = useFailureText(refresh);
  const [said, setSaid] = useState('');
  const [because, setBecause] = useState<string>(INVALID_BECAUSE[0]);
  const [until, setUntil] = useState(file.deferrableUntil ?? '');
  const run: Run = (command, body) =>
    failureOf(async () => {
      const after = await send(command, body);
      setSaid(word('ruling.done', { state: word(`ruling.state.${after.state}`) }));
    });
  const becauseField = (
    <SelectField
      label={word('ruling.do.invalidate.because')}
      value={because}
      onChange={setBecause}
      options={INVALID_BECAUSE.map((value) => ({ value, label: becauseOf(value) }))}
    />
  );
  const day = (
    <DateField
      label={word('ruling.do.defer.until')}
      value={until || (file.deferrableUntil ?? '')}
      onChange={setUntil}
    />
  );
  const all = [
    ...workingDecisions(word, run, { file, text }),
    ...publishingDecisions(word, run, { file, day, until: until || (file.deferrableUntil ?? '') }),
    invalidation(word, run, { because, field: becauseField }),
  ];
  return { decisions: all.filter(({ command }) => file.allowed.includes(command)), said };
}

type Working = { readonly file: RulingFile; readonly text: AnswerText };

function workingDecisions(word: RulingSay, run: Run, { file, text }: Working): CaseDecision[] {
  const missing = missingIn(text, file.kind);
  const unfinished = missing ? { disabledBecause: word('ruling.because.unfinished', { field: word(missing) }) } : {};
  return [
    {
      command: 'answer',
      id: 'answer',
      label: word('ruling.do.answer'),
      consequence: word('ruling.do.answer.will'),
      run: () => run('answer', answerBody(text)),
      ...unfinished,
    },
    {
      command: 'change',
      id: 'change',
      label: word('ruling.do.change'),
      consequence: word('ruling.do.change.will'),
      run: () => run('change', answerBody(text)),
      ...unfinished,
    },
    {
      command: 'confirm',
      id: 'confirm',
      label: word('ruling.do.confirm'),
      consequence: word('ruling.do.confirm.will'),
      reason: 'required',
      run: (reasons) => run('confirm', { reasons }),
    },
    {
      command: 'ask',
      id: 'ask',
      label: word('ruling.do.ask'),
      consequence: word('ruling.do.ask.will'),
      reason: 'required',
      reasonHelp: word('ruling.do.ask.help'),
      run: (question) => run('ask', { question }),
    },
    {
      command: 'take',
      id: 'take',
      label: word('ruling.do.take'),
      consequence: word('ruling.do.take.will'),
      immediate: true,
      run: () => run('take'),
    },
  ];
}

type Publishing = { readonly file: RulingFile; readonly day: ReactNode; readonly until: string };

const publishingDecisions = (word: RulingSay, run: Run, { file, day, until }: Publishing): CaseDecision[] => [
  {
    command: 'publish',
    id: 'publish',
    label: word('ruling.do.publish'),
    consequence: word('ruling.do.publish.will'),
    run: () => run('publish'),
  },
  {
    command: 'defer',
    id: 'defer',
    label: word('ruling.do.defer'),
    consequence: (
      <div className={styles.fields}>
        <p>{word('ruling.do.defer.will')}</p>
        {day}
      </div>
    ),
    run: () => run('defer', { until }),
    ...(file.application.deferralReason === '' ? { disabledBecause: word('ruling.because.notWanted') } : {}),
  },
];

const invalidation = (
  word: RulingSay,
  run: Run,
  { because, field }: { readonly because: string; readonly field: ReactNode },
): CaseDecision => ({
  command: 'invalidate',
  id: 'invalidate',
  label: word('ruling.do.invalidate'),
  tone: 'danger',
  reason: 'required',
  consequence: (
    <div className={styles.fields}>
      <p>{word('ruling.do.invalidate.will')}</p>
      {field}
    </div>
  ),
  run: (reason) => run('invalidate', { because, reason }),
});
