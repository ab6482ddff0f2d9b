import type { Language } from '../language/language.ts';

export interface OrganisationChoice {
  readonly id: string;
  readonly name: string;
  readonly cvr?: string;
}

/** `GET /api/session`: who the server thinks we are, and what is still missing before the door is open. */
export interface Session {
  readonly state: 'anonymous' | 'totp' | 'enrol-totp' | 'choose-organisation' | 'open';
  readonly person?: { readonly id: string; readonly name: string; readonly email: string; readonly initials: string };
  readonly organisation?: OrganisationChoice;
  readonly organisations?: readonly OrganisationChoice[];
  readonly roles?: readonly string[];
  readonly permissions?: readonly string[];
  readonly language?: Language;
  /** This server runs with example data and a page of demo accounts. */
  readonly demo?: boolean;
}

export const anonymous: Session = { state: 'anonymous' };
