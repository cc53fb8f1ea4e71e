import './strict-zod.ts';
import '../../ui/theme.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { dutyWords } from '../../modules/duty/web/words.ts';
import { rulingWords } from '../../modules/ruling/web/words.ts';
import { tariffWords } from '../../modules/tariff/web/words.ts';
import { UiProvider } from '../../ui/index.ts';
import { queryClient } from './query-client.ts';
import { router } from './router.tsx';
import { webWords } from './words.ts';

const CATALOGUES = [webWords, tariffWords, dutyWords, rulingWords];

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <UiProvider timeZone="Asia/Tokyo" catalogues={CATALOGUES}>
          <RouterProvider router={router} />
        </UiProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
