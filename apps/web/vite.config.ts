import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where the product answers while the client is developed on its own port. */
const product = process.env.STAFFETTA_URL ?? 'http://127.0.0.1:4400';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: [
      {
        find: /^#([a-z]+)$/,
        replacement: `${fileURLToPath(new URL('../../libs/', import.meta.url))}$1/src/index.ts`,
      },
    ],
  },
  server: {
    proxy: {
      '/api': product,
      '/socket.io': { target: product, ws: true },
    },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    reportCompressedSize: true,
    rolldownOptions: {
      // A page takes from a lib what it names, not all that stands behind the same door; and the holidays of all countries
      // come only with a page that draws calendars.
      treeshake: {
        moduleSideEffects: [
          { test: /node_modules\/(date-holidays|temporal-polyfill)/, sideEffects: false },
          { test: /\/libs\/[a-z]+\/src\//, sideEffects: false },
        ],
      },
    },
    // Charts are one lazy part of half a megabyte; everything else stays far below.
    chunkSizeWarningLimit: 700,
  },
});
