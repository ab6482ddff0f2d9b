/**
 * Why somebody is erased: the letters of GDPR art. 17(1). A choice and no free text, because the record of the erasure
 * stays for ever, and a text would soon name whom it is about.
 */
export const erasureGrounds = [
  'no-longer-needed',
  'consent-withdrawn',
  'objection',
  'unlawful',
  'legal-obligation',
] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** A colleague in the directory, or a contact at a supplier. */
export type ErasedKind = 'person' | 'supplier-contact';
