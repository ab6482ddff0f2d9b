/** The organisation whose data this is: a UUID. It comes from the session alone and leads every key. */
export type TenantId = string & { readonly __brand: 'TenantId' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Throws `RangeError` for anything but a lower-case UUID. */
export function tenantId(text: string): TenantId {
  if (!UUID.test(text)) throw new RangeError('Not a tenant id');
  return text as TenantId;
}
