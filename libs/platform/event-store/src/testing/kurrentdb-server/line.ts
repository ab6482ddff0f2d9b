import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** The wire to the server: a relay whose connections can be broken as a network breaks them. */
export class Line {
  readonly #sockets = new Set<Socket>();
  readonly #relay: Server;
  #target = 0;
  #open = true;

  constructor() {
    this.#relay = createServer((near) => {
      if (this.#open) this.#join(near, connect(this.#target, '127.0.0.1'));
      else near.destroy();
    });
  }

  get port(): number {
    return (this.#relay.address() as AddressInfo).port;
  }

  leadTo(port: number): void {
    this.#target = port;
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve) => this.#relay.listen(port, '127.0.0.1', resolve));
  }

  /** Breaks what is connected now; whoever connects again is let through. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.#open = false;
    this.cut();
  }

  open(): void {
    this.#open = true;
  }

  async stop(): Promise<void> {
    this.close();
    await new Promise((resolve) => this.#relay.close(resolve));
  }

  #join(near: Socket, far: Socket): void {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.setNoDelay(true).pipe(other);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
  }
}
