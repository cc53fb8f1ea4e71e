import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { type DeclarationPanel, DeclarationPanels } from '../../../modules/declaration/web/index.ts';
import { PaymentDuePanel, ReceiptsPanel } from '../../../modules/payment/web/index.ts';
import { DocumentsPanel } from './documents-panel.tsx';
import { ReleasePanel } from './release-panel.tsx';

const PANELS: readonly DeclarationPanel[] = [
  { id: 'due', place: 'now', Panel: PaymentDuePanel },
  { id: 'documents', place: 'now', Panel: DocumentsPanel },
  { id: 'release', place: 'papers', Panel: ReleasePanel },
  { id: 'receipts', place: 'papers', Panel: ReceiptsPanel },
];

/** Hands the page of a declaration what payment, inspection and release have to show on it. */
export function TradePanels(): ReactNode {
  return (
    <DeclarationPanels value={PANELS}>
      <Outlet />
    </DeclarationPanels>
  );
}
