import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from './problem.mjs';

/**
 * Refuses at once, before anything is installed or started, when the port is taken.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
export function requireFreePort(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(portProblem(/** @type {NodeJS.ErrnoException} */ (error), host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
function portProblem(error, host, port) {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Problem(
        `Port ${port} on ${host} is in use by another program; stop it, or choose another port: PORT=${port === 65_535 ? 3000 : port + 1} npm start.`,
      );
    case 'EACCES':
      return new Problem(`This user may not listen on port ${port}; choose one from 1024: PORT=3000 npm start.`);
    default:
      return new Problem(`HOST ${host} is not an address of this machine (${error.code ?? error.message}).`, 2);
  }
}

/**
 * Waits until the server says that it is ready.
 * @param {string} host
 * @param {number} port
 * @param {{ gone: () => boolean, patience?: number }} options
 * @returns {Promise<boolean>} false when it went away meanwhile
 */
export async function untilReady(host, port, { gone, patience = 120_000 }) {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const address = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/health/ready`;
  const until = Date.now() + patience;
  while (!gone()) {
    if (await answersWell(address)) return true;
    if (Date.now() > until) throw new Problem(`The server was not ready after ${patience / 1000} s; its log says why.`);
    await sleep(50);
  }
  return false;
}

/** @param {string} address */
async function answersWell(address) {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5000) });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * A port of 127.0.0.1; 0 asks for any free one.
 * @param {number} port
 * @returns {Promise<number | undefined>}
 */
export function portIfFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const { port: got } = /** @type {import('node:net').AddressInfo} */ (probe.address());
      probe.close(() => resolve(got));
    });
  });
}
