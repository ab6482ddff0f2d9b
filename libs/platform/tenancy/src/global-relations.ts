/** A relation or function that is not bound to one tenant, and why that is safe. */
export interface GlobalRelation {
  readonly name: string;
  readonly because: string;
}

/**
 * Everything in the database that knows no tenant or answers before a tenant is known. The catalogue test compares
 * this list with the database: what stands on one side alone fails the build.
 */
export const globalRelations: {
  readonly tables: readonly GlobalRelation[];
  /** Views must be `security_invoker`; one that is not on the list fails. */
  readonly views: readonly GlobalRelation[];
  /** Functions of the schema `app` that the application role may call. */
  readonly functions: readonly GlobalRelation[];
  /** Tenant tables whose rows the owner may read, because a listed SECURITY DEFINER function looks through them; its indexes need no tenant. */
  readonly ownerReads: readonly GlobalRelation[];
} = {
  tables: [
    {
      name: 'schema_migration',
      because: 'Which migrations this database has had; the application role may read it only.',
    },
    { name: 'view_table', because: 'Shape of each generated view table; the application role may read it only.' },
    { name: 'account', because: 'Credentials belong to a person, not to an organisation; found by e-mail at sign-in.' },
    { name: 'recovery_code', because: 'Hashes of the codes of an account.' },
    {
      name: 'session',
      because: 'Found by the hash of its secret before a tenant is known; the tenant is what it answers.',
    },
    {
      name: 'kurrentdb_index',
      because: 'One row: how far the log of KurrentDB is indexed, and which process does it; nothing of a tenant.',
    },
    { name: 'guess', because: 'Counts guesses at a secret, before anybody is known.' },
  ],
  views: [],
  functions: [
    { name: 'event_engine', because: 'SECURITY DEFINER: gives one word, the engine whose log this database holds.' },
    { name: 'ledger_clock', because: 'Tells the time.' },
    { name: 'recorded_at', because: 'Reads events under the row-level security of whoever calls it.' },
    { name: 'seq_at', because: 'Reads events under the row-level security of whoever calls it.' },
    { name: 'refuse_change', because: 'Trigger that refuses changes to what is recorded; reads nothing.' },
    {
      name: 'tenants_with_work',
      because: 'SECURITY DEFINER: gives tenant ids and the heads of their logs to the projection runner, nothing else.',
    },
    {
      name: 'projection_lag',
      because: 'SECURITY DEFINER: gives tenant ids and distances between log and views, nothing else.',
    },
    {
      name: 'tenants_with_reactions',
      because: 'SECURITY DEFINER: gives tenant ids to the policy runner, nothing else.',
    },
    { name: 'tenants_with_events', because: 'SECURITY DEFINER: gives tenant ids to the timers, nothing else.' },
    { name: 'parked_reactions', because: 'SECURITY DEFINER: gives one number to the health page.' },
    {
      name: 'tenants_to_seal',
      because: 'SECURITY DEFINER: gives tenant ids to the sealer of the audit log, nothing else.',
    },
    {
      name: 'tenants_to_witness',
      because: 'SECURITY DEFINER: gives tenant ids to the client of the witness, nothing else.',
    },
    {
      name: 'tenants_to_check',
      because: 'SECURITY DEFINER: gives tenant ids to the patrol of the audit log, nothing else.',
    },
    { name: 'broken_logs', because: 'SECURITY DEFINER: gives one number to the health page.' },
    { name: 'memberships_of', because: 'SECURITY DEFINER: the organisations of one account, at sign-in.' },
    {
      name: 'invitation_by_hash',
      because: 'SECURITY DEFINER: gives the ids of an invitation to whoever holds its secret.',
    },
    {
      name: 'service_token_by_hash',
      because: 'SECURITY DEFINER: gives the ids of a token to whoever holds its secret.',
    },
    {
      name: 'supplier_link_by_hash',
      because: 'SECURITY DEFINER: gives the ids of a supplier’s link to whoever holds its secret.',
    },
    {
      name: 'supplier_session_by_hash',
      because: 'SECURITY DEFINER: gives the ids of a supplier’s session to whoever holds its secret.',
    },
    { name: 'outbound_mail_due', because: 'SECURITY DEFINER: tells the worker which mails are due, by their ids.' },
  ],
  ownerReads: [
    {
      name: 'stream_head',
      because: 'tenants_with_work, projection_lag, tenants_with_reactions, tenants_with_events, tenants_to_seal',
    },
    { name: 'policy_progress', because: 'tenants_with_reactions' },
    { name: 'parked_reaction', because: 'parked_reactions' },
    { name: 'view_progress', because: 'tenants_with_work, projection_lag' },
    { name: 'parked_event', because: 'projection_lag' },
    { name: 'membership', because: 'memberships_of' },
    { name: 'invitation', because: 'invitation_by_hash' },
    { name: 'service_token', because: 'service_token_by_hash' },
    { name: 'outbound_mail', because: 'outbound_mail_due' },
    { name: 'supplier_link', because: 'supplier_link_by_hash' },
    { name: 'supplier_session', because: 'supplier_session_by_hash' },
    { name: 'log_standing', because: 'tenants_to_seal, tenants_to_witness, tenants_to_check, broken_logs' },
    { name: 'log_witnessed', because: 'tenants_to_witness' },
  ],
};
