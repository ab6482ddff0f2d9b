import type { EventDescription, Instant } from '@varsel/event-sourcing';
import type { Role } from '@varsel/tenancy';
import type { ErasedKind, ErasureGround } from './erasure-grounds.ts';

/** Facts of an organisation and its people. People are opaque ids: names and addresses live in the directory. */
export type OrganisationEvent =
  | { readonly type: 'OrganisationCreated'; readonly name: string; readonly cvr: string }
  | {
      readonly type: 'PersonInvited';
      readonly invitation: string;
      readonly roles: readonly Role[];
      readonly expiresAt: Instant;
    }
  | { readonly type: 'InvitationRenewed'; readonly invitation: string; readonly expiresAt: Instant }
  | { readonly type: 'InvitationWithdrawn'; readonly invitation: string }
  | { readonly type: 'PersonJoined'; readonly person: string; readonly invitation: string | null }
  | { readonly type: 'RoleGranted'; readonly person: string; readonly role: Role }
  | { readonly type: 'RoleWithdrawn'; readonly person: string; readonly role: Role }
  | { readonly type: 'PersonRemoved'; readonly person: string }
  | {
      readonly type: 'PersonErased';
      readonly person: string;
      readonly kind: ErasedKind;
      /** Ids of the keys' subjects that went with the person. */
      readonly subjects: readonly string[];
      readonly ground: ErasureGround;
    }
  | {
      readonly type: 'RecordErased';
      readonly record: string;
      readonly subject: string;
      readonly ground: ErasureGround;
    }
  | { readonly type: 'SecondFactorReset'; readonly person: string; readonly reason: string }
  | {
      readonly type: 'ServiceTokenIssued';
      readonly token: string;
      readonly name: string;
      readonly roles: readonly Role[];
      readonly expiresAt: Instant;
    }
  | { readonly type: 'ServiceTokenRevoked'; readonly token: string };

const person = { da: 'Person', en: 'Person' };
const role = { da: 'Rolle', en: 'Role' };
const roles = { da: 'Roller', en: 'Roles' };
const invitation = { da: 'Invitation', en: 'Invitation' };
const expiresAt = { da: 'Udløber', en: 'Expires' };
const ground = { da: 'Grund (GDPR art. 17, stk. 1)', en: 'Ground (GDPR art. 17(1))' };
const token = { da: 'Adgangsnøgle', en: 'Service token' };

export const organisationEvents: Readonly<Record<OrganisationEvent['type'], EventDescription>> = {
  OrganisationCreated: {
    title: { da: 'Organisation oprettet', en: 'Organisation created' },
    fields: { name: { da: 'Navn', en: 'Name' }, cvr: { da: 'CVR-nummer', en: 'CVR number' } },
  },
  PersonInvited: {
    standing: { of: 'invitation', by: ['invitation'] },
    title: { da: 'Person inviteret', en: 'Person invited' },
    fields: { invitation, roles, expiresAt },
  },
  InvitationRenewed: {
    standing: { of: 'invitation', by: ['invitation'] },
    title: { da: 'Invitation sendt igen', en: 'Invitation sent again' },
    fields: { invitation, expiresAt },
  },
  InvitationWithdrawn: {
    title: { da: 'Invitation trukket tilbage', en: 'Invitation withdrawn' },
    fields: { invitation },
  },
  PersonJoined: { title: { da: 'Person tilmeldt', en: 'Person joined' }, fields: { person, invitation } },
  RoleGranted: { title: { da: 'Rolle tildelt', en: 'Role granted' }, fields: { person, role } },
  RoleWithdrawn: { title: { da: 'Rolle frataget', en: 'Role withdrawn' }, fields: { person, role } },
  PersonRemoved: { title: { da: 'Person fjernet', en: 'Person removed' }, fields: { person } },
  PersonErased: {
    title: { da: 'Person slettet', en: 'Person erased' },
    fields: { person, kind: { da: 'Hvem', en: 'Who' }, subjects: { da: 'Nøgler', en: 'Keys' }, ground },
  },
  RecordErased: {
    title: { da: 'Tekster i en sag slettet', en: 'Texts of a record erased' },
    fields: { record: { da: 'Sag', en: 'Record' }, subject: { da: 'Nøgle', en: 'Key' }, ground },
  },
  SecondFactorReset: {
    title: { da: 'Totrinsbekræftelse nulstillet', en: 'Second factor reset' },
    fields: { person, reason: { da: 'Begrundelse', en: 'Reason' } },
    personal: { reason: 'person' },
  },
  ServiceTokenIssued: {
    title: { da: 'Adgangsnøgle udstedt', en: 'Service token issued' },
    fields: { token, name: { da: 'Navn', en: 'Name' }, roles, expiresAt },
  },
  ServiceTokenRevoked: {
    title: { da: 'Adgangsnøgle tilbagekaldt', en: 'Service token revoked' },
    fields: { token },
  },
};
