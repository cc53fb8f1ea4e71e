import { type ReactNode, useState } from 'react';
import { AppShell } from './app-shell.tsx';
import type { Density } from './column-preferences.ts';
import { CommandPalette } from './command-palette.tsx';
import { FilterChips } from './filter-chips.tsx';
import { GalleryFields } from './gallery-fields.tsx';
import { GalleryGrid } from './gallery-grid.tsx';
import { GalleryParts } from './gallery-parts.tsx';
import { sampleProvider } from './gallery-samples.ts';
import { GallerySheet } from './gallery-sheet.tsx';
import { GalleryTable } from './gallery-table.tsx';
import { useUi } from './intl.tsx';
import { PageHead } from './page-head.tsx';

const providers = [sampleProvider];

/** Every part of the design system in its states. The app mounts it at /ui. */
export function Gallery(): ReactNode {
  const [density, setDensity] = useState<Density>('roomy');
  const [isFinding, setFinding] = useState(false);
  const { language } = useUi();
  const isJa = language === 'ja';
  return (
    <AppShell
      density={density}
      area={isJa ? 'デザインシステム' : 'Design system'}
      user={<span>山田 花子</span>}
      onSearch={() => setFinding(true)}
      nav={[
        { to: '/ui', label: isJa ? '部品' : 'Parts', icon: 'columns', end: true },
        { to: '/ui/queue', label: isJa ? '待ち行列' : 'Queue', icon: 'queue', count: 12 },
        { to: '/ui/search', label: isJa ? '調べる' : 'Look up', icon: 'search' },
        { to: '/ui/figures', label: isJa ? '数字' : 'Figures', icon: 'chart' },
      ]}
      footer={<p>{isJa ? '架空の見本です。' : 'Everything here is fictional.'}</p>}
    >
      <PageHead
        title={isJa ? '部品の見本帳' : 'Parts, in their states'}
        lead={isJa ? '画面を作る部品を、状態ごとに並べています。' : 'What pages are made of, each in every state.'}
        actions={
          <FilterChips
            label={isJa ? '密度' : 'Density'}
            chips={[{ id: 'dense', label: isJa ? '詰めて表示' : 'Dense' }]}
            chosen={new Set([density])}
            onToggle={() => setDensity(density === 'dense' ? 'roomy' : 'dense')}
          />
        }
      />
      <GalleryParts />
      <GalleryFields />
      <GallerySheet />
      <GalleryTable />
      <GalleryGrid />
      <CommandPalette providers={providers} isOpen={isFinding} onOpenChange={setFinding} />
    </AppShell>
  );
}
