import { type ReactNode, useState } from 'react';
import { Banner } from './banner.tsx';
import { Breadcrumbs } from './breadcrumbs.tsx';
import { Button } from './button.tsx';
import { CardLink } from './card-link.tsx';
import { Code } from './code.tsx';
import { DateText } from './date-text.tsx';
import { DescriptionList } from './description-list.tsx';
import { Dialog } from './dialog.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import styles from './gallery.module.css';
import { Icon, type IconName } from './icon.tsx';
import { iconPaths } from './icon-paths.ts';
import { InstantText } from './instant-text.tsx';
import { useUi } from './intl.tsx';
import { LinkButton } from './link-button.tsx';
import { Menu } from './menu.tsx';
import { Money } from './money.tsx';
import { Pagination } from './pagination.tsx';
import { Panel } from './panel.tsx';
import { Quantity } from './quantity.tsx';
import { SavedState } from './saved-state.tsx';
import { Skeleton } from './skeleton.tsx';
import { Stat } from './stat.tsx';
import { StatusTag } from './status-tag.tsx';
import { Stepper } from './stepper.tsx';
import { Tabs } from './tabs.tsx';
import { Tooltip } from './tooltip.tsx';

/** The small parts. */
export function GalleryParts(): ReactNode {
  const isJa = useUi().language === 'ja';
  return (
    <>
      <Panel title={isJa ? 'ボタンと状態' : 'Buttons and states'}>
        <Buttons />
        <div className={styles.row}>
          <StatusTag>{isJa ? '下書き' : 'Draft'}</StatusTag>
          <StatusTag tone="info">{isJa ? '確認中' : 'Checking'}</StatusTag>
          <StatusTag tone="ok">{isJa ? '完了' : 'Done'}</StatusTag>
          <StatusTag tone="caution">{isJa ? '期限が近い' : 'Due soon'}</StatusTag>
          <StatusTag tone="danger">{isJa ? '停止' : 'Stopped'}</StatusTag>
          <SavedState state="saved" at="2026-11-21T03:04:31Z" />
          <SavedState state="saving" />
          <SavedState state="failed" />
        </div>
        <div className={styles.row}>
          {(Object.keys(iconPaths) as IconName[]).map((name) => (
            <Icon key={name} name={name} size={20} label={name} />
          ))}
        </div>
      </Panel>
      <Panel title={isJa ? '知らせ' : 'Messages'}>
        <Messages />
      </Panel>
      <Panel title={isJa ? '数字と言葉' : 'Figures and words'}>
        <Figures />
      </Panel>
      <Panel title={isJa ? '道しるべ' : 'Finding the way'}>
        <Ways />
      </Panel>
    </>
  );
}

function Buttons(): ReactNode {
  const isJa = useUi().language === 'ja';
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.row}>
      <Button tone="primary" keyHint="Ctrl ↵" onPress={() => setOpen(true)}>
        {isJa ? '提出する' : 'Send'}
      </Button>
      <Button icon="download">{isJa ? '保存' : 'Keep'}</Button>
      <Button tone="quiet" icon="edit">
        {isJa ? '直す' : 'Edit'}
      </Button>
      <Button tone="danger">{isJa ? '取り下げる' : 'Withdraw'}</Button>
      <Button tone="primary" pending>
        {isJa ? '送信中' : 'Sending'}
      </Button>
      <Button disabled>{isJa ? 'できません' : 'Not now'}</Button>
      <Tooltip text={isJa ? 'この行を写します' : 'Copies this line'}>
        <Button icon="copy" label={isJa ? '写す' : 'Copy'} />
      </Tooltip>
      <LinkButton to="/ui/queue" iconAfter="chevronRight">
        {isJa ? '行列を見る' : 'See the queue'}
      </LinkButton>
      <Menu
        label={isJa ? 'ほかの操作' : 'More'}
        choices={[
          { id: 'copy', label: isJa ? '複製' : 'Duplicate', icon: 'copy', keyHint: 'D', run: () => undefined },
          { id: 'drop', label: isJa ? '削除' : 'Remove', icon: 'trash', tone: 'danger', run: () => undefined },
        ]}
      />
      <Dialog
        title={isJa ? '小さな窓' : 'A small window'}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={<Button onPress={() => setOpen(false)}>{isJa ? 'わかりました' : 'All right'}</Button>}
      >
        <p>{isJa ? 'Escで閉じると、元の場所に戻ります。' : 'Escape closes it and takes you back.'}</p>
      </Dialog>
    </div>
  );
}

