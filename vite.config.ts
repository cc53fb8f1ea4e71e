import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const PLOT = /\/node_modules\/(@observablehq|d3|d3-[a-z-]+)\//;
const PLOT_HELPERS =
  /\/node_modules\/(internmap|delaunator|robust-predicates|isoformat|interval-tree-1d|binary-search-bounds)\//;
const ARIA = /\/node_modules\/(@?react-aria|@?react-stately|@internationalized|react-aria-components)/;

/** What changes seldom is kept apart from what changes daily, so that a new release costs the browser little. */
function chunkOf(id: string): string | undefined {
  if (!id.includes('/node_modules/')) return undefined;
  if (PLOT.test(id) || PLOT_HELPERS.test(id)) return 'plot';
  if (ARIA.test(id)) return 'aria';
  if (/\/node_modules\/(react|react-dom|scheduler|react-router)\//.test(id)) return 'react';
  return undefined;
}

export default defineConfig({
  root: 'src/apps/web',
  plugins: [react()],
  build: {
    outDir: '../../../var/web-dist',
    emptyOutDir: true,
    // light-dark() and text-wrap are used as written; older browsers would get a rewritten, doubled sheet.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The Japanese font comes in some 120 pieces of which a page fetches a few: inlining any would undo that.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
  server: {
    port: 5173,
    proxy: { '/api': 'http://127.0.0.1:8080' },
  },
});
