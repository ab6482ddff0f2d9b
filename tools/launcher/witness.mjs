import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const ANSWERS_WITHIN_MS = 10_000;
const HEAP_MEGABYTES = 32;

/**
 * The witness of the demo. On the same machine it proves little: whoever can change the log can change it too. It is
 * there to show what a witness elsewhere does.
 * @param {{ root: string, dataDir: string, keysDir: string, port: number }} places
 */
export function witnessProgram({ root, dataDir, keysDir, port }) {
  const { DATABASE_URL: _app, DATABASE_ADMIN_URL: _owner, SMTP_URL: _mail, ...inherited } = process.env;
  return {
    url: `http://127.0.0.1:${port}`,
    script: join(root, 'apps', 'api', 'dist', 'witness.js'),
    words: ['--log-key', join(keysDir, 'log-keys.pub')],
    environment: {
      ...inherited,
      NODE_OPTIONS: `--max-old-space-size=${HEAP_MEGABYTES} --max-semi-space-size=1`,
      VARSEL_WITNESS_DIR: process.env['VARSEL_WITNESS_DIR'] ?? join(dataDir, 'witness'),
      WITNESS_HOST: '127.0.0.1',
      WITNESS_PORT: String(port),
      WITNESS_NAME: 'varsel-demo-witness',
    },
  };
}

/**
 * Its verifier key, as it says it itself; undefined when it does not come up.
 * @param {string} url
 */
export async function witnessKeyAt(url) {
  for (const until = Date.now() + ANSWERS_WITHIN_MS; Date.now() < until; await sleep(50)) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(1000) });
      if (answer.ok) return (await answer.text()).trim();
    } catch {
      // Not up yet.
    }
  }
  return undefined;
}
