/** What a malformed id reads as: an id that nothing has, so that its answer is the answer of any unknown id. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The id as the outside sees it: opaque, and different for two types of thing. */
export function opaqueId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}

/** The stored id; an id that nothing has when the text is malformed or the id of another type. */
export function plainId(type: string, opaque: string): string {
  const text = Buffer.from(opaque, 'base64url').toString();
  const id = text.slice(type.length + 1);
  const genuine = text.startsWith(`${type}:`) && /^[\w.@:+-]{1,200}$/.test(id) && opaqueId(type, id) === opaque;
  return genuine ? id : NOBODY;
}

/** As `plainId`, for things whose id is always a UUID. */
export function plainUuid(type: string, opaque: string): string {
  const id = plainId(type, opaque);
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? id : NOBODY;
}
