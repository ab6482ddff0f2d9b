import type { Server } from 'node:http';
import request, { type Response, type Test } from 'supertest';

/** A browser as far as the server can see: it keeps its cookie and says where it comes from. */
export class Visitor {
  readonly #server: Server | string;
  readonly #origin: string;
  #cookies = new Map<string, string>();

  constructor(server: Server | string, origin = 'http://127.0.0.1:3000') {
    this.#server = server;
    this.#origin = origin;
  }

  /** The cookie header, for requests of one's own. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Takes a cookie header that was kept, or planted. */
  bring(cookie: string): this {
    this.#cookies = new Map(
      cookie.split('; ').map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
    );
    return this;
  }

  get(path: string): Promise<Response> {
    return this.#send(request(this.#server).get(path));
  }

  post(path: string, body: object = {}): Promise<Response> {
    return this.#send(request(this.#server).post(path).set('origin', this.#origin).send(body));
  }

  put(path: string, body: object): Promise<Response> {
    return this.#send(request(this.#server).put(path).set('origin', this.#origin).send(body));
  }

  delete(path: string): Promise<Response> {
    return this.#send(request(this.#server).delete(path).set('origin', this.#origin));
  }

  async #send(test: Test): Promise<Response> {
    const response = await (this.cookie === '' ? test : test.set('cookie', this.cookie));
    const set = response.headers['set-cookie'] as string | readonly string[] | undefined;
    for (const line of set === undefined ? [] : [set].flat()) {
      const [pair = ''] = line.split(';', 1);
      const name = pair.slice(0, pair.indexOf('='));
      if (/max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }
}
