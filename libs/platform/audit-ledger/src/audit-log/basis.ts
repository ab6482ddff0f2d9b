import type { Basis } from '@varsel/event-sourcing';

/** The signatures of the log are cryptography, which the Act names as a measure. */
export const cryptography: Basis = {
  id: 'measures.cryptography',
  provision: '§ 6, stk. 1, nr. 8',
  title: {
    da: 'Politikker og procedurer for brug af kryptografi',
    en: 'Policies and procedures for the use of cryptography',
  },
};

/** Bringing a log back from a backup is continuity of operations. */
export const continuity: Basis = {
  id: 'measures.continuity',
  provision: '§ 6, stk. 1, nr. 3',
  title: {
    da: 'Driftskontinuitet, backup-styring og reetablering',
    en: 'Business continuity, backup management and recovery',
  },
};

/** Who took what away belongs to knowing who did what. */
export const accountability: Basis = {
  id: 'measures.access-control',
  provision: '§ 6, stk. 1, nr. 9',
  title: {
    da: 'Personale, adgangskontrol og aktiver',
    en: 'Personnel, access control and assets',
  },
};
