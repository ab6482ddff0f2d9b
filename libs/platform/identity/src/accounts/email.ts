/** The form in which an address is compared and stored: two spellings of one mailbox are one account. */
export function normalisedEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

/** Narrow on purpose: one mailbox, one line, nothing that could be a list, a name or a header. */
export function isEmail(text: string): boolean {
  if (text.length > 254) return false;
  return /^[^\s\p{Cc}\p{Cf}"(),:;<>@[\\\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u.test(
    text,
  );
}
