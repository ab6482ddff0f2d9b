import type { Bilingual } from '@varsel/event-sourcing';

const reason: Bilingual = { da: 'Begrundelse', en: 'Reason' };
const awareAt: Bilingual = { da: 'Kendskab', en: 'Awareness' };
const affectedServices: Bilingual = { da: 'Berørte tjenester', en: 'Affected services' };

/** What the audit trail calls the fields that several events of an incident share. */
export const labels = {
  reason: { reason },
  awareness: { awareAt, reason },
  note: { text: { da: 'Note', en: 'Note' } },
  facts: {
    title: { da: 'Overskrift', en: 'Title' },
    description: { da: 'Hvad er sket', en: 'What happened' },
    affectedServices,
    detectedAt: { da: 'Opdaget', en: 'Detected' },
    occurredAt: { da: 'Begyndt', en: 'Began' },
    awareAt,
    awarenessReason: { da: 'Begrundelse for kendskab', en: 'Reason for awareness' },
    reason,
  },
  significance: {
    disruptionOrLoss: { da: 'Alvorlig driftsforstyrrelse eller tab', en: 'Severe disruption or loss' },
    damageToOthers: { da: 'Betydelig skade for andre', en: 'Considerable damage to others' },
    criteria2690: { da: 'Kriterier i forordning 2024/2690, art. 3', en: 'Criteria of Regulation 2024/2690, art. 3' },
    significant: { da: 'Væsentlig', en: 'Significant' },
    reason,
  },
  contents: {
    summary: { da: 'Kort beskrivelse', en: 'Short description' },
    malicious: { da: 'Mistanke om ulovlig eller ondsindet handling', en: 'Suspected unlawful or malicious act' },
    crossBorder: { da: 'Mulig virkning i andre lande', en: 'Possible effect in other countries' },
    crossBorderDetails: { da: 'Oplysninger om virkning i andre lande', en: 'Data on effects in other countries' },
    entityName: { da: 'Enhedens navn', en: 'Name of the entity' },
    cvr: { da: 'CVR-nummer', en: 'CVR number' },
    contact: { da: 'Kontakt døgnet rundt', en: 'Contact around the clock' },
    affectedServices,
    helpWanted: { da: 'Ønsker hjælp fra CSIRT’en', en: 'Wants help from the CSIRT' },
    awareAt,
  },
  receipt: {
    receivedAt: { da: 'Modtaget hos myndigheden', en: 'Received by the authority' },
    channel: { da: 'Indsendt via', en: 'Submitted through' },
    channelReason: { da: 'Hvorfor ikke virk.dk', en: 'Why not virk.dk' },
    receiptNumber: { da: 'Kvitteringsnummer', en: 'Receipt number' },
    signedByPerson: { da: 'Underskrevet af', en: 'Signed by' },
    signedByName: { da: 'Underskrevet af (navn)', en: 'Signed by (name)' },
    lateExplanation: { da: 'Forklaring på forsinkelsen', en: 'Explanation of the delay' },
    reason,
  },
} as const;
