/** The stream in which a log speaks of itself. */
export function ownStream(tenant: string): string {
  return `audit_log-${tenant}`;
}
