import { parseArgs } from 'node:util';
import { appendLine } from './append-lines.ts';
import { startServer } from './bench-server.ts';
import { asOfLine } from './as-of-lines.ts';
import { commandLine } from './command-line.ts';
import { engineLines } from './engine-lines.ts';
import { loadLine } from './load-line.ts';
import { proofLine, sealLine } from './log-lines.ts';
import { measure, type Pace } from './measure.ts';
import { listLine, MeasuredProduct, residentMegabytesOf } from './product-lines.ts';
import { feedLine, projectionLine, sweepLine } from './projection-lines.ts';

const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false }, only: { type: 'string' } } });

/** `--quick` shows that everything runs; its figures are worth little. */
const pace: Pace = values.quick ? { rounds: 3, roundMs: 300 } : { rounds: 5, roundMs: 2000 };

const server = await startServer();
const product = new MeasuredProduct(server);
try {
  console.log(JSON.stringify({ node: process.versions.node, postgres: server.settings, ...pace }));
  const lines = [
    appendLine('append-1', server.pool, pace, { writers: 1 }),
    appendLine('append-16', server.pool, pace, { writers: 16 }),
    appendLine('append-16-one-tenant', server.pool, pace, { writers: 16, oneTenant: true }),
    ...engineLines(server, pace),
    commandLine('command-16', server, pace),
    loadLine('load-1000', server.pool, pace),
    feedLine(server),
    projectionLine(server),
    sweepLine(server),
    sealLine(server),
    proofLine(server, pace),
    asOfLine(server, pace),
    listLine(product, pace),
  ];
  const whole = values.only === undefined;
  if (whole) console.log(JSON.stringify(await residentMegabytesOf('rss-idle', product)));
  for (const line of lines.filter(({ name }) => whole || name === values.only))
    console.log(JSON.stringify(await measure(line, pace)));
  if (whole) console.log(JSON.stringify(await residentMegabytesOf('rss-after', product)));
} finally {
  await product.stop();
  await server.stop();
}
