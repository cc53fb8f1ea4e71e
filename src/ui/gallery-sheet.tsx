import { type ReactNode, useState } from 'react';
import { Chart } from './chart.tsx';
import { type Decision, DecisionBar } from './decision-bar.tsx';
import { DiffTable } from './diff-table.tsx';
import styles from './gallery.module.css';
import { useUi } from './intl.tsx';
import { Panel } from './panel.tsx';
import { ReasoningSheet, type ReasoningStep } from './reasoning-sheet.tsx';
import { StatusTag } from './status-tag.tsx';
import { Timeline, type TimelineEntry } from './timeline.tsx';

const lengths = [
  { hour: '09:00', count: 41 },
  { hour: '10:00', count: 66 },
  { hour: '11:00', count: 58 },
  { hour: '12:00', count: 22 },
  { hour: '13:00', count: 49 },
  { hour: '14:00', count: 71 },
];

/** The parts that explain: the sheet, the timeline, the difference, the drawing, the decision. */
export function GallerySheet(): ReactNode {
  const isJa = useUi().language === 'ja';
  return (
    <Panel title={isJa ? '説明する部品' : 'Parts that explain'}>
      <div className={styles.panes}>
        <ReasoningSheet
          title={isJa ? '計算の理由' : 'How it was worked out'}
          conclusion={{ label: isJa ? '合計' : 'Total', value: '¥164,700' }}
          reproduceHref="/ui"
          steps={sheetSteps(isJa)}
        />
        <Timeline entries={history(isJa)} stages={stages(isJa)} />
        <DiffTable
          caption={isJa ? '第1版と第2版' : 'Versions 1 and 2'}
          entries={[
            { id: '1', field: isJa ? '数量' : 'Quantity', before: '1,500 KG', after: '2,000 KG' },
            { id: '2', field: isJa ? '備考' : 'Remarks', after: isJa ? '割れ物' : 'Fragile' },
            { id: '3', field: isJa ? '割引' : 'Discount', before: '¥500' },
          ]}
        />
        <SampleChart />
      </div>
      <SampleBar />
    </Panel>
  );
}

function sheetSteps(isJa: boolean): ReasoningStep[] {
  return [
    {
      id: 'base',
      title: isJa ? '基準となる額' : 'The base',
      law: { text: isJa ? '規則第1条' : 'Rule 1' },
      inputs: [
        { label: isJa ? '代金' : 'Price', value: '¥250,000' },
        { label: isJa ? '運賃' : 'Freight', value: '¥23,750', note: isJa ? '実費' : 'as paid' },
      ],
      formula: '250,000 + 23,750',
      result: '¥273,750',
    },
    {
      id: 'rate',
      title: isJa ? '率の選択' : 'Which rate',
      law: { text: isJa ? '規則第3条2' : 'Rule 3(2)', href: '/ui' },
      result: '2 %',
      note: isJa ? '一番低い率を使います。' : 'The lowest that applies is used.',
      alternatives: [
        { label: isJa ? '一般の率' : 'General rate', value: '3.2 %', because: isJa ? '高いため' : 'higher' },
      ],
    },
    {
      id: 'amount',
      title: isJa ? '額' : 'The amount',
      formula: '273,000 × 2 %',
      result: '¥5,400',
      isKey: true,
      children: [
        {
          id: 'cut',
          title: isJa ? '千円未満を切り捨て' : 'Cut below 1,000',
          formula: '273,750 → 273,000',
          result: '¥273,000',
        },
        { id: 'floor', title: isJa ? '百円未満を切り捨て' : 'Cut below 100', result: '¥5,400' },
      ],
    },
  ];
}

function history(isJa: boolean): TimelineEntry[] {
  return [
    { id: '1', at: '2026-11-20T08:12:03Z', what: isJa ? '受け付けました' : 'Received', who: '横浜青果' },
    { id: '2', at: '2026-11-20T08:12:05Z', what: isJa ? '自動で確認' : 'Checked by machine', tone: 'info' },
    {
      id: '3',
      at: '2026-11-21T01:40:00Z',
      what: isJa ? '資料を求めました' : 'Asked for a paper',
      who: isJa ? '佐藤 主査' : 'Officer Sato',
      tone: 'caution',
      detail: <p>{isJa ? '原本の写しが読めません。' : 'The copy cannot be read.'}</p>,
    },
    { id: '4', at: '2026-11-21T03:04:31Z', what: isJa ? '許可しました' : 'Permitted', tone: 'ok' },
  ];
}

function stages(isJa: boolean): { label: string; milliseconds: number }[] {
  return [
    { label: isJa ? '自動' : 'Machine', milliseconds: 2000 },
    { label: isJa ? '待ち' : 'Waiting', milliseconds: 62_875_000 },
    { label: isJa ? '確認' : 'Check', milliseconds: 5_071_000 },
  ];
}

function SampleChart(): ReactNode {
  const isJa = useUi().language === 'ja';
  return (
    <Chart
      title={isJa ? '時間ごとの件数' : 'Arrivals by hour'}
      description={isJa ? '14時が71件で最も多い' : 'Most arrive at 14:00: 71'}
      height={200}
      draw={drawLengths}
      table={{
        columns: [isJa ? '時' : 'Hour', isJa ? '件数' : 'Count'],
        rows: lengths.map((each) => [each.hour, each.count]),
      }}
    />
  );
}

const drawLengths: Parameters<typeof Chart>[0]['draw'] = (plot) => ({
  marginTop: 24,
  x: { label: null, tickSize: 0 },
  y: { axis: null },
  marks: [
    plot.barY(lengths, { x: 'hour', y: 'count', fill: 'var(--accent)', insetLeft: 6, insetRight: 6, rx: 3 }),
    plot.text(lengths, { x: 'hour', y: 'count', text: 'count', dy: -9, fill: 'currentColor', fontSize: 12 }),
    plot.ruleY([0], { stroke: 'var(--line-strong)' }),
  ],
});

function SampleBar(): ReactNode {
  const isJa = useUi().language === 'ja';
  const [told, setTold] = useState('');
  const decide = (label: string) => (reason: string) => {
    setTold(`${label} ${reason}`);
    return undefined;
  };
  const decisions: Decision[] = [
    {
      id: 'permit',
      label: isJa ? '許可する' : 'Permit',
      shortcut: 'p',
      consequence: isJa ? '許可書が発行され、申請者に通知されます。' : 'A permit is issued and the applicant is told.',
      run: decide('permit'),
    },
    {
      id: 'ask',
      label: isJa ? '資料を求める' : 'Ask for papers',
      shortcut: 'a',
      reason: 'required',
      consequence: isJa ? '申請者に理由が届き、期限が始まります。' : 'The applicant gets the reason; the clock starts.',
      run: decide('ask'),
    },
    {
      id: 'refuse',
      label: isJa ? '認めない' : 'Refuse',
      tone: 'danger',
      reason: 'required',
      consequence: isJa ? '手続きが終わります。' : 'The procedure ends.',
      disabledBecause: isJa ? '先に資料を求めてください。' : 'Ask for papers first.',
      run: decide('refuse'),
    },
  ];
  return (
    <DecisionBar
      decisions={decisions}
      status={told || <StatusTag tone="info">{isJa ? '確認中' : 'Checking'}</StatusTag>}
    />
  );
}
