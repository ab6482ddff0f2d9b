/** What the audit trail calls the fields of the management body. */
export const labels = {
  described: {
    organ: { da: 'Ledelsesorgan', en: 'Organ' },
    quorum: { da: 'Hvor mange skal deltage', en: 'How many must take part' },
    quorumNumber: { da: 'Antal', en: 'Number' },
    tie: { da: 'Ved stemmelighed', en: 'When votes are equal' },
  },
  term: {
    term: { da: 'Periode nr.', en: 'Term no.' },
    person: { da: 'Medlem', en: 'Member' },
    role: { da: 'Post', en: 'Seat' },
    from: { da: 'Fra', en: 'From' },
    to: { da: 'Til', en: 'To' },
    reason: { da: 'Begrundelse', en: 'Reason' },
  },
} as const;
