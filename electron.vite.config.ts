import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** `main` carries three shells and the reading worker; packages in `dependencies` stay outside the bundles. */
export default defineConfig({
  main: {
    build: {
      target: 'node22',
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          cli: 'src/main/cli/index.ts',
          browser: 'src/main/shells/browser/index.ts',
          readWorker: 'src/main/readers/worker.ts',
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload script is CommonJS and may require nothing but Electron's own few modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    build: {
      target: 'chrome120',
      minify: true,
      modulePreload: { polyfill: false },
      // Fonts and pictures stay files: the content policy allows no data: fonts.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
});
