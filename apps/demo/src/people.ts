import type { Role } from '@varsel/tenancy';

/** The demo's people. None of them exists. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Days before today on which they came. */
  readonly joinedDaysAgo: number;
  readonly language: 'da' | 'en';
}

export const demoOrganisation = { name: 'Lindeværk Hospitaler A/S', cvr: '41770312' } as const;
export const otherOrganisation = { name: 'Klintby Vandværk A.m.b.a.', cvr: '38291047' } as const;

/** One password for every demo account; the demo exists on loopback with the embedded database only. */
export const demoPassword = 'kystvej-lanterne-42-havblik';

export const founder: DemoPerson = {
  key: 'signe',
  name: 'Signe Hallvang',
  email: 'signe.hallvang@lindevaerk.example',
  roles: ['administrator', 'security-lead'],
  joinedDaysAgo: 275,
  language: 'da',
};

export const colleagues: readonly DemoPerson[] = [
  {
    key: 'karim',
    name: 'Karim Eldahl',
    email: 'karim.eldahl@lindevaerk.example',
    roles: ['incident-lead'],
    joinedDaysAgo: 274,
    language: 'da',
  },
  {
    key: 'mads',
    name: 'Mads Torngren',
    email: 'mads.torngren@lindevaerk.example',
    roles: ['incident-lead'],
    joinedDaysAgo: 273,
    language: 'da',
  },
  {
    key: 'birthe',
    name: 'Birthe Lindeskov',
    email: 'birthe.lindeskov@lindevaerk.example',
    roles: ['board-member'],
    joinedDaysAgo: 271,
    language: 'da',
  },
  {
    key: 'henning',
    name: 'Henning Aabrandt',
    email: 'henning.aabrandt@lindevaerk.example',
    roles: ['board-member'],
    joinedDaysAgo: 271,
    language: 'da',
  },
  {
    key: 'jonas',
    name: 'Jonas Fyrvig',
    email: 'jonas.fyrvig@lindevaerk.example',
    roles: ['supplier-manager'],
    joinedDaysAgo: 240,
    language: 'da',
  },
  {
    key: 'ida',
    name: 'Ida Skovrider',
    email: 'ida.skovrider@lindevaerk.example',
    roles: ['administrator'],
    joinedDaysAgo: 233,
    language: 'da',
  },
  {
    key: 'louise',
    name: 'Louise Marchant',
    email: 'louise.marchant@revisorgaarden.example',
    roles: ['auditor'],
    joinedDaysAgo: 120,
    language: 'en',
  },
];

export const otherAdministrator: DemoPerson = {
  key: 'tora',
  name: 'Tora Vestbæk',
  email: 'tora.vestbaek@klintby.example',
  roles: ['administrator', 'security-lead'],
  joinedDaysAgo: 40,
  language: 'da',
};
