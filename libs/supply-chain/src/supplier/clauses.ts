import type { Bilingual } from '@varsel/event-sourcing';

/** A clause that a contract with a supplier is read for. */
export interface Clause {
  readonly key: string;
  readonly title: Bilingual;
  /** Points of the annex to Regulation (EU) 2024/2690, or the rule it is taken from. */
  readonly source: string;
}

/** Binding for providers under Regulation (EU) 2024/2690; guidance for everyone else. */
export const clauses: readonly Clause[] = [
  clause('K01', 'Sikkerhedskrav til leverancen', 'Security requirements for the delivery', '5.1.4(a), 6.1'),
  clause(
    'K02',
    'Viden, træning og certifikater hos leverandørens personale',
    'Awareness, training and certificates of supplier staff',
    '5.1.4(b)',
  ),
  clause('K03', 'Baggrundskontrol af leverandørens personale', 'Background checks of supplier staff', '5.1.4(c)'),
  clause(
    'K04',
    'Besked uden unødigt ophold om hændelser, der truer os, med timefrist',
    'Notice without undue delay of incidents that put us at risk, with a limit in hours',
    '5.1.4(d); BEK 260/2025 § 30, nr. 2',
  ),
  clause('K05', 'Hjælp til vores underretninger', 'Help with our notifications', 'BEK 260/2025 § 30, nr. 3'),
  clause('K06', 'Ret til revision eller revisionsrapporter', 'Right to audit or to receive audit reports', '5.1.4(e)'),
  clause(
    'K07',
    'Håndtering af sårbarheder med frister efter alvor',
    'Handling of vulnerabilities with times by severity',
    '5.1.4(f)',
  ),
  clause(
    'K08',
    'Underleverandører: godkendelse, videreførte krav, liste og varsel',
    'Subcontracting: approval, flow-down, list and notice',
    '5.1.4(g)',
  ),
  clause(
    'K09',
    'Ophør: tilbagelevering og sletning, hjælp til skifte',
    'End of contract: return and disposal, exit help',
    '5.1.4(h)',
  ),
  clause(
    'K10',
    'Samarbejde med vores tilsynsmyndighed',
    'Cooperation with our supervisory authority',
    'BEK 260/2025 § 30, nr. 4',
  ),
  clause(
    'K11',
    'Serviceniveau: tilgængelighed, RTO/RPO og rapportering',
    'Service level: availability, RTO/RPO and reporting',
    '5.1.4, 5.1.7(a)',
  ),
  clause('K12', 'Varsel om ændringer, der ændrer risikoen', 'Notice of changes that alter the risk', '5.1.7(d)'),
  clause(
    'K13',
    'Sikkerhedsopdateringer i hele produktets levetid',
    'Security updates through the life of the product',
    '6.1.2(b)',
  ),
  clause(
    'K14',
    'Komponentliste (SBOM) og vejledning i sikker opsætning',
    'Component list (SBOM) and secure configuration guide',
    '6.1.2(c)-(d)',
  ),
  clause(
    'K15',
    'Ret til at stoppe adgang og ophæve ved sikkerhedsbrud',
    'Right to stop access and to terminate for a security breach',
    'Varsel',
  ),
  clause(
    'K16',
    'Hvor data og arbejde er, og tredjelandes adgang',
    'Where data and work are, and third-country access',
    'Varsel',
  ),
  clause(
    'K17',
    'Databehandleraftale, hvor der er personoplysninger',
    'Data processing agreement where there is personal data',
    'GDPR art. 28',
  ),
  clause('K18', 'Fælles øvelser', 'Joint exercises', 'Varsel'),
];

function clause(key: string, da: string, en: string, source: string): Clause {
  return { key, title: { da, en }, source };
}
