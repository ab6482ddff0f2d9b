/** The id within its kind, as the audit trail's address takes it; the opaque id itself when it is none of ours. */
export const plainIdOf = (opaque: string): string => {
  try {
    const text = atob(opaque.replaceAll('-', '+').replaceAll('_', '/'));
    return text.slice(text.indexOf(':') + 1);
  } catch {
    return opaque;
  }
};
