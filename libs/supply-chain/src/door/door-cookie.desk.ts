import { cookieValue } from '@varsel/identity';
import { sessionLastsSeconds } from './door-session.desk.ts';

/** The supplier's cookie: only for the door's own routes, unreadable to scripts, never sent from other sites. */
export class DoorCookie {
  readonly #name: string;
  readonly #secure: boolean;

  constructor(publicUrl: string) {
    this.#secure = new URL(publicUrl).protocol === 'https:';
    this.#name = this.#secure ? '__Secure-varsel_supplier' : 'varsel_supplier';
  }

  set(secret: string): string {
    return this.#write(secret, sessionLastsSeconds);
  }

  clear(): string {
    return this.#write('', 0);
  }

  read(header: string | undefined): string | undefined {
    const value = cookieValue(header, this.#name);
    return value !== undefined && /^[\w-]{43}$/.test(value) ? value : undefined;
  }

  #write(secret: string, seconds: number): string {
    return `${this.#name}=${secret}; Path=/api/supplier; HttpOnly; SameSite=Strict; Max-Age=${seconds}${this.#secure ? '; Secure' : ''}`;
  }
}
