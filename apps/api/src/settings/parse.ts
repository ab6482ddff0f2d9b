import { isIP } from 'node:net';
import { SettingsProblem } from './settings-problem.ts';

// The launcher checks the same values before anything is installed, so it has the same rules in plain JavaScript;
// settings.spec.ts holds both to one table of cases.

export function hostOf(text: string): string {
  const bare = withoutBrackets(text);
  const isName = !/^[\d.]+$/.test(bare) && /^(?!-)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})*$/i.test(bare);
  if (isIP(bare) === 0 && !isName) {
    throw new SettingsProblem(`HOST is “${text}”, which is neither an IP address nor a host name.`);
  }
  return bare;
}

export function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new SettingsProblem(`PORT is “${text}”, but a port is a number from 1 to 65535.`);
  }
  return port;
}

export function originOf(text: string): string {
  const url = urlOf('PUBLIC_URL', text, ['http:', 'https:']);
  if (url === undefined || new URL(url).href !== `${new URL(url).origin}/`) {
    throw new SettingsProblem(
      `PUBLIC_URL is “${text}”, but it must be an address without path, user or query, such as https://varsel.example.dk.`,
    );
  }
  return new URL(url).origin;
}

/** Bytes, from a number of MiB. */
export function mebibytesOf(name: string, text: string): number {
  if (!/^[1-9]\d{0,7}$/.test(text))
    throw new SettingsProblem(`${name} is “${text}”, but it is a whole number of MiB, at least 1.`);
  return Number(text) * 1_048_576;
}

/** The value may hold a password: the sentence does not repeat it. */
export function urlOf(name: string, text: string | undefined, protocols: readonly string[]): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol)) {
    throw new SettingsProblem(
      `${name} is not a URL that begins with ${protocols.map((each) => `${each}//`).join(' or ')}.`,
    );
  }
  return text;
}

export function flag(name: string, text: string | undefined): boolean {
  if (text === undefined || text === 'false') return false;
  if (text === 'true') return true;
  throw new SettingsProblem(`${name} is “${text}”, but it is either true or false.`);
}

export function workerOf(text: string): 'inside' | 'apart' {
  if (text === 'inside' || text === 'apart') return text;
  throw new SettingsProblem(`VARSEL_WORKER is “${text}”, but it is either inside or apart.`);
}

/** Passwords and sessions do not travel in the clear beyond this machine. */
export function refusePlainHttp(host: string, publicUrl: string): void {
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:' || (isLoopback(host) && isLoopback(hostname))) return;
  const open = isLoopback(host) ? `PUBLIC_URL ${publicUrl}` : `HOST ${host}`;
  throw new SettingsProblem(
    `${open} would send passwords over plain http beyond this machine; put TLS in front and set PUBLIC_URL to its https:// address, or add --insecure.`,
  );
}

function isLoopback(host: string): boolean {
  const bare = withoutBrackets(host);
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

function withoutBrackets(host: string): string {
  return host.replace(/^\[|\]$/g, '');
}