function Messages(): ReactNode {
  const isJa = useUi().language === 'ja';
  return (
    <>
      <div className={styles.stack}>
        <Banner title={isJa ? '今夜の保守' : 'Maintenance tonight'}>
          <p>{isJa ? '23:00から30分、読み取り専用になります。' : 'Read-only for 30 minutes from 23:00.'}</p>
        </Banner>
        <Banner tone="ok">{isJa ? '受け付けました。' : 'Received.'}</Banner>
        <Banner tone="caution">{isJa ? '先週の値を使っています。' : 'Last week’s value is in use.'}</Banner>
        <Banner
          tone="danger"
          title={isJa ? '送れませんでした' : 'This could not be sent'}
          actions={<Button size="small">{isJa ? 'もう一度' : 'Again'}</Button>}
        >
          <p>{isJa ? '入力は残っています。' : 'What you typed is still here.'}</p>
        </Banner>
      </div>
      <div className={styles.columns}>
        <Skeleton lines={4} />
        <EmptyState title={isJa ? 'まだ何もありません' : 'Nothing yet'} action={<Button icon="add">+1</Button>}>
          <p>{isJa ? '最初の一つを作りましょう。' : 'Make the first one.'}</p>
        </EmptyState>
        <ErrorState onRetry={() => undefined} />
      </div>
    </>
  );
}

function Figures(): ReactNode {
  const isJa = useUi().language === 'ja';
  return (
    <>
      <div className={styles.columns}>
        <Stat
          label={isJa ? '今日の件数' : 'Today'}
          value="1,284"
          delta={{ text: '+8.2 %', direction: 'up', tone: 'ok' }}
        />
        <Stat label={isJa ? '待ち時間(中央値)' : 'Median wait'} value="12" unit={isJa ? '分' : 'min'} />
        <Stat
          label={isJa ? '金額' : 'Amount'}
          value={<Money amount="98765432" />}
          delta={{ text: '−1.4 %', direction: 'down', tone: 'danger' }}
        />
      </div>
      <DescriptionList
        items={[
          { term: isJa ? '番号' : 'Code', value: <Code code="2103100005" /> },
          { term: isJa ? '金額' : 'Amount', value: <Money amount="-1234567" /> },
          { term: isJa ? '外貨' : 'Foreign', value: <Money amount="12345.60" currency="USD" /> },
          { term: isJa ? '数量' : 'Quantity', value: <Quantity value="15000.5" unit="KG" /> },
          { term: isJa ? '日' : 'Day', value: <DateText date="2026-11-21" /> },
          { term: isJa ? '時刻' : 'Moment', value: <InstantText at="2026-11-21T03:04:31Z" /> },
          {
            term: isJa ? '長い名前' : 'A long name',
            value: '国際総合貿易開発振興株式会社東日本支店第二営業部'.repeat(3),
            wide: true,
          },
        ]}
      />
    </>
  );
}

function Ways(): ReactNode {
  const isJa = useUi().language === 'ja';
  const [page, setPage] = useState(2);
  const steps = isJa ? ['準備', '提出', '確認', '支払い', '完了'] : ['Prepare', 'Send', 'Check', 'Pay', 'Done'];
  return (
    <>
      <Breadcrumbs crumbs={[{ label: isJa ? '最初' : 'Home', to: '/' }, { label: isJa ? '部品' : 'Parts' }]} />
      <div className={styles.stack}>
        <Stepper steps={steps.map((label, index) => ({ id: String(index), label }))} current="2" />
      </div>
      <Tabs
        label={isJa ? '見方' : 'Views'}
        tabs={[
          { id: 'one', label: isJa ? '概要' : 'Summary', content: <p>{isJa ? '概要の中身' : 'The summary.'}</p> },
          { id: 'two', label: isJa ? '履歴' : 'History', content: <p>{isJa ? '履歴の中身' : 'The history.'}</p> },
        ]}
      />
      <div className={styles.columns}>
        <CardLink to="/ui/search" icon="calculator" title={isJa ? '計算する' : 'Work it out'}>
          {isJa ? '品目と金額から、かかる額を見積もります。' : 'From goods and price to what it costs.'}
        </CardLink>
        <CardLink to="/ui/queue" icon="search" title={isJa ? '調べる' : 'Look it up'}>
          {isJa ? '番号でも言葉でも探せます。' : 'By number or by word.'}
        </CardLink>
      </div>
      <Pagination page={page} pages={9} onPage={setPage} />
    </>
  );
}
