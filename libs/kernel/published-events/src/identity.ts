/** Published by identity: the organisation and what it is called. */
export interface OrganisationCreated {
  readonly type: 'OrganisationCreated';
  readonly name: string;
}
