import { parseArgs } from 'node:util';
import { KurrentServer } from './kurrent-server.ts';

/** The protocol server as a process of its own: prints its address, and keeps its log in a file when one is named. */
const { values } = parseArgs({ options: { file: { type: 'string' }, port: { type: 'string', default: '0' } } });
const { file, port } = values;
const server = await KurrentServer.start({ port: Number(port), ...(file === undefined ? {} : { file }) });
process.stdout.write(`${server.url}\n`);
