/** Published by identity: the organisation and what it is called. */
export interface OrganisationCreated {
  readonly type: 'OrganisationCreated';
  readonly name: string;
}

/** Published by identity: a person of the organisation holds the role from now on. The stream is the organisation. */
export interface RoleGranted {
  readonly type: 'RoleGranted';
  readonly person: string;
  /** E.g. `board-member`. */
  readonly role: string;
}

/** Published by identity: a person no longer holds the role. */
export interface RoleWithdrawn {
  readonly type: 'RoleWithdrawn';
  readonly person: string;
  readonly role: string;
}

/** Published by identity: a person left the organisation, and with it every role. */
export interface PersonRemoved {
  readonly type: 'PersonRemoved';
  readonly person: string;
}
