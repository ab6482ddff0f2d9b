/** The organisation whose data this is: a UUID. It comes from the session alone and leads every key. */
export type TenantId = string & { readonly __brand: 'TenantId' };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Throws `RangeError` for anything but a lower-case UUID. */
export function tenantId(text: string): TenantId {
  if (!UUID.test(text))
    throw new RangeError(
      `“${text.slice(0, 80)}” is not the id of an organisation; the name of its log says it: varsel/log/<id>`,
    );
  return text as TenantId;
}
