import { plainId } from '@varsel/graphql-vocabulary';

/** The id as it stands in the log, whether it was given so or as the thing's own opaque id. */
export function storedRecord(record: string): string {
  const type = /^(\w+):/.exec(Buffer.from(record, 'base64url').toString())?.[1];
  return type === undefined ? record : plainId(type, record);
}

/** People and tokens are opaque outside, and plain in the exports; the product's own rules go by their names. */
export function storedActor(actor: string): string {
  if (/^(system:[\w-]{1,100}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/.test(actor)) return actor;
  return Buffer.from(actor, 'base64url').toString().startsWith('ServiceToken:')
    ? plainId('ServiceToken', actor)
    : plainId('Person', actor);
}
