import { createHash } from 'node:crypto';

/** What a command is known by: the same key from the same principal in the same organisation is the same command. */
export interface CommandSource {
  readonly tenant: string;
  readonly principal: string;
  /** The caller's Idempotency-Key. */
  readonly key: string;
}

/** UUIDv8 of SHA-256: the first 16 bytes of the hash with version and variant set. */
export function derivedUuid(purpose: string, ...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of [purpose, ...parts]) hash.update(`${String(Buffer.byteLength(part))}\n${part}`);
  const bytes = hash.digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export function commandIdOf({ tenant, principal, key }: CommandSource): string {
  return derivedUuid('command', tenant, principal, key);
}

/** The id of the stream that a command creates: the same command again speaks of the same stream. */
export function streamIdOf(commandId: string, category: string): string {
  return derivedUuid('stream', commandId, category);
}

export function eventIdOf(commandId: string, index: number): string {
  return derivedUuid('event', commandId, String(index));
}
