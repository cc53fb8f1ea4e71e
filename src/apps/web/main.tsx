import '../../ui/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Gallery } from '../../ui/gallery.tsx';
import { UiProvider } from '../../ui/index.ts';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <UiProvider timeZone="Asia/Tokyo">
        <BrowserRouter>
          <Gallery />
        </BrowserRouter>
      </UiProvider>
    </StrictMode>,
  );
}
