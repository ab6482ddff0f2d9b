import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const foreignIntl =
  /[\\/](react-aria|react-stately|react-aria-components)[\\/].*[\\/]intl[\\/][^\\/]+[\\/]([a-z]{2}-[A-Z]{2})\.(mjs|js)$/;

/** React Aria ships some thirty languages of its own labels; the product speaks two, so the others become empty. */
const onlyDanishAndEnglish = (): Plugin => ({
  name: 'varsel-only-danish-and-english',
  enforce: 'pre',
  load(id) {
    const locale = foreignIntl.exec(id)?.[2];
    return locale === undefined || locale === 'da-DK' || locale === 'en-US' ? undefined : 'export default {};';
  },
});

/** Every screen's module is called `screen.tsx`; its file is called after its folders, so that sizes can be read. */
const screenName = (module: string | null): string | undefined =>
  module === null ? undefined : /screens[\\/]([^\\/]+)[\\/]([^\\/]+)[\\/]screen\.tsx$/.exec(module)?.slice(1).join('-');

export default defineConfig({
  root: import.meta.dirname,
  plugins: [onlyDanishAndEnglish(), react()],
  css: { transformer: 'lightningcss' },
  build: {
    outDir: resolve(import.meta.dirname, 'dist'),
    emptyOutDir: true,
    target: ['chrome107', 'edge107', 'firefox104', 'safari16'],
    cssTarget: ['chrome107', 'safari16', 'firefox104'],
    // A data: address in CSS or an inline module would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId, name }) => `assets/${screenName(facadeModuleId) ?? name}-[hash].js`,
      },
      input: {
        portal: resolve(import.meta.dirname, 'index.html'),
        board: resolve(import.meta.dirname, 'board/index.html'),
        supplier: resolve(import.meta.dirname, 'supplier/index.html'),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/graphql': 'http://127.0.0.1:3000' } },
});
