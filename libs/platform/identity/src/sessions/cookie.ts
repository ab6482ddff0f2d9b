/** How the session's secret travels: unreadable to scripts, never to other sites, over TLS wherever there is TLS. */
export class SessionCookie {
  readonly name: string;
  readonly #secure: boolean;

  constructor(publicUrl: string) {
    this.#secure = new URL(publicUrl).protocol === 'https:';
    // The prefix makes browsers refuse it from anywhere but this host; they demand Secure for it.
    this.name = this.#secure ? '__Host-varsel' : 'varsel';
  }

  set(secret: string, lastsSeconds: number): string {
    return `${this.name}=${secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${String(lastsSeconds)}${this.#secure ? '; Secure' : ''}`;
  }

  clear(): string {
    return this.set('', 0);
  }

  read(header: string | undefined): string | undefined {
    const value = cookieValue(header, this.name);
    return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
  }
}

/** The first cookie of the name; no decoding: ours need none. */
export function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
