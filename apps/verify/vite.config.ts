import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const here = import.meta.dirname;

/** Everything in one file that opens from a disk, and a policy under which it can reach nothing and run nothing else. */
const oneFile = (): Plugin => ({
  name: 'varsel-one-file',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const parts = Object.values(bundle);
    const page = parts.find((part) => part.type === 'asset' && part.fileName.endsWith('.html'));
    const script = parts.find((part) => part.type === 'chunk');
    const style = parts.find((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
    if (page?.type !== 'asset' || script?.type !== 'chunk' || style?.type !== 'asset') throw new Error('Not one page');
    const code = `\n${script.code.trim().replaceAll('</script', '<\\/script')}\n`;
    const css = `\n${String(style.source).trim()}\n`;
    const policy = `default-src 'none'; script-src '${hashOf(code)}'; style-src '${hashOf(css)}'; base-uri 'none'; form-action 'none'`;
    page.source = String(page.source)
      .replace(/\s*<script[^>]*src=[^>]*><\/script>/, '')
      .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
      .replace(
        '<meta charset="utf-8" />',
        () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
      )
      .replace('</head>', () => `<style>${css}</style>\n  </head>`)
      .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
    for (const part of [script, style]) Reflect.deleteProperty(bundle, part.fileName);
  },
});

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

export default defineConfig({
  root: here,
  base: './',
  plugins: [oneFile()],
  build: {
    outDir: join(here, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { input: join(here, 'verify.html') },
  },
});
