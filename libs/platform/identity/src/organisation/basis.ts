import type { Basis } from '@varsel/event-sourcing';

/** Access control: who may do what is a measure of the Act, and each change of it is evidence. */
export const accessControl: Basis = {
  id: 'measures.access-control',
  provision: '§ 6, stk. 1, nr. 9',
  title: {
    da: 'Personalesikkerhed, adgangskontrolpolitikker og forvaltning af aktiver',
    en: 'Human resources security, access control policies and asset management',
  },
};

/** Whose data are no longer needed may have them erased; what a duty keeps stays, art. 17(3)(b). */
export const rightToErasure: Basis = {
  id: 'gdpr.erasure',
  provision: 'GDPR art. 17',
  title: { da: 'Ret til sletning', en: 'Right to erasure' },
};

/** Multi-factor authentication is a measure of the Act: nobody reaches data on a password alone. */
export const multiFactor: Basis = {
  id: 'measures.multi-factor',
  provision: '§ 6, stk. 1, nr. 10',
  title: {
    da: 'Multifaktorautentificering eller kontinuerlig autentificering og sikret kommunikation',
    en: 'Multi-factor or continuous authentication and secured communication',
  },
};
