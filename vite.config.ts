import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;

// vitest reads this file too and then looks for tests in the whole project
const root = process.env['VITEST'] === undefined ? join(here, 'web') : here;

export default defineConfig({
  root,
  plugins: [react()],
  build: {
    outDir: join(here, 'dist', 'web'),
    emptyOutDir: true,
    // under the strict content security policy nothing may be written into the page itself
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
  },
  server: {
    port: 4101,
    proxy: { '/api': `http://127.0.0.1:${process.env['PORT'] ?? '4100'}` },
  },
});
