import { type Rejection, reject, type TextRule } from '@varsel/event-sourcing';
import { statute } from '@varsel/statute';

export const basis = statute.supplyChain;

/** What each text field of a supplier may hold, and how a refusal names it. */
export const texts = {
  name: { field: 'name', name: { da: 'leverandørens navn', en: 'the name of the supplier' }, maxLength: 200, basis },
  foreignId: {
    field: 'foreignId',
    name: { da: 'det udenlandske nummer', en: 'the foreign number' },
    maxLength: 60,
    basis,
  },
  ultimateOwner: {
    field: 'ultimateOwner',
    name: { da: 'den ultimative ejer', en: 'the ultimate owner' },
    maxLength: 300,
    basis,
  },
  delivers: { field: 'delivers', name: { da: 'hvad der leveres', en: 'what is delivered' }, maxLength: 2_000, basis },
  sites: { field: 'sites', name: { da: 'steder og lande', en: 'the sites and countries' }, maxLength: 2_000, basis },
  subcontractors: {
    field: 'subcontractors',
    name: { da: 'underleverandørerne', en: 'the subcontractors' },
    maxLength: 4_000,
    basis,
  },
  exitPlan: { field: 'exitPlan', name: { da: 'exitplanen', en: 'the exit plan' }, maxLength: 4_000, basis },
  reason: { field: 'reason', name: { da: 'begrundelsen', en: 'the reason' }, maxLength: 2_000, basis },
  overrideReason: {
    field: 'overrideReason',
    name: { da: 'begrundelsen for et andet niveau', en: 'the reason for another tier' },
    maxLength: 2_000,
    basis,
  },
  contractTitle: {
    field: 'title',
    name: { da: 'kontraktens titel', en: 'the title of the contract' },
    maxLength: 200,
    basis,
  },
  contractNumber: {
    field: 'number',
    name: { da: 'kontraktens nummer', en: 'the number of the contract' },
    maxLength: 100,
    basis,
  },
  clauseReference: { field: 'reference', name: { da: 'henvisningen', en: 'the reference' }, maxLength: 200, basis },
  clausePage: { field: 'page', name: { da: 'siden', en: 'the page' }, maxLength: 60, basis },
  contactName: { field: 'name', name: { da: 'kontaktens navn', en: 'the name of the contact' }, maxLength: 200, basis },
  contactPhone: {
    field: 'phone',
    name: { da: 'kontaktens telefon', en: 'the telephone of the contact' },
    maxLength: 60,
    basis,
  },
  contactTitle: {
    field: 'title',
    name: { da: 'kontaktens stilling', en: 'the title of the contact' },
    maxLength: 120,
    basis,
  },
} as const satisfies Record<string, TextRule>;

/** The answer of every act on a supplier that was never registered. */
export function unknownSupplier(): Rejection {
  return reject('SUPPLIER_UNKNOWN', basis, {
    da: 'Leverandøren findes ikke her. Vælg den på listen, eller registrér den.',
    en: 'There is no such supplier here. Choose it from the list, or register it.',
  });
}

export function retiredSupplier(): Rejection {
  return reject('SUPPLIER_RETIRED', basis, {
    da: 'Leverandøren er udgået og kan ikke ændres. Registrér den igen, hvis samarbejdet er genoptaget.',
    en: 'The supplier is retired and cannot be changed. Register it again if you work together again.',
  });
}

export function contractUnknown(): Rejection {
  return reject(
    'CONTRACT_UNKNOWN',
    basis,
    {
      da: 'Kontrakten findes ikke hos leverandøren. Vælg en af dens kontrakter, eller registrér den først.',
      en: 'The supplier has no such contract. Choose one of its contracts, or record it first.',
    },
    'contract',
  );
}

/** Narrow on purpose: one mailbox, one line, nothing that could be a list, a name or a header. */
export function isMailbox(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s\p{Cc}\p{Cf}"(),:;<>@[\\\]]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}[\p{L}\p{N}-]{2,63}$/u.test(text)
  );
}

export function contactUnknown(field: string): Rejection {
  return reject(
    'CONTACT_UNKNOWN',
    basis,
    {
      da: 'Leverandøren har aldrig haft den kontakt. Opdatér siden, og vælg på listen.',
      en: 'The supplier never had that contact. Reload the page and choose from the list.',
    },
    field,
  );
}
